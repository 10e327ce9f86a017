import { z } from 'zod'
import { Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { paperHtml as printedHtml } from '../../../platform/paper/paper-html.ts'
import type { Db } from '../../../platform/sql.ts'
import {
  CommitteeMeetingId,
  count,
  getCommitteeMeeting,
  packOf,
  setPack,
  type MeetingPack,
  type PackPart,
  type SetPack,
} from '../../../scrutiny/index.ts'
import { backLink } from '../../components/index.ts'
import { download, page, view } from '../../page.ts'
import { publicPage, publicView } from '../public/public-page.ts'

/** The address of a part of a pack: a supplement is known by its day. */
const PartQuery = z.object({ supplement: Day.optional() }).catch({})

const partOf = ({ supplement }: z.output<typeof PartQuery>): PackPart =>
  supplement ? { part: 'supplement', on: supplement } : { part: 'agenda' }

const queryOf = (part: PackPart): string => (part.part === 'supplement' ? `?supplement=${part.on}` : '')

const fileNameOf = ({ title }: MeetingPack, part: PackPart): string =>
  `${title}${part.part === 'agenda' ? '' : part.part === 'supplement' ? ` supplement ${part.on}` : ' exempt'}.pdf`.replaceAll(
    /[/\\:]/g,
    '-',
  )

const packFile = async (db: Db, id: CommitteeMeetingId, part: PackPart) => {
  const pack = await packOf(db, id, part)
  const { bytes } = await setPack(pack)
  return download({ bytes, mediaType: 'application/pdf', fileName: fileNameOf(pack, part) })
}

/** A pack on screen: the same papers in the same order, each with the page on which it stands in the file. */
const packView = (
  pack: MeetingPack,
  { parts, pages }: SetPack,
  { back, file }: { back: { href: string; text: string }; file: string },
): Html =>
  html`${backLink(back)}
    <h1>${pack.title}</h1>
    <p class="lede">${pack.cover.subject}</p>
    <p>
      <a href="${file}" download>All of it as one PDF, ${count(pages, 'page')}</a>. Page numbers here, in the file and
      in its contents are the same.
    </p>
    ${
      parts.length > 0 &&
      html`<nav aria-label="Contents">
        <h2>Contents</h2>
        <ul class="papers">
          ${parts.map(({ title, from }, index) => html`<li><a href="#paper-${index + 1}">${title}</a> <span class="meta">page ${from}</span></li>`)}
        </ul>
      </nav>`
    }
    <section aria-label="Front sheet">${printedHtml(pack.cover)}</section>
    ${pack.papers.map(({ label, paper }, index) => {
      const part = parts[index]
      return html`<section class="sec sec--plain" aria-labelledby="paper-${index + 1}">
        <h2 id="paper-${index + 1}">${label} ${paper.title} <span class="meta">${part && pagesInWords(part)}</span></h2>
        ${printedHtml(paper, { under: 1 })}
      </section>`
    })}`

const pagesInWords = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `page ${from}` : `pages ${from} to ${to}`

const params = z.object({ id: CommitteeMeetingId })

const pagesFor = (path: string, needs: 'committees.read' | 'exempt.read', only?: PackPart) => {
  const partIn = (query: z.output<typeof PartQuery>): PackPart => only ?? partOf(query)
  return [
    page({
      path: `/committees/meetings/:id/${path}`,
      needs,
      params,
      query: PartQuery,
      get: async ({ db, params: { id }, query }) => {
        const [part, meeting] = [partIn(query), await getCommitteeMeeting(db, id)]
        const pack = await packOf(db, id, part)
        return view({
          title: `Papers of ${meeting.committeeName}`,
          current: 'committees',
          style: 'p-committees',
          body: packView(pack, await setPack(pack), {
            back: { href: `/committees/meetings/${id}`, text: 'The meeting' },
            file: `/committees/meetings/${id}/${path}.pdf${queryOf(part)}`,
          }),
        })
      },
    }),
    page({
      path: `/committees/meetings/:id/${path}.pdf`,
      needs,
      params,
      query: PartQuery,
      get: ({ db, params: { id }, query }) => packFile(db, id, partIn(query)),
    }),
  ]
}

const publicPackPages = [
  publicPage({
    path: '/meetings/:id/pack',
    params: { id: CommitteeMeetingId },
    query: PartQuery,
    get: async (visit) => {
      const {
        db,
        params: { id },
        query,
        path,
      } = visit
      const part = partOf(query)
      const pack = await packOf(db, id, part)
      return publicView(visit, {
        title: pack.title,
        current: 'public-meetings',
        body: packView(pack, await setPack(pack), {
          back: { href: `${path}/meetings/${id}`, text: 'The meeting' },
          file: `${path}/meetings/${id}/pack.pdf${queryOf(part)}`,
        }),
      })
    },
  }),
  publicPage({
    path: '/meetings/:id/pack.pdf',
    params: { id: CommitteeMeetingId },
    query: PartQuery,
    get: ({ db, params: { id }, query }) => packFile(db, id, partOf(query)),
  }),
]

export const committeePackPages = [
  ...pagesFor('pack', 'committees.read'),
  ...pagesFor('exempt-pack', 'exempt.read', { part: 'exempt' }),
  ...publicPackPages,
]
