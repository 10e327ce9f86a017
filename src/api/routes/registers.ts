import { z } from 'zod'
import { require as requirePermission } from '../../people/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import { tableFormatNames } from '../../platform/tables/index.ts'
import { pagesOf } from '../../platform/page-number.ts'
import {
  addEntry,
  alertKinds,
  alertsFor,
  allEntries,
  changeEntry,
  countRegisters,
  entriesPerPage,
  entriesTable,
  EntryFilters,
  EntryId,
  filtersInWords,
  findEntries,
  isReminderDay,
  getEntry,
  lookUp,
  markReviewed,
  mayEdit,
  registerFor,
  registerToEdit,
  retireEntry,
  schoolsOn,
  targetIds,
  type Entry as HeldEntry,
} from '../../registers/index.ts'
import { route } from '../route.ts'
import { answerWithTable, tableFiles } from '../table-answer.ts'
import { Why } from '../schemas.ts'

const Values = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
  .describe('By field, as the register defines them; an empty field is not there.')
const SentValues = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .describe('By field; null empties one. Codes by code or label, people by id, address or name.')

const Entry = z
  .object({
    id: EntryId,
    register: z.string(),
    version: z.number().describe('Send it back when you change the entry.'),
    name: z.string(),
    values: Values,
    ownerId: z.string().nullable(),
    dueOn: Day.nullable().describe('The next day on which something is asked for.'),
    createdAt: z.date(),
    changedAt: z.date(),
    changedByName: z.string(),
    retiredAt: z.date().nullable(),
  })
  .meta({ id: 'RegisterEntry', description: 'One entry of a register.' })

const asAnswer = ({ key: _key, changedBy: _changedBy, ...entry }: HeldEntry): z.infer<typeof Entry> => entry

