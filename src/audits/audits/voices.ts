import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid } from '../../platform/errors.ts'
import { neededWords } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { Audit, AuditId } from './audit.ts'

/** Who has a part in an audit beside its readers. */
export const voiceKinds = {
  practitioner: 'The practitioner',
  child: 'The child',
  family: 'The family or carers',
} as const
export type VoiceKind = keyof typeof voiceKinds

export const VoiceFields = z.object({
  who: z.enum(Object.keys(voiceKinds) as [VoiceKind, ...VoiceKind[]], 'Choose who says it.'), // Object.keys forgets the names
  said: neededWords(4000, 'Write down what was said.'),
  saidOn: Day,
})

const Voice = z.object({
  id: z.string(),
  who: z.enum(Object.keys(voiceKinds) as [VoiceKind, ...VoiceKind[]]), // Object.keys forgets the names
  said: z.string(),
  saidOn: Day,
  writtenBy: z.string(),
})
export type Voice = z.infer<typeof Voice>

/** What practitioner, child and family said, the latest first. */
export const listVoices = (db: Db, auditId: AuditId): Promise<Voice[]> =>
  db.many(
    sql`
      select v.id, v.who, coalesce(w.words ->> 'said', v.said) as said, v.said_on as "saidOn", p.name as "writtenBy"
      from audit_voices v join people p on p.authority_id = v.authority_id and p.id = v.written_by
        left join audit_voice_words w on w.authority_id = v.authority_id and w.id = v.id
      where v.authority_id = (select current_authority()) and v.audit_id = ${auditId}::uuid order by v.said_on desc, v.written_at desc`,
    Voice,
  )

/** Writes down what somebody said to the auditor. @throws Invalid for a day that lies ahead */
export const addVoice = (
  db: Db,
  audit: Pick<Audit, 'id' | 'childId'>,
  { who, said, saidOn }: z.output<typeof VoiceFields>,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    if (saidOn > today) throw new Invalid([{ field: 'saidOn', message: 'It cannot have been said on a day to come.' }])
    await step.run(sql`
      insert into audit_voices (authority_id, audit_id, child_id, who, said, said_on, written_by)
      values (current_authority(), ${audit.id}, ${audit.childId}, ${who}, ${said}, ${saidOn}, current_person())`)
    await record(step, { action: 'audit.voice-added', subjectKind: 'audit', subjectId: audit.id, detail: { who } })
  })
