// PostgreSQL’s own number for the type of an element: https://www.postgresql.org/docs/current/catalog-pg-type.html
const int4 = 23
const header = 20
const element = 8

/**
 * Whole numbers as an array in PostgreSQL’s binary form, which it reads several times as fast as text: a parameter `${…}::int[]`.
 *
 * @param columns one behind the other
 */
export const packedInts = (columns: readonly Int32Array[]): Buffer => {
  const size = columns.reduce((sum, { length }) => sum + length, 0)
  const bytes = Buffer.allocUnsafe(header + element * size)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [nth, value] of [size === 0 ? 0 : 1, 0, int4, size, 1].entries()) view.setInt32(4 * nth, value)
  let at = header
  for (const column of columns)
    for (let nth = 0; nth < column.length; nth++) {
      view.setInt32(at, 4) // how many bytes the number has
      view.setInt32(at + 4, column[nth] ?? 0)
      at += element
    }
  return size === 0 ? bytes.subarray(0, 12) : bytes
}
