import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { inWords } from '../../platform/day.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { checkPaper } from '../papers/check-paper.ts'
import { getPaper, listExemptPapers, listPapers, type Paper, type PaperId } from '../papers/papers.ts'
import { countBack, dueBack } from '../resolutions/follow.ts'
import { giveNotice } from '../notices/notices.ts'
import { mustManage } from '../who-asks.ts'
import { Count, itemSorts } from '../words.ts'
import { getItem, listAgenda, type AgendaItem } from './agenda.ts'
import { clearDays, isLate, latestPublication } from './clear-days.ts'
import { lockMeeting, type CommitteeMeeting } from './meeting.ts'
import type { CommitteeMeetingId } from './meeting-id.ts'
import { stages } from './stages.ts'

/** Something that keeps an agenda from being published, and the item or paper that it is about. */
export interface Obstacle {
  itemId: string | null
  sentence: string
}

/** What keeps the agenda of a meeting from being published; empty where nothing does. */
export const obstaclesTo = (
  meeting: Pick<CommitteeMeeting, 'stage' | 'cancelledOn'>,
  items: readonly AgendaItem[],
  papers: readonly Paper[],
  exemptPapers: readonly { itemId: string }[],
  comesBack: number, // resolutions that this meeting is to have back
): Obstacle[] => {
  if (meeting.cancelledOn) return [{ itemId: null, sentence: 'The meeting was cancelled.' }]
  if (stages[meeting.stage].isPublished) return [{ itemId: null, sentence: 'The agenda is published already.' }]
  if (items.length === 0) return [{ itemId: null, sentence: 'The agenda has no items.' }]
  const nothingBringsBack: Obstacle[] =
    comesBack > 0 && !items.some(({ sort }) => sort === 'responses')
      ? [
          {
            itemId: null,
            sentence: `${Count(comesBack, 'resolution comes', 'resolutions come')} back to this meeting, answered or overdue, and no item is for them. Add one of the sort “${itemSorts.responses}”.`,
          },
        ]
      : []
  const ofItems = items.flatMap((item): Obstacle[] => {
    const own = papers.filter(({ itemId }) => itemId === item.id)
    const hasExempt = exemptPapers.some(({ itemId }) => itemId === item.id)
    const found: string[] = []
    if (item.sort === 'substantive' && own.length === 0 && !hasExempt && item.followsWhy === '')
      found.push('has no paper. Add one, or say why it is to follow.')
    if (item.exemptParagraph !== null && item.exemptAgreedBy === null)
      found.push('is to be exempt, and nobody has agreed to that yet.')
    for (const paper of own)
      for (const { blocks, sentence } of checkPaper(paper))
        if (blocks) found.push(`has a paper that cannot go out, “${paper.title}”: ${sentence}`)
    return found.map((sentence) => ({ itemId: item.id, sentence: `Item ${item.place}, “${item.title}”, ${sentence}` }))
  })
  return [...nothingBringsBack, ...ofItems]
}

