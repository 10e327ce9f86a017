import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { html } from '../../platform/html.ts'
import type { BecameFact } from '../../scrutiny/index.ts'
import { becameInPolish } from './pl-became.ts'

const on = day('2026-09-19')
const cases: readonly [BecameFact, string][] = [
  [{ is: 'recorded', on, isForProgramme: true }, 'Podjęta 19 września 2026. Dotyczy planu pracy komisji.'],
  [{ is: 'asked', of: 'Cabinet', on }, 'Skierowano 19 września 2026 do: <span lang="en-GB">Cabinet</span>.'],
  [{ is: 'overdue', due: on, days: 1 }, 'Odpowiedź miała nadejść do 19 września 2026; nie ma jej od 1 dnia.'],
  [{ is: 'overdue', due: on, days: 11 }, 'Odpowiedź miała nadejść do 19 września 2026; nie ma jej od 11 dni.'],
  [{ is: 'waiting', due: null, how: 'due' }, 'Odpowiedzi jeszcze nie ma.'],
  [
    { is: 'answered', response: 'part', on, daysLate: 3, why: 'There is no money.' },
    'Przyjęto w części 19 września 2026, 3 dni po terminie: <span lang="en-GB">There is no money</span>.',
  ],
  [{ is: 'dropped', on, why: 'A < B.' }, 'Zaniechano 19 września 2026: <span lang="en-GB">A &lt; B</span>.'],
]

test.each(cases)(
  'what became of a resolution is said in Polish, and what people wrote is marked: %j',
  (fact, sentence) => {
    expect(html`${becameInPolish([fact])}`.text).toBe(sentence)
  },
)

test('several things are several sentences', () => {
  const said = becameInPolish([{ is: 'no answer' }, { is: 'done', on }]).text
  expect(said).toBe('Odpowiedź nie nadeszła. Zrealizowano 19 września 2026.')
})