const RegisterCount = z
  .object({
    id: z.string(),
    title: z.string(),
    purpose: z.string(),
    entries: z.number(),
    due: z.number().describe('How many are due soon.'),
    late: z.number(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Register' })

const FieldDescription = z
  .object({
    name: z.string(),
    title: z.string(),
    kind: z
      .string()
      .describe(
        'text, long text, day, number, yes or no, code, person, entry, document, finding, web, email, postcode or urn.',
      ),
    required: z.boolean(),
    unit: z.string().optional(),
    codes: z.array(z.object({ code: z.string(), label: z.string() })).optional(),
    register: z.string().optional().describe('Of which register an entry is named.'),
  })
  .meta({ id: 'RegisterField' })

const Alert = z
  .object({
    register: z.string(),
    entryId: EntryId,
    name: z.string(),
    kind: z.enum(alertKinds),
    on: Day.nullable(),
    sentence: z.string(),
    remindsToday: z.boolean().describe('Whether today is a day on which its owner is reminded.'),
    ownerId: z.string().nullable(),
  })
  .meta({ id: 'RegisterAlert', description: 'Something that an entry asks of somebody.' })

const School = z
  .object({
    id: z.string(),
    name: z.string(),
    urn: z.string(),
    phase: z.string(),
    governance: z.string(),
    quadrant: z.string(),
    trust: z.object({ id: z.string(), name: z.string() }).nullable(),
    level: z.object({ code: z.string(), words: z.string(), from: Day }).nullable(),
    last: z
      .object({ id: z.string(), on: Day, framework: z.string(), result: z.string() })
      .nullable()
      .describe('The last inspection that was no monitoring visit, in the words of its own framework.'),
    overall: z.object({ code: z.string(), on: Day }).nullable(),
    safeguarding: z.boolean().nullable(),
    category: z.object({ id: z.string(), words: z.string(), since: Day }).nullable(),
    missed: z.number().describe('Milestones of its School Performance Board that were missed.'),
    next: z
      .object({
        what: z.string(),
        by: Day.nullable(),
        state: z.enum(['overdue', 'soon', 'later', 'unknown']),
        sum: z.string(),
        source: z.string(),
      })
      .describe('An estimate by rule, no announcement.'),
  })
  .meta({ id: 'School', description: 'A school as it was on a day.' })

const ofRegister = z.object({ register: z.string() })
const ofEntry = z.object({ register: z.string(), id: EntryId })
const tag = 'Registers'

export const registerRoutes = [
  route({
    method: 'GET',
    path: '/registers',
    tag,
    does: 'The registers that you may read, with how their entries stand today.',
    needs: 'registers.read',
    answer: { status: 200, does: 'The registers.', schema: z.object({ registers: z.array(RegisterCount) }) },
    async run({ db, person, now }) {
      const counts = await countRegisters(db, person, dayOf(now))
      return {
        registers: counts.map(({ register, entries, due, late }) => ({
          id: register.id,
          title: register.title,
          purpose: register.purpose,
          entries,
          due,
          late,
          mayEdit: mayEdit(person, register),
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/schools',
    tag,
    does: 'Every school as it was on a day, with its last inspection and when the next is to be expected.',
    needs: 'registers.read',
    query: z.object({ as_at: Day.optional() }),
    answer: { status: 200, does: 'The schools.', schema: z.object({ schools: z.array(School) }) },
    async run({ db, person, now, query }) {
      const today = dayOf(now)
      const schools = await schoolsOn(db, person, { on: query.as_at ?? today, today })
      return { schools: schools.map(({ governanceInWords: _words, ...school }) => school) }
    },
  }),
  route({
    method: 'GET',
    path: '/registers/alerts',
    tag,
    does: 'What is due, late, expired or without an owner, most pressing first.',
    needs: 'registers.read',
    query: z.object({ of: z.enum(['me', 'everybody']).default('me').describe('me: of entries that you own.') }),
    answer: { status: 200, does: 'The alerts.', schema: z.object({ alerts: z.array(Alert) }) },
    async run({ db, person, now, query }) {
      const alerts = await alertsFor(db, person, dayOf(now), query)
      return {
        alerts: alerts.map((alert) => ({
          register: alert.register.id,
          entryId: alert.entryId,
          name: alert.name,
          kind: alert.kind,
          on: alert.on,
          sentence: `${alert.word}${alert.detail && ` ${alert.detail}`}: ${alert.reason}.`,
          remindsToday: isReminderDay(alert, dayOf(now)),
          ownerId: alert.ownerId,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/registers/{register}',
    tag,
    does: 'What an entry of the register may hold.',
    needs: 'registers.read',
    params: ofRegister,
    answer: {
      status: 200,
      does: 'The register and its fields.',
      schema: z.object({
        id: z.string(),
        title: z.string(),
        purpose: z.string(),
        key: z.array(z.string()),
        fields: z.array(FieldDescription),
      }),
    },
    run: async ({ person, params }) => {
      const { id, title, purpose, key, fields } = registerFor(person, params.register)
      return {
        id,
        title,
        purpose,
        key: [...key],
        fields: fields.map((field) => ({
          name: field.name,
          title: field.title,
          kind: field.kind,
          required: field.required ?? false,
          ...(field.kind === 'number' ? { unit: field.unit } : {}),
          ...(field.kind === 'code' ? { codes: [...field.codes] } : {}),
          ...(field.kind === 'entry' ? { register: field.register } : {}),
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/registers/{register}/entries',
    tag,
    does: 'Search the entries of a register.',
    about:
      'Several values of one filter widen it, different filters narrow it; is takes field:code. With as_at, the register as it was at the end of that day. With format, all entries as one file; that needs the permission registers.export.',
    needs: 'registers.read',
    params: ofRegister,
    query: EntryFilters.extend({
      format: z.enum(tableFormatNames).optional().describe('All entries as a file instead of one page.'),
    }),
    answer: {
      status: 200,
      does: `One page of entries, ${entriesPerPage} to a page, or a file.`,
      schema: z.object({ total: z.number(), page: z.number(), pages: z.number(), entries: z.array(Entry) }),
    },
    files: tableFiles,
    async run({ db, person, now, address, params, query: { format, ...filters } }) {
      const register = registerFor(person, params.register)
      const today = dayOf(now)
      if (!format) {
        const { entries, total } = await findEntries(db, register, filters, today)
        return { ...pagesOf(total, filters.page, entriesPerPage), entries: entries.map(asAnswer) }
      }
      requirePermission(person, 'registers.export')
      const rows = await allEntries(db, register, filters, today)
      const lookups = await lookUp(db, register, {
        today,
        ids: targetIds(
          register,
          rows.map(({ values }) => values),
        ),
      })
      const table = entriesTable(register, rows, {
        asAt: now,
        today,
        authority: person.authorityName,
        address,
        filters: filtersInWords(register, filters, lookups),
        lookups,
      })
      return answerWithTable(db, table, {
        format,
        action: 'register.exported',
        subjectKind: 'register',
        subjectId: register.id,
      })
    },
  }),
  route({
    method: 'POST',
    path: '/registers/{register}/entries',
    tag,
    does: 'Add an entry.',
    needs: 'registers.edit',
    params: ofRegister,
    body: z.object({ values: SentValues }),
    answer: { status: 201, does: 'The new entry.', schema: Entry },
    run: async ({ db, person, now, params, body }) =>
      asAnswer(await addEntry(db, registerToEdit(person, params.register), body.values, dayOf(now))),
  }),
  route({
    method: 'GET',
    path: '/registers/{register}/entries/{id}',
    tag,
    does: 'One entry, as it stands or as it stood at the end of a day.',
    needs: 'registers.read',
    params: ofEntry,
    query: z.object({ as_at: Day.optional() }),
    answer: { status: 200, does: 'The entry.', schema: Entry },
    run: async ({ db, person, params, query }) =>
      asAnswer(await getEntry(db, registerFor(person, params.register), params.id, query.as_at)),
  }),
  route({
    method: 'POST',
    path: '/registers/{register}/entries/{id}',
    tag,
    does: 'Change fields of an entry; the others stay.',
    about:
      'Send the version that you had. Where somebody changed other fields meanwhile both changes stand; where they changed the same field, nothing is kept and the answer says which.',
    needs: 'registers.edit',
    params: ofEntry,
    body: z.object({ version: z.number().int().min(1), values: SentValues, why: Why }),
    answer: { status: 200, does: 'The entry as it now stands.', schema: Entry },
    async run({ db, person, now, params, body: { version, values, why = '' } }) {
      const register = registerToEdit(person, params.register)
      const changed = await changeEntry(db, register, {
        id: params.id,
        version,
        raw: values,
        isPartial: true,
        today: dayOf(now),
        why,
      })
      if (changed.outcome !== 'clash') return asAnswer(changed.entry)
      const fields = changed.clashes.map(({ field }) => field).join(', ')
      throw new Refused(
        `${changed.entry.changedByName} changed ${fields} meanwhile; the entry is at version ${changed.entry.version}. Get it, decide, and send again.`,
      )
    },
  }),
  route({
    method: 'POST',
    path: '/registers/{register}/entries/{id}/reviewed',
    tag,
    does: 'Mark that what a clock of the entry asks for was done.',
    needs: 'registers.edit',
    params: ofEntry,
    body: z.object({ clock: z.string(), on: Day, note: z.string().trim().max(2000).default('') }),
    answer: { status: 200, does: 'The entry as it now stands.', schema: Entry },
    run: async ({ db, person, now, params, body }) =>
      asAnswer(
        await markReviewed(db, registerToEdit(person, params.register), { id: params.id, ...body, today: dayOf(now) }),
      ),
  }),
  route({
    method: 'POST',
    path: '/registers/{register}/entries/{id}/retire',
    tag,
    does: 'Take an entry out of its register; its history stays.',
    needs: 'registers.edit',
    params: ofEntry,
    body: z.object({ why: z.string().trim().min(1).max(2000).describe('Your reason, for the history.') }),
    answer: { status: 200, does: 'The retired entry.', schema: Entry },
    run: async ({ db, person, params, body }) =>
      asAnswer(await retireEntry(db, registerToEdit(person, params.register), params.id, body.why)),
  }),
]
