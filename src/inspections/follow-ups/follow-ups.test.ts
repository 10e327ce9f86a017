import { expect, test } from 'vitest'
import { asPerson } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { finding, newGround } from '../ground.fixture.ts'
import { answerChase, chaseStanding, listChases, recordChase } from './chases.ts'
import { addresseeOf } from './bodies.ts'
import { decideFollowUp } from './decisions.ts'
import { FollowUpFilters, passes } from './follow-up-filters.ts'
import { getFollowUp, listFollowUps } from './follow-ups.ts'
import { followUpsTable } from './follow-ups-table.ts'
import { keyOf } from './look-backs.ts'

const { asLead, read, readings, database, councillor } = await newGround()
const today = day('2026-11-24')
const asked = { authority: '998', asAt: today }

const page = (...sentences: string[]) => [
  {
    number: 1,
    width: 595,
    height: 842,
    lines: sentences.map((text, index) => ({
      text,
      box: { page: 1, x: 50, y: 40 + index * 40, width: 400, height: 12 },
      size: 12,
      bold: false,
      italic: false,
      font: '',
      xs: [],
    })),
  },
]

const first = await read({
  framework: 'SIF',
  published: day('2014-06-27'),
  readings: [
    finding('Reduce the number of times that children have to change social worker.', {
      themes: ['changes-of-social-worker'],
    }),
    finding('Extend the audit programme to every team.', { themes: ['quality-assurance'] }),
    finding('Write pathway plans with young people.', { themes: ['pathway-plans'] }),
    finding('Open a museum of buttons.', { themes: ['museum'] }),
    finding('Zzyzx.', { themes: [] }),
    finding('second an officer', {
      kind: 'recommendation',
      body: 'The Probation Service',
      themes: ['youth-justice-staffing'],
    }),
  ],
})
await read({
  framework: 'ILACS standard',
  inspectionEnd: day('2019-09-27'),
  pages: page(
    'The audit programme has improved since the inspection of 2014.',
    'Since the single inspection in 2014 pathway plans have been talked about.',
    'Social workers change too often.',
  ),
  readings: [finding('The number of changes of social worker.', { themes: ['changes-of-social-worker'] })],
})
const newest = await read({
  framework: 'ILACS focused visit',
  published: day('2024-05-15'),
  pages: page('This letter is about something else.'),
  readings: [finding('How specific plans are.', { themes: ['care-plans'] })],
})

const standings = async (): Promise<Record<string, string>> => {
  const { asked: all } = await asLead((db) => listFollowUps(db, asked))
  return Object.fromEntries(all.map(({ finding: { value }, standing }) => [value.split(' ')[0] ?? '', standing]))
}

test('what became of each thing asked for is read from later documents', async () => {
  expect(await standings()).toEqual({
    Reduce: 'repeated', // asked for again
    Extend: 'progress', // spoken of outright
    Write: 'mentioned', // spoken of without a verdict
    Open: 'never',
    'Zzyzx.': 'unknown', // no theme, so nothing can be said
    second: 'never',
    The: 'never', // the letter after it is about something else
    How: 'too new',
  })
})

test('a look-back says by which words and rule it was tied, and how sure that is', async () => {
  const { said } = await asLead((db) => listFollowUps(db, asked))
  const outright = said.find(({ exact }) => exact.startsWith('The audit programme'))
  expect(outright).toMatchObject({ words: 'the inspection of 2014', page: 1, verdict: 'progress', decision: null })
  expect(outright?.finding?.value).toBe('Extend the audit programme to every team.')
  expect(outright?.because.join(' ')).toContain('with its year')
  expect(outright?.sureness).toBeLessThan(100)
})

test('as at a day before the later documents nothing has come of anything', async () => {
  const { asked: all } = await asLead((db) => listFollowUps(db, { authority: '998', asAt: day('2015-01-01') }))
  expect(new Set(all.map(({ standing }) => standing))).toEqual(new Set(['too new']))
})

test('a person’s decision overrules the rule, is kept with what was read, and can be changed', async () => {
  const { said } = await asLead((db) => listFollowUps(db, asked))
  const lookBack = said.find(({ exact }) => exact.startsWith('The audit programme')) ?? expect.unreachable()
  const decide = (verdict: 'done' | 'not enough', why: string) =>
    asLead((db) =>
      decideFollowUp(db, {
        lookBack: lookBack.key,
        saidIn: lookBack.saidIn.id,
        exact: lookBack.exact,
        page: 1,
        earlierDocument: lookBack.earlier?.id ?? null,
        findingId: lookBack.finding?.id ?? null,
        verdict,
        asRead: { verdict: lookBack.verdict },
        why,
      }),
    )
  await decide('done', 'Every team has it.')
  expect((await standings())['Extend']).toBe('done')
  await decide('not enough', 'Not the night service.')
  const { last } = await asLead((db) => getFollowUp(db, asked, lookBack.finding?.id ?? ''))
  expect(last).toMatchObject({
    verdict: 'not enough',
    sureness: 100,
    decision: { by: 'Nadia Fenwright', why: 'Not the night service.' },
  })
  expect(last?.history.map(({ verdict }) => verdict)).toEqual(['not enough', 'done'])
})

