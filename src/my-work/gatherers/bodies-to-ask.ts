import { chaseStanding, listChases, listFollowUps, ownCode } from '../../inspections/index.ts'
import type { Gatherer, WorkItem } from '../work-item.ts'

/** Recommendations to other bodies where the next move is the council’s own: to ask, or to ask again. */
export const bodiesToAsk: Gatherer = {
  id: 'bodies-to-ask',
  title: 'Other bodies to ask',
  needs: 'inspections.prepare',
  namedInMail: false, // the words of a letter
  hasDueDays: false,
  gather: async (db, { today }) => {
    const { asked } = await listFollowUps(db, { authority: await ownCode(db), asAt: today })
    const chases = Map.groupBy(await listChases(db), ({ findingId }) => findingId as string)
    const theirs = asked.filter(({ addressee, standing }) => addressee.whose === 'outside' && standing !== 'done')
    const again = theirs.flatMap(({ finding, addressee }): WorkItem[] => {
      const kept = chases.get(finding.id) ?? []
      const { word, reason, isLate } = chaseStanding(kept, today)
      if (!isLate || kept.length === 0) return []
      const [latest] = kept
      return [
        {
          key: `chase ${finding.id}`,
          heap: 'late',
          title: finding.value,
          href: `/follow-ups/${finding.id}#chases`,
          symbol: 'again',
          word,
          detail: '',
          reason: `${addressee.name || 'another body'}: ${reason}`,
          on: latest?.nextOn ?? null,
        },
      ]
    })
    const never = theirs.filter(({ finding }) => !chases.has(finding.id)).length
    if (never === 0) return again
    // They are as many as the letters of nineteen years hold, so they are one line with a list behind it.
    return [
      ...again,
      {
        key: 'chase never',
        heap: 'waits',
        title: `Recommendations to other bodies: ${never.toLocaleString('en-GB')}`,
        href: '/follow-ups?whose=outside',
        symbol: 'first',
        word: 'Not asked',
        detail: '',
        reason: 'no request to those bodies is kept',
        on: null,
      },
    ]
  },
}
