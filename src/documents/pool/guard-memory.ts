/**
 * Keeps the WebAssembly of this thread under a limit, which Node's own limits for workers leave out: PDFium would
 * inflate a bomb into as much memory as the machine has. A worker calls this once, before PDFium starts.
 */
export function guardMemory(limit: number): { wasRefused(): boolean; isSwollen(): boolean } {
  const grow = WebAssembly.Memory.prototype.grow
  let refused = false
  let largest = 0
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    const wanted = this.buffer.byteLength + pages * 65_536
    if (wanted > limit) {
      refused = true
      throw new RangeError('beyond the limit of memory') // Emscripten takes this for “no memory”, and PDFium gives up
    }
    largest = Math.max(largest, wanted)
    return grow.call(this, pages)
  }
  return {
    /** Since the last time this was asked. */
    wasRefused() {
      const was = refused
      refused = false
      return was
    },
    /** WebAssembly memory never shrinks: past half the limit a fresh thread is better. */
    isSwollen: () => largest > limit / 2,
  }
}
