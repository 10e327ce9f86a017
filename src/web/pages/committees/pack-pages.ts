import { z } from 'zod'
import { Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { paperHtml as printedHtml } from '../../../platform/paper/paper-html.ts'
import type { Db } from '../../../platform/sql.ts'
import {
  CommitteeMeetingId,
  getCommitteeMeeting,
  isSet,
  packOf,
  setPack,
  setPackWithin,
  type MeetingPack,
  type PackProgress,
  type PackPart,
  type SetPack,
} from '../../../scrutiny/index.ts'
import { backLink } from '../../components/index.ts'
import { download, page, view } from '../../page.ts'
import { asWritten, writtenBlock } from '../../words/as-written.ts'
import { type Words } from '../../words/words.ts'
import { languages } from '../../words/languages.ts'
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

/** Somebody waits this long for a pack to be set; after that they are told how far it has come. */
const patience = 700 // milliseconds

/** How far the setting of a pack has come: it looks again by itself where scripts run, and is a link where they do not. */
const settingView = ({ set, of }: PackProgress, { words, here }: { words: Words; here: string }): Html =>
  html`<div class="inset" role="status" data-live="${here}">
    <p><strong>${words.pack.setting(set, of)}</strong> ${words.pack.wait}</p>
    <progress max="${of}" value="${set}" aria-label="${words.pack.setting(set, of)}">${set} / ${of}</progress>
    <p><a href="${here}">${words.pack.again}</a></p>
  </div>`

interface Shown {
  back: { href: string; text: string }
  file: string
  here: string
  words: Words
}

/** A pack on screen: the same papers in the same order, each with the page on which it stands in the file. */
const packView = (pack: MeetingPack, set: SetPack | PackProgress, shown: Shown): Html => {
  const { back, file, words } = shown
  return html`${backLink(back)}
    <h1>${pack.title}</h1>
    <p class="lede">${asWritten(words, pack.cover.subject)}</p>
    ${isSet(set) ? wholeView(pack, set, { file, words }) : settingView(set, shown)}`
}

const wholeView = (
  pack: MeetingPack,
  { parts, pages }: SetPack,
  { file, words }: Pick<Shown, 'file' | 'words'>,
): Html => {
  const say = words.pack
  return html`<p><a href="${file}" download>${say.file(pages)}</a>. ${say.same}</p>
    ${
      parts.length > 0 &&
      html`<nav aria-label="${say.contents}">
        <h2>${say.contents}</h2>
        <ul class="papers">
          ${parts.map(({ title, from }, index) => html`<li><a href="#paper-${index + 1}">${asWritten(words, title)}</a> <span class="meta">${say.page(from)}</span></li>`)}
        </ul>
      </nav>`
    }
    <section aria-label="${say.front}">${writtenBlock(words, printedHtml(pack.cover))}</section>
    ${pack.papers.map(({ label, paper }, index) => {
      const part = parts[index]
      return html`<section class="sec sec--plain" aria-labelledby="paper-${index + 1}">
        <h2 id="paper-${index + 1}">
          ${asWritten(words, `${label} ${paper.title}`)}
          <span class="meta">${part && pagesInWords(part, words)}</span>
        </h2>
        ${writtenBlock(words, printedHtml(paper, { under: 1 }))}
      </section>`
    })}`
}

const pagesInWords = ({ from, to }: { from: number; to: number }, { pack }: Words): string =>
  from === to ? pack.page(from) : pack.pages(from, to)

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
          scripts: ['live'],
          body: packView(pack, await setPackWithin(pack, patience), {
            back: { href: `/committees/meetings/${id}`, text: 'The meeting' },
            file: `/committees/meetings/${id}/${path}.pdf${queryOf(part)}`,
            here: `/committees/meetings/${id}/${path}${queryOf(part)}`,
            words: languages.en,
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
        words,
      } = visit
      const part = partOf(query)
      const pack = await packOf(db, id, part)
      const set = await setPackWithin(pack, patience)
      return publicView(visit, {
        title: pack.title,
        isPassing: !isSet(set),
        current: 'public-meetings',
        scripts: ['live'],
        body: packView(pack, set, {
          back: { href: `${path}/meetings/${id}`, text: words.pack.meeting },
          file: `${path}/meetings/${id}/pack.pdf${queryOf(part)}`,
          here: `${path}/meetings/${id}/pack${queryOf(part)}`,
          words,
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
