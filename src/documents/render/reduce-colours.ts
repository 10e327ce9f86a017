import type { Picture } from './write-png.ts'

/**
 * The smallest kind of picture that still looks like the page: sixteen greys when nothing on it has a colour, a palette
 * when near colours fall into 256 or fewer, and otherwise every colour as it is.
 *
 * @param pixels four bytes each: red, green, blue and one that is not looked at
 */
export function reduceColours(pixels: Uint8Array, width: number, height: number): Picture {
  const count = width * height
  // Near colours are one: four bits of each channel, 4,096 buckets.
  const buckets = new Uint16Array(count)
  const sums = new Float64Array(4096 * 4)
  let isGrey = true
  for (let pixel = 0, at = 0; pixel < count; pixel++, at += 4) {
    const red = pixels[at] ?? 0
    const green = pixels[at + 1] ?? 0
    const blue = pixels[at + 2] ?? 0
    if (isGrey && (Math.abs(red - green) > 2 || Math.abs(green - blue) > 2)) isGrey = false
    const bucket = ((red >> 4) << 8) | (green & 0xf0) | (blue >> 4)
    buckets[pixel] = bucket
    const sum = bucket * 4
    sums[sum] = (sums[sum] ?? 0) + red
    sums[sum + 1] = (sums[sum + 1] ?? 0) + green
    sums[sum + 2] = (sums[sum + 2] ?? 0) + blue
    sums[sum + 3] = (sums[sum + 3] ?? 0) + 1
  }
  if (isGrey) return { width, height, kind: 'grey', bits: 4, samples: buckets8(buckets, (bucket) => bucket & 15) }
  const places = new Uint16Array(4096)
  const colours: number[] = []
  for (let bucket = 0; bucket < 4096; bucket++) {
    const inBucket = sums[bucket * 4 + 3] ?? 0
    if (inBucket === 0) continue
    places[bucket] = colours.length / 3
    for (let channel = 0; channel < 3; channel++) colours.push(Math.round((sums[bucket * 4 + channel] ?? 0) / inBucket))
  }
  if (colours.length > 256 * 3) return { width, height, kind: 'colour', bits: 8, samples: withoutFourth(pixels, count) }
  const bits = colours.length <= 16 * 3 ? 4 : 8
  const samples = buckets8(buckets, (bucket) => places[bucket] ?? 0)
  return { width, height, kind: 'palette', bits, samples, palette: Uint8Array.from(colours) }
}

function buckets8(buckets: Uint16Array, sampleOf: (bucket: number) => number): Uint8Array {
  const samples = new Uint8Array(buckets.length)
  for (let pixel = 0; pixel < buckets.length; pixel++) samples[pixel] = sampleOf(buckets[pixel] ?? 0)
  return samples
}

function withoutFourth(pixels: Uint8Array, count: number): Uint8Array {
  const samples = new Uint8Array(count * 3)
  for (let pixel = 0, to = 0; pixel < count; pixel++) {
    samples[to++] = pixels[pixel * 4] ?? 0
    samples[to++] = pixels[pixel * 4 + 1] ?? 0
    samples[to++] = pixels[pixel * 4 + 2] ?? 0
  }
  return samples
}
