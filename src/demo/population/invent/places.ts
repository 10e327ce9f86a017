import type { Random } from '../random.ts'

const streets =
  'Alder Anvil Barley Bellows Chandler Cooper Drover Ferry Foundry Granary Kiln Lantern Loom Mason Millrace Orchard Potter Quarry Saddler Tanner Weaver Wharf'.split(
    ' ',
  )
const kinds = 'Close Court Drive Gardens Grove Lane Rise Road Street Terrace Walk Way'.split(' ')

export interface Place {
  json: string
  postcode: string
}

/** A home in the invented city; no postcode area is called ZZ. */
export const inventPlace = (random: Random, area: 'home' | 'away' = 'home'): Place => {
  const district = area === 'home' ? random.between(1, 9) : random.between(20, 40)
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'.split('')
  return {
    json: JSON.stringify({
      HOUSE: String(random.between(1, 180)),
      STREET: `${random.pick(streets)} ${random.pick(kinds)}`,
      TOWN: area === 'home' ? 'Alderwick' : 'Farholme',
    }),
    postcode: `ZZ${district}${random.between(1, 9)}${random.pick(letters)}${random.pick(letters)}`,
  }
}
