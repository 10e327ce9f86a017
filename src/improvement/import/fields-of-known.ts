import type { ActionFields } from '../actions/create-action.ts'
import type { KnownAction } from './known-actions.ts'

/** The fields of an action that nothing is known of. */
export const blank = {
  reference: '',
  title: '',
  detail: '',
  ownerId: null,
  doneWhen: '',
  dueKind: 'day',
  dueOn: null,
  dueMeetingId: null,
  reviewEveryDays: null,
  startsOn: null,
  noMeasureBecause: '',
  costPounds: null,
  costNote: '',
} satisfies ActionFields

/** What is held of an action, as the fields that a file can change. */
export const fieldsOfKnown = (known: KnownAction): ActionFields => ({
  reference: known.reference,
  title: known.title,
  detail: known.detail,
  ownerId: known.ownerId,
  doneWhen: known.doneWhen,
  dueKind: known.dueKind,
  dueOn: known.dueOn,
  dueMeetingId: known.dueMeetingId,
  reviewEveryDays: known.reviewEveryDays,
  startsOn: known.startsOn,
  noMeasureBecause: known.noMeasureBecause,
  costPounds: known.costPounds,
  costNote: known.costNote,
})

/** The column that each field of an action stands in. */
export const columnOf: Readonly<Record<string, string>> = {
  reference: 'reference',
  title: 'title',
  detail: 'detail',
  ownerId: 'owner',
  doneWhen: 'done_when',
  dueKind: 'due',
  dueOn: 'due',
  dueMeetingId: 'due',
  reviewEveryDays: 'due',
  startsOn: 'starts_on',
  noMeasureBecause: 'no_measure',
  costPounds: 'cost',
  costNote: 'cost_note',
}

/** Files keep no space at the ends of a cell and know one sort of line end: that is no difference. */
export const isSame = (text: string, before: string): boolean =>
  text.trim() === before.replaceAll(/\r\n?/g, '\n').trim()
export const unlessSame = (text: string | undefined, before: string): string =>
  text === undefined || isSame(text, before) ? before : text
