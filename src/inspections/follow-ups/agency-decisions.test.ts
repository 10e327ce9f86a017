import { expect, test } from 'vitest'
import { asPerson, listTrail } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { finding, newGround } from '../ground.fixture.ts'
import { ownCode } from '../judgements/judgement.ts'
import { decideAgencies, NewAgencies } from './agency-decisions.ts'
import { getFollowUp } from './follow-ups.ts'

const { database, councillor, asLead, read, readings } = await newGround()
const today = day('2026-11-29')

const asked = async () => {
  const id = await read({
    framework: 'Area SEND 2023',
    published: day('2024-03-08'),
    readings: [finding('Leaders in the ICB and the local authority should shorten waits for autism assessment.')],
  })
  const [one] = await readings(id)
  if (!one) throw new Error('a reading was kept')
  return one.id
}
const followUp = (id: string) =>
  asLead(async (db) => getFollowUp(db, { authority: await ownCode(db), asAt: today }, id))
const say = (id: string, given: { lead: string; contributing?: string | string[]; why: string }) =>
  asLead(async (db) => {
    const { agencies } = await getFollowUp(db, { authority: await ownCode(db), asAt: today }, id)
    await decideAgencies(db, { kind: 'finding', id }, agencies.byRule, NewAgencies.parse(given))
  })

test('a person says who leads; what the rule said stays beside it, the newest word counts, and the trail has each', async () => {
  const id = await asked()
  expect((await followUp(id)).agencies).toMatchObject({ lead: 'The health commissioner', decisions: [] })
  await say(id, { lead: 'The council', contributing: 'The health commissioner', why: 'The board agreed so in May.' })
  expect((await followUp(id)).agencies).toMatchObject({
    lead: 'The council',
    contributing: ['The health commissioner'],
    because: 'Nadia Fenwright: The board agreed so in May.',
    byRule: { lead: 'The health commissioner', contributing: ['The council'] },
    decisions: [{ asRead: { lead: 'The health commissioner', contributing: ['The council'] } }],
  })
  await say(id, { lead: 'Health providers', contributing: ['The council', 'The police'], why: 'Changed in June.' })
  const { agencies } = await followUp(id)
  expect(agencies.decisions.map(({ lead }) => lead)).toEqual(['Health providers', 'The council'])
  const { rows } = await asLead((db) => listTrail(db, { subjectKind: 'finding', subjectId: id }, { size: 10 }))
  expect(rows.map(({ action }) => action)).toEqual(['finding.lead decided', 'finding.lead decided'])
})

test.each([
  ['nobody knows the body', { lead: 'The circus', why: 'x' }, 'Choose a body'],
  ['it leads and contributes', { lead: 'The police', contributing: 'The police', why: 'x' }, 'not named a second time'],
])('it is refused where %s', async (_, given, message) => {
  const id = await asked()
  await expect(say(id, given)).rejects.toThrow(message)
  expect((await followUp(id)).agencies.decisions).toEqual([])
})

test('a reason is asked for, and who may not decide readings is refused by the database', async () => {
  const id = await asked()
  expect(NewAgencies.safeParse({ lead: 'The council', why: ' ' }).success).toBe(false)
  const { agencies } = await followUp(id)
  await expect(
    asPerson(database, councillor, (db) =>
      decideAgencies(db, { kind: 'finding', id }, agencies.byRule, {
        lead: 'The council',
        contributing: [],
        why: 'Because.',
      }),
    ),
  ).rejects.toThrow(/row-level security/)
})
