import {
  actionStateOf,
  gradeInWords,
  stageOf,
  standingGrade,
  type Audit,
  type AuditAction,
} from '../../../audits/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { status } from '../../components/index.ts'

export const look = { current: 'audits', style: 'p-audits' } as const

export const auditHref = ({ id }: { id: string }): string => `/audits/${id}`

type Standing = Pick<
  Audit,
  | 'closedOn'
  | 'finishedOn'
  | 'moderatorId'
  | 'moderatedOn'
  | 'dueOn'
  | 'moderationDueOn'
  | 'auditor'
  | 'moderator'
  | 'tool'
  | 'toolVersion'
  | 'grade'
  | 'firstGrade'
>

/** How an audit stands on a day, in a word and with why. */
export const auditStatus = (audit: Standing, asAt: Day): Html => {
  const grade = gradeInWords(audit, standingGrade(audit))
  switch (stageOf(audit)) {
    case 'given':
      return audit.dueOn < asAt
        ? status({ symbol: 'late', word: 'Late', reason: `${audit.auditor}, was due ${inWords(audit.dueOn)}` })
        : status({
            symbol: 'course',
            word: 'With the auditor',
            reason: `${audit.auditor}, due ${inWords(audit.dueOn)}`,
          })
    case 'finished':
      return status({
        symbol: 'first',
        word: 'Finished',
        reason: `${grade ? `${grade}; ` : ''}to be closed or read a second time`,
      })
    case 'second reading': {
      const due = audit.moderationDueOn
      const late = due !== null && due < asAt
      return status({
        symbol: late ? 'late' : 'course',
        word: late ? 'Second reading late' : 'Second reading',
        reason: `${audit.moderator ?? ''}${due === null ? '' : `, ${late ? 'was due' : 'due'} ${inWords(due)}`}`,
      })
    }
    case 'moderated':
      return status({ symbol: 'first', word: 'Read twice', reason: 'to be closed with a final grade' })
    case 'closed':
      return status({
        symbol: 'done',
        word: 'Closed',
        reason: `${grade}${audit.closedOn ? `, ${inWords(audit.closedOn)}` : ''}`,
      })
  }
}

export const actionStatus = (
  action: Pick<AuditAction, 'doneOn' | 'checkedOn' | 'dueOn' | 'checkedBy'>,
  asAt: Day,
): Html => {
  switch (actionStateOf(action, asAt)) {
    case 'late':
      return status({ symbol: 'late', word: 'Late', reason: `was due ${inWords(action.dueOn)}` })
    case 'open':
      return status({ symbol: 'course', word: 'Open', reason: `due ${inWords(action.dueOn)}` })
    case 'done':
      return status({
        symbol: 'first',
        word: 'Said to be done',
        reason: `${action.doneOn ? inWords(action.doneOn) : ''}; nobody has checked it yet`,
      })
    case 'checked':
      return status({ symbol: 'done', word: 'Done', reason: `checked by ${action.checkedBy ?? ''}` })
  }
}

/** A child of a list, by name for those who may see it. */
export const childCell = ({ childId, name, number }: { childId: string; name: string; number: string }): Html =>
  html`<a href="/children/${childId}">${name || number}</a
    >${name !== '' && html`<br /><span class="meta">${number}</span>`}`

export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`

/** The pages of this room, beside each other. */
export const auditsNav = (here: string, draws: boolean): Html =>
  html`<nav class="noprint" aria-label="Audits">
    <ul class="chips">
      ${[
        ['/audits', 'Overview'],
        ['/audits/list', 'All audits'],
        ['/audits/samples', 'Samples'],
        ['/audits/results', 'What audits say'],
        ['/audits/moderation', 'Moderation'],
        ['/audits/actions', 'Actions'],
        ['/audits/themes', 'Themes'],
        ['/audits/tools', 'Tools'],
      ]
        .filter(([href]) => draws || href !== '/audits/samples')
        .map(([href, words]) => html`<li><a href="${href}" ${href === here && ariaCurrent}>${words}</a></li>`)}
    </ul>
  </nav>`

const ariaCurrent = html`aria-current="page"`
