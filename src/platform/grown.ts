/** The same numbers with twice the room. */
export const grown = (numbers: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}
