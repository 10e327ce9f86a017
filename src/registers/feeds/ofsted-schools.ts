import type { Feed } from './feed.ts'

const fourGrades: Readonly<Record<string, string>> = {
  1: 'outstanding',
  2: 'good',
  3: 'requires-improvement',
  4: 'inadequate',
}

const categories: Readonly<Record<string, string>> = {
  sm: 'measures',
  'special measures': 'measures',
  swk: 'weaknesses',
  'serious weaknesses': 'weaknesses',
  rsi: 'significant',
  'requires significant improvement': 'significant',
}

// `NULL` and `Not applicable` are what the file writes where there is nothing.
const nothing = new Set(['', 'null', 'not judged', 'not applicable', 'not recorded', '-', '0', '9', 'none'])

/** What a cell says: '' for nothing; a grade, a category or a yes in our codes; anything else as it stands, to be refused by name. */
const said = (cell: string): string => (nothing.has(cell.trim().toLowerCase()) ? '' : cell.trim())
const grade = (cell: string): string => fourGrades[said(cell)] ?? said(cell)
const category = (cell: string): string => categories[said(cell).toLowerCase()] ?? said(cell)
const yes = (cell: string): string => {
  const word = said(cell).toLowerCase()
  return word === 'met' ? 'yes' : word === 'not met' ? 'no' : word
}

/** The framework of 2019 began with September of that year. */
const gradedUnder = (date: string): string => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date) ?? []
  const began = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : date
  return began < '2019-09-01' ? 'before-2019' : 'graded-2019'
}

/** A school takes its judgements over from one that it followed: the file says so by another number. */
const from = (urn: string, then: string): string =>
  said(then) === '' || then === urn ? 'Ofsted, monthly file' : `Ofsted, monthly file: inspected as URN ${then}`

/**
 * “State-funded schools: latest inspections”, which Ofsted publishes each month as management information (Open Government
 * Licence). One row a school holds up to three inspections: the report card, the last graded one, the last ungraded one. Until
 * November 2025 the file had the last graded inspection where it now has the report card, under the same heading of the day.
 */
export const ofstedSchools: Feed = {
  register: 'school-inspections',
  title: 'Ofsted’s monthly management information on schools, latest inspections',
  knownBy: [
    ['urn', 'latest oeif overall effectiveness', 'inspection start date of latest oeif graded inspection'],
    ['urn', 'overall effectiveness', 'inspection start date', 'quality of education'],
  ],
  urn: 'urn',
  entries: (cell) => {
    const urn = cell('urn')
    const found: Record<string, string>[] = []
    const start = said(cell('inspection start date'))
    if (start !== '' && said(cell('leadership and governance')) !== '') {
      found.push({
        school: urn,
        inspected_on: start,
        framework: 'report-card-2025',
        published_on: said(cell('publication date')),
        card_inclusion: said(cell('inclusion')),
        card_teaching: said(cell('curriculum and teaching')),
        card_achievement: said(cell('achievement')),
        card_attendance: said(cell('attendance and behaviour')),
        card_personal:
          said(cell('personal development and wellbeing')) || said(cell('personal development and well-being')),
        card_early_years: said(cell('early years (where applicable)')),
        card_post_16: said(cell('post-16 provision (where applicable)')),
        card_leadership: said(cell('leadership and governance')),
        safeguarding: yes(cell('safeguarding standards')),
        category: category(cell('category of concern')),
        source: 'Ofsted, monthly file',
      })
    }
    // The headings of the graded inspection: those of the file since November 2025, or those before.
    const oeif = said(cell('inspection start date of latest oeif graded inspection')) !== ''
    const graded = (heading: string) => cell(oeif ? `latest oeif ${heading}` : heading)
    const gradedOn = oeif ? said(cell('inspection start date of latest oeif graded inspection')) : start
    if (
      gradedOn !== '' &&
      (oeif || said(cell('overall effectiveness')) !== '' || said(cell('quality of education')) !== '')
    ) {
      found.push({
        school: urn,
        inspected_on: gradedOn,
        framework: gradedUnder(gradedOn),
        published_on: said(cell(oeif ? 'publication date of latest oeif graded inspection' : 'publication date')),
        overall: grade(graded('overall effectiveness')),
        quality: grade(graded('quality of education')),
        behaviour: grade(graded('behaviour and attitudes')),
        personal: grade(graded('personal development')),
        leadership: grade(graded('effectiveness of leadership and management')),
        safeguarding: yes(graded('safeguarding is effective?')),
        category: oeif ? '' : category(cell('category of concern')),
        source: from(
          urn,
          cell(oeif ? 'urn at time of latest oeif graded inspection' : 'urn at time of latest graded inspection'),
        ),
      })
    }
    const ungradedOn = said(cell('date of latest ungraded inspection'))
    if (ungradedOn !== '') {
      found.push({
        school: urn,
        inspected_on: ungradedOn,
        framework: 'ungraded',
        published_on: said(cell('ungraded inspection publication date')),
        outcome: said(cell('ungraded inspection overall outcome')),
        source: from(urn, cell('urn at time of the ungraded inspection')),
      })
    }
    return found
  },
}
