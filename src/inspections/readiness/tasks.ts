import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { topicOf } from './topics.ts'

/** Something to be ready before inspectors look at a topic. */
export const ReadinessTask = z.object({
  id: z.uuid(),
  topic: z.string(),
  title: z.string(),
  ownerId: z.uuid().nullable(),
  owner: z.string().nullable(), // the person's name
  dueOn: Day.nullable(),
  doneAt: z.date().nullable(),
  doneBy: z.string().nullable(),
})
export type ReadinessTask = z.infer<typeof ReadinessTask>

/** Those of a topic, or all: what is still to be done first, by the day it is due. */
export const listReadinessTasks = (db: Db, topic?: string): Promise<ReadinessTask[]> =>
  db.many(
    sql`
      select t.id, t.topic, t.title, t.owner_id as "ownerId", o.name as owner, t.due_on as "dueOn", t.done_at as "doneAt",
        d.name as "doneBy"
      from readiness_tasks t
      left join people o on o.authority_id = t.authority_id and o.id = t.owner_id
      left join people d on d.authority_id = t.authority_id and d.id = t.done_by
      ${topic === undefined ? sql`` : sql`where t.topic = ${topic}`}
      order by (t.done_at is not null), t.due_on nulls last, t.added_at, t.id`,
    ReadinessTask,
  )

const emptyIsNone = (value: unknown) => (value === '' ? undefined : value)

/** What a person types to add one. The messages are for them. */
export const NewReadinessTask = z.object({
  title: z.string().trim().min(1, 'Write what has to be ready.').max(300, 'The task is longer than 300 characters.'),
  owner: z.preprocess(emptyIsNone, z.uuid('Choose a person of the list.').optional()),
  dueOn: z.preprocess(emptyIsNone, z.string().pipe(Day).optional()),
})

/** Adds a task. @throws NotFound where there is no such topic; Invalid where the owner is nobody here */
export const addReadinessTask = (db: Db, topic: string, given: z.infer<typeof NewReadinessTask>): Promise<string> =>
  db.transaction(async (step) => {
    if (!topicOf(topic)) throw new NotFound('topic')
    if (given.owner !== undefined) {
      const people = await step.run(sql`select from people where id = ${given.owner} and active and role <> 'system'`)
      if (people === 0) throw new Invalid([{ field: 'owner', message: 'Choose a person of the list.' }])
    }
    const { id } = await step.one(
      sql`
        insert into readiness_tasks (authority_id, topic, title, owner_id, due_on, person_id)
        values (current_authority(), ${topic}, ${given.title}, ${given.owner ?? null}, ${given.dueOn ?? null}, current_person())
        returning id`,
      z.object({ id: z.uuid() }),
    )
    await record(step, {
      action: 'readiness.task added',
      subjectKind: 'readiness task',
      subjectId: id,
      detail: { topic, title: given.title, dueOn: given.dueOn ?? null },
    })
    return id
  })

/** Ticks a task, or takes the tick away. Ticking what is ticked changes nothing. @throws NotFound */
export const tickReadinessTask = (db: Db, id: string, done: boolean): Promise<string> =>
  db.transaction(async (step) => {
    const task = await step.maybeOne(
      sql`select topic, done_at as "doneAt" from readiness_tasks where id = ${id} for update`,
      z.object({ topic: z.string(), doneAt: z.date().nullable() }),
    )
    if (!task) throw new NotFound('task')
    if ((task.doneAt !== null) === done) return task.topic
    await step.run(
      done
        ? sql`update readiness_tasks set done_at = now(), done_by = current_person() where id = ${id}`
        : sql`update readiness_tasks set done_at = null, done_by = null where id = ${id}`,
    )
    await record(step, {
      action: done ? 'readiness.task done' : 'readiness.task opened again',
      subjectKind: 'readiness task',
      subjectId: id,
    })
    return task.topic
  })

/** Where a task stands, and why, on a day. */
export const taskStanding = (task: ReadinessTask, today: Day): 'done' | 'late' | 'nobody' | 'open' => {
  if (task.doneAt) return 'done'
  if (task.dueOn && task.dueOn < today) return 'late'
  return task.owner === null || task.dueOn === null ? 'nobody' : 'open'
}
