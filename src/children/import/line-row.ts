/** The values of one line, as they were written: by field, where its value starts and ends; it starts at -1 where it is null. */
export interface Row {
  bytes: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
}
