import { z } from 'zod'
import { ChildId, listLooks, lookedAtInWords, recordLook, recordNumberOf, type Look } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { instantInWords } from '../../../platform/day.ts'
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
          Every time somebody opened the record, and every list that it stood on. Nothing of it can be changed.
        </p>
        ${
          found.length === 0
            ? html`<p>Nobody has looked yet.</p>`
            : table({
                caption: found.length === most ? `The newest ${most}` : 'Newest first',
                classes: 'fold',
                firstCellIsHeader: true,
                head: ['When', 'Who', 'What they looked at'].map((text) => ({ text })),
                rows: found.map((look) => [
                  { html: html`<time datetime="${look.at.toISOString()}">${instantInWords(look.at)}</time>` },
                  { html: html`${look.name}${look.job && html`<span class="meta">${look.job}</span>`}` },
                  { text: lookedAtInWords(look) },
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
