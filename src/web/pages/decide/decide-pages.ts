import { z } from 'zod'
import {
  addableFields,
  addReading,
  confirmReadings,
  correctReading,
  DocumentId,
  findingKinds,
  getDocument,
  getReading,
  mergeReadings,
  readAgain,
  ReadingId,
  rejectReading,
  reopenReading,
  sayWhatItReplaces,
  splitReading,
  undo,
} from '../../../inspections/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { several } from '../../../platform/several.ts'
import { page, redirect, type View } from '../../page.ts'
import { showDesk } from '../desk/desk-page.ts'
import type { DeskMode } from '../desk/desk.ts'

/** What a person can do to a reading. Each is a form on the desk, and leads back to it. */

const Params = z.object({ id: ReadingId })
const why = z.string().trim().max(2000).default('')
/** A form about a reading shows itself on the desk: when its address is opened, and when it could not be used. */
const shows =
  (mode: DeskMode) =>
  async (visit: Parameters<typeof showDesk>[0] & { params: { id: ReadingId } }): Promise<View> => {
    const { documentId } = await getReading(visit.db, visit.params.id)
    return showDesk(visit, { documentId, reading: visit.params.id, mode })
  }

const desk = (documentId: DocumentId) => `/documents/${documentId}#readings`

const confirm = page({
  path: '/readings/:id/confirm',
  needs: 'readings.decide',
  params: Params,
  post: async ({ db, params }) => {
    const { documentId } = await getReading(db, params.id)
    await confirmReadings(db, [params.id])
    return redirect(desk(documentId), 'Confirmed. It counts from now on.')
  },
})

const confirmMany = page({
  path: '/documents/:id/confirm',
  needs: 'readings.decide',
  params: z.object({ id: DocumentId }),
  form: z.object({ reading: several(ReadingId) }),
  post: async ({ db, params, form }) => {
    await getDocument(db, params.id)
    if (form.reading.length === 0) return redirect(desk(params.id), 'Nothing was chosen, so nothing was confirmed.')
    await confirmReadings(db, form.reading)
    return redirect(desk(params.id), `Confirmed ${form.reading.length} readings. They count from now on.`)
  },
})

const replaces = page({
  path: '/documents/:id/replaces',
  needs: 'readings.decide',
  params: z.object({ id: DocumentId }),
  form: z.object({ replaces: z.union([DocumentId, z.literal('')]) }),
  get: (visit) => showDesk(visit, { documentId: visit.params.id, mode: 'show' }),
  post: async ({ db, params, form }) => {
    await sayWhatItReplaces(db, params.id, form.replaces || null)
    return redirect(
      `/documents/${params.id}`,
      form.replaces
        ? 'Kept. This is the later issue: what it replaces counts no more.'
        : 'Kept. This document replaces no other, and both count.',
    )
  },
})

const reject = page({
  path: '/readings/:id/reject',
  needs: 'readings.decide',
  params: Params,
  form: z.object({ why }),
  get: shows('reject'),
  post: async ({ db, params, form }) => {
    const { documentId } = await getReading(db, params.id)
    await rejectReading(db, params.id, form)
    return redirect(desk(documentId), 'Rejected. It is kept in the history and counts nowhere.')
  },
})

const reopen = page({
  path: '/readings/:id/reopen',
  needs: 'readings.decide',
  params: Params,
  form: z.object({ why }),
  post: async ({ db, params, form }) => {
    const { documentId } = await getReading(db, params.id)
    await reopenReading(db, params.id, form)
    return redirect(`/documents/${documentId}?reading=${params.id}#readings`, 'Put back among those that wait.')
  },
})

const correct = page({
  path: '/readings/:id/correct',
  needs: 'readings.decide',
  params: Params,
  form: z.object({
    value: z.string().max(20_000),
    kind: z.union([z.enum(findingKinds), z.literal('')]).optional(),
    area: z.string().trim().max(200).optional(),
    body: z.string().trim().max(500).optional(),
    themes: several(z.string().max(80)).optional(),
    why,
  }),
  get: shows('edit'),
  post: async ({ db, params, form }) => {
    const { documentId } = await getReading(db, params.id)
    await correctReading(db, params.id, { ...form, kind: form.kind || undefined })
    return redirect(desk(documentId), 'Corrected and confirmed. What the reader had read is in the history.')
  },
})

const split = page({
  path: '/readings/:id/split',
  needs: 'readings.decide',
  params: Params,
  form: z.object({ parts: z.string().max(20_000), why }),
  get: shows('split'),
  post: async ({ db, params, form }) => {
    const { documentId } = await getReading(db, params.id)
    const parts = form.parts.split(/\n\s*\n/).map((value) => ({ value: value.replaceAll('\n', ' ') }))
    const made = await splitReading(db, params.id, parts, form)
    return redirect(desk(documentId), `Split into ${made.length}, each confirmed.`)
  },
})

const merge = page({
  path: '/readings/:id/merge',
  needs: 'readings.decide',
  params: Params,
  form: z.object({ with: several(ReadingId), why }),
  get: shows('merge'),
  post: async ({ db, params, form }) => {
    const { documentId } = await getReading(db, params.id)
    const id = await mergeReadings(db, [params.id, ...form.with], form)
    return redirect(
      `/documents/${documentId}?reading=${id}#readings`,
      `Merged ${form.with.length + 1} readings into one, confirmed.`,
    )
  },
})

const add = page({
  path: '/documents/:id/readings',
  needs: 'readings.decide',
  params: z.object({ id: DocumentId }),
  form: z.object({
    field: z.string().refine((field) => addableFields.includes(field), 'Choose what it is.'),
    kind: z.union([z.enum(findingKinds), z.literal('')]).default(''),
    area: z.string().trim().max(200).default(''),
    value: z.string().max(20_000),
    page: z.coerce.number().int().min(0).max(100_000).default(0),
    why,
  }),
  get: (visit) => showDesk(visit, { documentId: visit.params.id, mode: 'add' }),
  post: async ({ app, db, params, form }) => {
    const document = await getDocument(db, params.id)
    const bytes = await app.files.get(document.sha256)
    if (!bytes) throw new NotFound('kept copy of this document')
    const passage = form.value.trim()
      ? await app.reader.findPassage(bytes, document.fileName, form.value, form.page)
      : undefined
    const id = await addReading(db, params.id, { ...form, passage })
    const where = passage ? '' : ' Its words were not found on the page, so no passage is marked.'
    return redirect(`/documents/${params.id}?reading=${id}#readings`, `Added and confirmed.${where}`)
  },
})

const takeBack = page({
  path: '/documents/:id/undo',
  needs: 'readings.decide',
  params: z.object({ id: DocumentId }),
  post: async ({ db, params }) => {
    await undo(db, params.id)
    return redirect(desk(params.id), 'Undone: the readings stand as before.')
  },
})

const again = page({
  path: '/documents/:id/read-again',
  needs: 'documents.add',
  params: z.object({ id: DocumentId }),
  post: async ({ db, params }) => {
    await getDocument(db, params.id)
    await readAgain(db, params.id)
    return redirect(`/documents/${params.id}`, 'In line to be read again. What people have decided stays.')
  },
})

export const decidePages = [confirm, confirmMany, replaces, reject, reopen, correct, split, merge, add, takeBack, again]
