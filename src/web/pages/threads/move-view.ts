import { kindInWords, mentionKinds, themeInWords, type ReadingRecord } from '../../../inspections/index.ts'
import { listThemes } from '../../../frameworks/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, input, radios, select } from '../../components/index.ts'
import type { Problem } from '../../page.ts'

interface Form {
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

const errorOf = (problems: readonly Problem[], field: string) => {
  const found = problems.find((problem) => problem.field === field)
  return found ? { errorMessage: { text: found.message } } : {}
}

const whyInput = ({ typed }: Form) =>
  input({
    id: 'why',
    name: 'why',
    label: { text: 'Why (optional)' },
    hint: { text: 'Kept in the history and on the audit trail for whoever asks later.' },
    value: typed['why'] ?? '',
  })

/** Which thread a finding is taken out of and put into. */
export const moveView = ({ reading, from, ...form }: Form & { reading: ReadingRecord; from: string }): Html => {
  const out = from || reading.themes[0] || ''
  return html`${backLink({ href: out ? `/threads/${out}` : `/documents/${reading.documentId}?reading=${reading.id}`, text: 'Back' })}
    <h1>Move to another thread</h1>
    <p class="said">“${reading.value}”</p>
    <p class="meta">
      ${kindInWords(reading.kind)}. Now in: ${reading.themes.map(themeInWords).join(', ') || 'no thread'}.
    </p>
    <form method="post" action="/readings/${reading.id}/move" novalidate>
      ${form.csrf}
      ${select({
        id: 'from',
        name: 'from',
        label: { text: 'Take it out of' },
        value: out,
        ...errorOf(form.problems, 'from'),
        items: [
          ...reading.themes.map((theme) => ({ value: theme, text: themeInWords(theme) })),
          { value: '', text: 'No thread: leave it where it is' },
        ],
      })}
      ${select({
        id: 'to',
        name: 'to',
        label: { text: 'Put it into' },
        hint: {
          text: 'Findings with the same words, or most of the same key words, will go the same way. That can be withdrawn.',
        },
        value: form.typed['to'] ?? '',
        ...errorOf(form.problems, 'to'),
        items: [
          { value: '', text: 'No other thread' },
          ...listThemes().map(({ id, title, group }) => ({ value: id, text: `${title} (${group})` })),
        ],
      })}
      ${whyInput(form)} ${button({ text: 'Move it', preventDoubleClick: true })}
    </form>`
}

interface TakeUp extends Form {
  id: string
  said: string
  leaning: string
  themes: readonly string[]
  thread: string
}

/** What a sentence of prose is to be taken for. */
export const takeUpView = ({ id, said, leaning, themes, thread, ...form }: TakeUp): Html => {
  const guess = leaning === 'well' ? 'strength' : leaning === 'must improve' ? 'improve' : ''
  return html`${backLink({ href: thread ? `/threads/${thread}` : '/threads', text: 'Back' })}
    <h1>Make a finding of a sentence</h1>
    <p class="said">“${said}”</p>
    <p class="meta">It will stand, confirmed, in: ${themes.map(themeInWords).join(', ')}. Undo it on the desk.</p>
    <form method="post" action="/mentions/${id}/take-up" novalidate>
      ${form.csrf}<input type="hidden" name="thread" value="${thread}" />
      ${radios({
        name: 'kind',
        idPrefix: 'kind',
        fieldset: { legend: { text: 'What it is' } },
        hint: { text: `Its words lean: ${leaning}. You decide.` },
        value: form.typed['kind'] ?? guess,
        ...errorOf(form.problems, 'kind'),
        items: mentionKinds.map((kind) => ({ value: kind, text: kindInWords(kind) })),
      })}
      ${whyInput(form)} ${button({ text: 'Make it a finding', preventDoubleClick: true })}
    </form>`
}
