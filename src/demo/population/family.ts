import { inventNhsNumber, inventPupilNumber } from './invent/identifiers.ts'
import { inventForename, inventMother, inventSurname } from './invent/names.ts'
import { inventPlace, type Place } from './invent/places.ts'
import { dayNumbered } from '../../platform/calendar/days.ts'
import { ageOn, never, reaches, startsSchool, type DayNumber } from './days.ts'
import type { Life } from './life.ts'
import { yesNo } from './life.ts'
import type { Random } from './random.ts'

export interface Child {
  id: string
  sex: 'F' | 'M'
  born: DayNumber
  /** 18th birthday: what is for children ends on it. */
  grownUp: DayNumber
  disabled: boolean
  pupilNumber: string
  // What the stories find out, for the rows about the child that come last.
  hasPlan: boolean
  wasInCare: boolean
  /** From when the child is known by another name, after an adoption, and no more under this one. */
  goneFrom: DayNumber
}

export interface Family {
  id: string
  surname: string
  ethnicity: string
  home: Place
  children: readonly Child[]
}

const ethnicities = {
  WBRI: 62, WOTH: 6, WROM: 1, MWBC: 4, MWBA: 3, MWAS: 2, MOTH: 3, AIND: 2, APKN: 3, ABAN: 2, AOTH: 2, BCRB: 2, BAFR: 5, BOTH: 1, OOTH: 2,
} as const // prettier-ignore

/** A family as it is on the day the council first hears of it; a younger child may be born later. */
export const inventFamily = (life: Life, key: number, heard: DayNumber): Family => {
  const { random } = life
  const howMany = Number(random.weigh({ 1: 46, 2: 30, 3: 15, 4: 6, 5: 3 }))
  const ages = Array.from({ length: howMany }, () => random.between(0, 17 * 365 + 200)).toSorted((a, b) => a - b)
  const children = spread(ages).map((age, at) => inventChild(random, `${key}${at + 1}`, heard - age))
  if (random.percent(12)) {
    const born = Math.max(heard + random.between(20, 1500), (children[0]?.born ?? 0) + 320)
    if (born - 100 <= life.asAt) children.push(inventChild(random, `${key}${howMany + 1}`, born))
  }
  return {
    id: `F${key}`,
    surname: inventSurname(random),
    ethnicity: random.weigh(ethnicities),
    home: inventPlace(random),
    children,
  }
}

/** Nobody has two births within ten months, save twins on one day. */
const spread = (ages: readonly number[]): number[] => {
  const apart: number[] = []
  for (const age of ages) {
    const before = apart.at(-1)
    apart.push(before !== undefined && age - before < 320 ? (age - before < 12 ? before : before + 320) : age)
  }
  return apart.filter((age) => age < 18 * 365)
}

export const inventChild = (random: Random, id: string, born: DayNumber): Child => ({
  id,
  sex: random.percent(52) ? 'M' : 'F',
  born,
  grownUp: reaches(born, 18),
  disabled: random.percent(12),
  pupilNumber: inventPupilNumber(random, Number(dayNumbered(startsSchool(born)).slice(0, 4))),
  hasPlan: false,
  wasInCare: false,
  goneFrom: never,
})

/** The rows that say who the people of a family are: persons, family, home, mother, disabilities, identifiers. */
export const tellFamily = (life: Life, family: Family, { mother }: { mother: boolean }): void => {
  const { random } = life
  for (const child of family.children) {
    tellPerson(life, family, child)
    const table = life.id()
    life.tell('ssd_family', table, { fami_table_id: table, fami_family_id: family.id, fami_person_id: child.id })
    tellHome(life, family, child)
    if (child.disabled) tellDisability(life, child)
  }
  const first = family.children.toSorted((a, b) => a.born - b.born)[0]
  if (!mother || !first) return
  const id = `${family.id.slice(1)}9`
  const born = first.born - random.between(19 * 365, 36 * 365)
  life.tell('ssd_person', id, {
    pers_person_id: id,
    pers_forename: inventMother(random),
    pers_surname: family.surname,
    pers_sex: 'F',
    pers_gender: '02',
    pers_ethnicity: family.ethnicity,
    pers_dob: life.on(born),
    pers_common_child_id: inventNhsNumber(random),
    pers_is_mother: 'Y',
  })
  for (const child of family.children) {
    if (child.born > life.asAt) continue
    const row = life.id()
    life.tell('ssd_mother', row, {
      moth_table_id: row,
      moth_person_id: id,
      moth_childs_person_id: child.id,
      moth_childs_dob: life.on(child.born),
    })
  }
}

const tellPerson = (life: Life, family: Family, child: Child): void => {
  const { random } = life
  const age = ageOn(child.born, life.asAt)
  const atSchool = startsSchool(child.born) <= life.asAt
  const unborn = child.born > life.asAt
  life.tell('ssd_person', child.id, {
    pers_person_id: child.id,
    pers_forename: unborn ? 'Unborn' : inventForename(random, child.sex),
    pers_surname: family.surname,
    pers_sex: unborn ? 'U' : child.sex,
    pers_gender: unborn ? '00' : child.sex === 'M' ? '01' : '02',
    pers_ethnicity: unborn ? 'NOBT' : family.ethnicity,
    pers_dob: life.on(child.born),
    pers_common_child_id: unborn ? null : inventNhsNumber(random),
    pers_legacy_id: random.percent(30) ? `L${child.id}` : null,
    pers_upn_unknown: unborn || atSchool ? null : 'UN1',
    pers_send_flag: yesNo(child.hasPlan),
    pers_expected_dob: unborn ? life.due(child.born) : null,
    pers_is_mother: yesNo(child.sex === 'F' && age >= 16 && random.percent(3)),
    pers_nationality: family.id.startsWith('FU')
      ? random.pick(['Afghanistan', 'Eritrea', 'Iran', 'Sudan', 'Vietnam'])
      : null,
  })
  if (!atSchool) return
  const link = life.id()
  life.tell('ssd_linked_identifiers', link, {
    link_table_id: link,
    link_person_id: child.id,
    link_identifier_type: 'Unique Pupil Number',
    link_identifier_value: child.pupilNumber,
    link_valid_from_date: life.on(startsSchool(child.born)),
  })
}

const tellHome = (life: Life, family: Family, child: Child): void => {
  if (child.born > life.asAt) return
  const moved = life.random.percent(25) ? life.asAt - life.random.between(100, 1500) : undefined
  const from = moved !== undefined && moved > child.born ? moved : child.born
  const tell = (place: Place, start: DayNumber, end: DayNumber): void => {
    const id = life.id()
    life.tell('ssd_address', id, {
      addr_table_id: id,
      addr_address_json: place.json,
      addr_person_id: child.id,
      addr_address_type: 'Home',
      addr_address_start_date: life.on(start),
      addr_address_end_date: life.on(end),
      addr_address_postcode: place.postcode,
    })
  }
  if (from > child.born) tell(inventPlace(life.random), child.born, from - 1)
  tell(family.home, from, never)
}

const tellDisability = (life: Life, child: Child): void => {
  const id = life.id()
  life.tell('ssd_disability', id, {
    disa_person_id: child.id,
    disa_table_id: id,
    disa_disability_code: life.random.weigh({
      AUT: 30,
      LD: 25,
      BEH: 20,
      COMM: 8,
      MOB: 6,
      PC: 4,
      HEAR: 3,
      VIS: 2,
      CON: 2,
    }),
  })
}
