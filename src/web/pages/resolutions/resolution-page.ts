import { ActionFilters, findActions } from '../../../improvement/index.ts'
import { findingsById } from '../../../inspections/index.ts'
import { findLine } from '../../../line/index.ts'
import { may } from '../../../people/index.ts'
import {
  getResolution,
  isExecutive,
  listActionsOf,
  listChasesOf,
  listFindingIdsOf,
  listFormerTexts,
  listLetters,
  listPlannedFor,
  type ResolutionId,
} from '../../../scrutiny/index.ts'
import { page, view } from '../../page.ts'
import { type Showing } from '../committees/deed.ts'
import { params } from './resolution-parts.ts'
import { resolutionView } from './resolution-view.ts'

/** A resolution: whom it asks, by when and why then, what came back, what follows from it. */
export const resolutionPage = page({
  path: '/resolutions/:id',
  needs: 'committees.read',
  params,
  get: (visit) => showResolution(visit),
})

export const showResolution = async ({
  db,
  person,
  params: { id },
  today,
  csrf,
  problems,
  typed,
  open,
}: Showing & { params: { id: ResolutionId } }) => {
  const one = await getResolution(db, id)
  const findings = await findingsById(db, await listFindingIdsOf(db, [id]))
  const answers = may(person, 'resolutions.answer') && (person.role !== 'councillor' || isExecutive(one.addresseeSort))
  return view({
    title: `Resolution ${one.name}`,
    current: 'resolutions',
    style: 'p-committees',
    body: resolutionView({
      one,
      line: await findLine(db, { kind: 'resolution', id }, { on: today }),
      actions: await listActionsOf(db, id),
      findings: findings.map(({ id: finding, documentId, value }) => ({
        href: `/documents/${documentId}?reading=${finding}`,
        text: value,
      })),
      chases: await listChasesOf(db, id),
      letters: await listLetters(db, id),
      planned: await listPlannedFor(db, id),
      formerly: await listFormerTexts(db, id),
      choices: answers
        ? (await findActions(db, ActionFilters.parse({ sort: 'title' }), today)).map(({ facts }) => ({
            value: facts.id,
            text: facts.title,
          }))
        : [],
      today,
      form: { csrf, problems, typed, open },
      manages: may(person, 'committees.manage'),
      answers,
    }),
  })
}
