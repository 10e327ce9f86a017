import { z } from 'zod'
import { ChildId, listLooks, lookedAtInWords, recordLook, recordNumberOf, type Look } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { dayOf, instantInWords } from '../../../platform/day.ts'
import { html } from '../../../platform/html.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { backLink, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'

const most = 500

/** Everybody who looked at a child, at the record and on lists: for whoever may see the child. */
const looks = page({
  path: '/children/:id/looks',
  needs: 'children.read',
  params: z.object({ id: ChildId }),
  get: async ({ db, person, params: { id } }) => {
    const number = await recordNumberOf(db, id)
    const found = await listLooks(db, id, most)
    await recordLook(db, id, 'looks')
    return view({
      title: 'Who looked at a record',
      current: 'children',
      style: 'p-children',
      body: html`${backLink({ href: `/children/${id}`, text: 'The record' })}
        <h1>Who looked at record ${number}</h1>
        <p class="lede">
          Every time somebody opened the record, and every list that it stood on, told once for each day that somebody
          looked at the same. Nothing of it can be changed.
        </p>
        ${
          found.length === 0
            ? html`<p>Nobody has looked yet.</p>`
            : table({
                caption:
                  found.length === most ? `The newest ${most} looks` : 'Newest first, with the last time of the day',
                classes: 'fold',
                firstCellIsHeader: true,
                head: ['When', 'Who', 'What they looked at'].map((text) => ({ text })),
                rows: oncePerDay(found).map(({ latest: look, times }) => [
                  { html: html`<time datetime="${look.at.toISOString()}">${instantInWords(look.at)}</time>` },
                  { html: html`${look.name}${look.job && html`<span class="meta">${look.job}</span>`}` },
                  { text: `${lookedAtInWords(look)}${times === 1 ? '' : `, ${times} times that day`}` },
                ]),
              })
        }
        ${
          may(person, 'children.export') &&
          found.length > 0 &&
          exportLinks({ path: `/children/${id}/looks/export`, words: 'Take them away' })
        }`,
    })
  },
})

/** Looks of one person at the same thing on one day as one, with the last of them and how many they were. */
const oncePerDay = (looks: readonly Look[]): { latest: Look; times: number }[] => {
  const same = Map.groupBy(looks, (look) => [dayOf(look.at), look.name, look.job, lookedAtInWords(look)].join('\n'))
  return [...same.values()].flatMap(([latest, ...more]) => (latest ? [{ latest, times: more.length + 1 }] : []))
}

const exported = page({
  path: '/children/:id/looks/export/:format',
  needs: 'children.export',
  params: z.object({ id: ChildId, format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { id, format } }) => {
    const number = await recordNumberOf(db, id)
    const looked: Table<Look> = {
      title: `Who looked at record ${number}`,
      name: 'Looks',
      about: 'One row for each time that somebody opened the record, or was shown a list on which it stood.',
      source: `Sightline, ${person.authorityName}`,
      asAt: now,
      filters: [],
      handling: 'Official-Sensitive: personal data. Who reads it learns that the child is known to the service.',
      rows: await listLooks(db, id, 100_000),
      columns: [
        { name: 'when', title: 'When', type: 'text', value: ({ at }) => at.toISOString() },
        { name: 'who', title: 'Who', type: 'text', value: ({ name }) => name },
        { name: 'job', title: 'Job', type: 'text', value: ({ job }) => job },
        { name: 'what', title: 'What they looked at', type: 'text', value: lookedAtInWords },
        { name: 'list', title: 'On a list', type: 'text', value: ({ onList }) => (onList ? 'yes' : 'no') },
      ],
    }
    await recordLook(db, id, 'looks file')
    return sendTable(db, looked, { format, action: 'looks.exported', subjectKind: 'child', subjectId: id })
  },
})

export const looksPages = [looks, exported]
