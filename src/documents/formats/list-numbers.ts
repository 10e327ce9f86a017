/** A list number as it is printed: 3. or c. or iii. by the list's type (`a`, `A`, `i`, `I`; anything else is figures). */
export function numberAs(number: number, type: string | undefined): string {
  if (type === 'a' || type === 'A') {
    const letters = number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number)
    return `${type === 'A' ? letters.toUpperCase() : letters}.`
  }
  if (type === 'i' || type === 'I') return `${type === 'I' ? romanOf(number) : romanOf(number).toLowerCase()}.`
  return `${number}.`
}

const numerals: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function romanOf(number: number): string {
  if (number < 1 || number > 399) return String(number)
  let rest = number
  let roman = ''
  for (const [value, letters] of numerals) {
    for (; rest >= value; rest -= value) roman += letters
  }
  return roman
}