/** The chair has gone through the agenda. @throws Refused, Forbidden */
export const briefChair = (db: Db, id: CommitteeMeetingId, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lockMeeting(step, id)
    if (meeting.cancelledOn || stages[meeting.stage].isPublished)
      throw new Refused('The chair is briefed before the papers are published.')
    await step.run(sql`update committee_meetings set stage = 'chair_briefed', briefed_on = ${today}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'committee meeting.chair-briefed', subjectKind: 'committee meeting', subjectId: id })
  })

/**
 * Publishes the agenda with every public paper that is there. What is to follow stays marked so. Later than five clear days
 * before, it says so for good, with the reason.
 *
 * @throws Refused with what stands in the way; Invalid where a reason is missing; Forbidden
 */
export const publishAgenda = (
  db: Db,
  id: CommitteeMeetingId,
  { on, lateWhy = '' }: { on: Day; lateWhy?: string },
): Promise<{ papers: number; isLate: boolean }> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lockMeeting(step, id)
    const [items, papers, exempt] = [
      await listAgenda(step, id),
      await listPapers(step, id),
      await listExemptPapers(step, id),
    ]
    const [first, ...others] = obstaclesTo(meeting, items, papers, exempt, countBack(await dueBack(step, meeting)))
    if (first)
      throw new Refused(
        `${first.sentence}${others.length > 0 ? ` ${others.map(({ sentence }) => sentence).join(' ')}` : ''}`,
      )
    const late = isLate(on, meeting.heldOn)
    const latest = latestPublication(meeting.heldOn)
    if (late && lateWhy.trim() === '')
      throw new Invalid([
        {
          field: 'lateWhy',
          message: `The last day that leaves ${clearDays} clear days was ${latest ? inWords(latest) : 'earlier'}. Say why the papers are late, or move the meeting.`,
        },
      ])
    await step.run(sql`update committee_meetings set stage = 'published', published_on = ${on}, published_late_why = ${late ? lateWhy.trim() : ''}
      where authority_id = (select current_authority()) and id = ${id}`)
    const published = await step.run(sql`
      update papers set published_on = ${on}
      where authority_id = (select current_authority()) and published_on is null
        and item_id in (select id from agenda_items where authority_id = (select current_authority()) and meeting_id = ${id} and taken_out_on is null)`)
    await giveNotice(step, id, { kind: 'agenda', on })
    await record(step, {
      action: 'agenda.published',
      subjectKind: 'committee meeting',
      subjectId: id,
      why: lateWhy,
      detail: { on, papers: published, late },
    })
    return { papers: published, isLate: late }
  })

/**
 * Publishes one paper of an agenda that is out already. With fewer than five clear days left it is a late paper: its reason
 * stands beside it, and the item waits for the chair's special circumstances.
 *
 * @throws Refused, Invalid, Forbidden
 */
export const publishPaper = (
  db: Db,
  id: PaperId,
  { on, lateWhy = '' }: { on: Day; lateWhy?: string },
): Promise<{ isLate: boolean }> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const paper = await getPaper(step, id)
    const item = await getItem(step, paper.itemId)
    const meeting = await lockMeeting(step, item.meetingId)
    if (paper.publishedOn) throw new Refused(`This paper was published on ${inWords(paper.publishedOn)}.`)
    if (meeting.publishedOn === null) throw new Refused('The agenda is not published yet. The paper goes out with it.')
    const [fault] = checkPaper(paper).filter(({ blocks }) => blocks)
    if (fault) throw new Refused(`“${paper.title}” cannot go out: ${fault.sentence}`)
    const late = isLate(on, meeting.heldOn)
    const reason = lateWhy.trim() || paper.lateWhy || item.followsWhy
    if (late && reason === '')
      throw new Invalid([{ field: 'lateWhy', message: 'Say why the paper is late: the public is told.' }])
    await step.run(sql`update papers set published_on = ${on}, late_why = ${late ? reason : ''}
      where authority_id = (select current_authority()) and id = ${id}`)
    await giveNotice(step, item.meetingId, { kind: 'supplement', on, about: paper.title })
    await record(step, {
      action: 'paper.published',
      subjectKind: 'committee meeting',
      subjectId: item.meetingId,
      why: late ? reason : '',
      detail: { paperId: id, on, late },
    })
    return { isLate: late }
  })

/** The chair’s special circumstances for an item that came late; to be minuted. @throws Invalid, Forbidden */
export const giveSpecialReason = (db: Db, id: AgendaItem['id'], why: string): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const item = await getItem(step, id)
    if (why.trim() === '')
      throw new Invalid([
        { field: 'specialWhy', message: 'Write down the special circumstances as the chair gave them.' },
      ])
    await step.run(sql`update agenda_items set special_why = ${why.trim()}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'agenda.special-circumstances',
      subjectKind: 'committee meeting',
      subjectId: item.meetingId,
      why,
      detail: { itemId: id },
    })
  })
