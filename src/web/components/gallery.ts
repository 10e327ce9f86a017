import { type Html, html } from '../../platform/html.ts'
import { fields } from './gallery/fields.ts'
import { lists } from './gallery/lists.ts'
import { marks } from './gallery/marks.ts'
import { messages } from './gallery/messages.ts'

const section = (id: string, title: string, note: string, content: Html): Html => html`
  <section class="sec" id="${id}" aria-labelledby="${id}-title">
    <div class="sec__head">
      <h2 id="${id}-title">${title}</h2>
      <p>${note}</p>
    </div>
    <div class="sec__body">${content}</div>
  </section>
`

/** Every part that pages are made of, once, for people and programs that look whether all is well: the content of `main`. */
export const gallery = (): Html => html`
  <h1>Every part, once</h1>
  <p class="lede">What pages are made of, with invented facts. A part that looks wrong here is wrong on every page.</p>
  ${section('line', 'The line', 'Where things stand', marks())}
  ${section('fields', 'Fields', 'What a person types, ticks or presses', fields())}
  ${section('lists', 'Lists', 'Tables and the ways through them', lists())}
  ${section('messages', 'Messages', 'What went wrong, what was done', messages())}
`