test('a person can say what no rule found', async () => {
  const [, , , museum] = await readings(first)
  await asLead((db) =>
    decideFollowUp(db, {
      lookBack: keyOf(newest, museum?.id ?? '', 'by hand'),
      saidIn: newest,
      exact: '',
      page: 0,
      earlierDocument: first,
      findingId: museum?.id ?? '',
      verdict: 'done',
      asRead: null,
      why: 'It is open.',
    }),
  )
  expect((await standings())['Open']).toBe('done')
})

test('the database lets nobody decide whose role may not', async () => {
  const decision = {
    lookBack: 'x',
    saidIn: newest,
    exact: '',
    page: 0,
    earlierDocument: null,
    findingId: null,
    verdict: 'done' as const,
    asRead: null,
    why: '',
  }
  await expect(asPerson(database, councillor, (db) => decideFollowUp(db, decision))).rejects.toThrow(
    /row-level security/,
  )
})

test.each([
  [{ body: 'The Probation Service', value: 'second an officer' }, 'outside'],
  [{ body: 'The Elmbridge Youth Justice Management Board', value: 'obtain figures' }, 'partnership'],
  [{ body: 'Elmbridge Vale Council', value: 'write it' }, 'council'],
  [{ body: '', value: 'Leaders in the ICB and the local authority should shorten waits.' }, 'outside'],
  [{ body: '', value: 'The LSCB should address it.' }, 'partnership'],
  [{ body: '', value: 'Managers must act on audits.' }, 'council'],
  [{ body: '', value: 'The timeliness of assessments.' }, 'council'],
  [{ body: 'The Ministry of Justice', value: 'change the rule' }, 'outside'],
  [{ body: '', value: 'Obtain from health partners the figures that the board needs to judge the waits.' }, 'council'],
  [{ body: '', value: 'Ask the police how schools should be told.' }, 'council'],
  [{ body: '', value: 'Schools need to be told.' }, 'outside'],
])('%j is for: %s', (given, whose) => {
  expect(addresseeOf(given).whose).toBe(whose)
})

test('another body is asked, answers, and every step is kept; what cannot be is refused', async () => {
  const found = (await asLead((db) => listFollowUps(db, asked))).asked.find(
    ({ addressee }) => addressee.whose === 'outside',
  )
  const id = found?.finding.id ?? ''
  const chases = () => asLead((db) => listChases(db, id))
  expect(chaseStanding(await chases(), today)).toMatchObject({ word: 'Not asked', isLate: true })
  const ask = (askedOn: string, nextOn?: string) =>
    asLead((db) =>
      recordChase(
        db,
        id,
        { askedOn: day(askedOn), askedOf: 'The head of probation', nextOn: nextOn ? day(nextOn) : undefined },
        today,
      ),
    )
  await expect(ask('2027-01-01')).rejects.toThrow('has not come yet')
  await expect(ask('2026-10-01', '2026-09-01')).rejects.toThrow('comes after')
  await ask('2026-09-01', '2026-10-01')
  expect(chaseStanding(await chases(), today).word).toBe('Ask again')
  expect(chaseStanding(await chases(), day('2026-09-15')).word).toBe('Awaiting other body')
  const [chase] = await chases()
  const answer = (answeredOn: string) =>
    asLead((db) => answerChase(db, chase?.id ?? '', { answeredOn: day(answeredOn), answer: 'Soon.' }, today))
  await expect(answer('2026-08-01')).rejects.toThrow('before the question')
  await answer('2026-09-20')
  await expect(answer('2026-09-21')).rejects.toThrow('its answer already')
  expect(chaseStanding(await chases(), today)).toEqual({
    word: 'Answered',
    reason: 'on 20 September 2026',
    isLate: false,
  })
})

test('filters narrow the list, and the table has a row for each that passes', async () => {
  const { asked: all } = await asLead((db) => listFollowUps(db, asked))
  const with_ = (filters: Record<string, unknown>) => all.filter((each) => passes(each, FollowUpFilters.parse(filters)))
  expect(with_({ whose: 'outside' }).map(({ finding: { value } }) => value)).toEqual(['second an officer'])
  expect(with_({ standing: ['repeated', 'too new'] })).toHaveLength(2)
  expect(with_({ topic: 'care-leavers' }).map(({ finding: { value } }) => value)).toEqual([
    'Write pathway plans with young people.',
  ])
  const rows = with_({ document: first })
  expect(
    followUpsTable(rows, { asAt: new Date(), authority: 'X', address: 'https://x.example', filters: [] }).rows,
  ).toHaveLength(6)
})
