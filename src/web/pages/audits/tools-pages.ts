import { z } from 'zod'
import { toolFor, tools, voiceLevels } from '../../../audits/index.ts'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html } from '../../../platform/html.ts'
import { backLink } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { auditsNav, look, many } from './words.ts'

const toolsPage = page({
  path: '/audits/tools',
  needs: 'audits.read',
  get: ({ person }) =>
    Promise.resolve(
      view({
        title: 'Audit tools',
        ...look,
        body: html`<h1>Audit tools</h1>
          <p class="lede">What auditors ask of a record, in versions: an audit keeps the one that it was begun with.</p>
          ${auditsNav('/audits/tools', may(person, 'audits.draw'))}
          <ul class="rows">
            ${tools.map(
              (tool) =>
                html`<li>
                  <a href="/audits/tools/${tool.id}">${tool.title}</a>: ${tool.about}
                  <span class="meta"
                    >Version ${tool.version}, since ${inWords(tool.since)}; ${many(tool.sections.length, 'section')};
                    ${tool.scale.grades.map(({ title }) => title.toLowerCase()).join(', ')}</span
                  >
                </li>`,
            )}
          </ul>`,
      }),
    ),
})

const toolPage = page({
  path: '/audits/tools/:tool',
  needs: 'audits.read',
  params: z.object({ tool: z.string() }),
  get: ({ params }) => {
    const tool = toolFor(params.tool)
    return Promise.resolve(
      view({
        title: tool.title,
        ...look,
        body: html`${backLink({ href: '/audits/tools', text: 'Tools' })}
          <h1>${tool.title}</h1>
          <p class="lede">${tool.about}</p>
          <dl class="facts">
            <dt>Version</dt>
            <dd>${tool.version}, since ${inWords(tool.since)}</dd>
            <dt>Scale</dt>
            <dd>${tool.scale.grades.map(({ title }) => title).join(', ')}</dd>
            <dt>Always read a second time</dt>
            <dd>
              ${tool.scale.alwaysModerated.map((id) => tool.scale.grades.find((grade) => grade.id === id)?.title ?? id).join(', ')}
            </dd>
          </dl>
          ${tool.sections.map(
            (section) =>
              html`<h2>${section.title}</h2>
                <p class="meta">
                  Practice standard: ${section.standard}.
                  ${section.isSafety && `About safety: where it has the worst grade, the whole is “${tool.scale.grades.find(({ id }) => id === tool.capped)?.title ?? ''}” at best, and something is done at once.`}
                </p>
                <ul class="rows">
                  ${section.statements.map(
                    (one) =>
                      html`<li>
                        ${one.says} <span class="meta">${one.guidance}</span>
                        ${one.counts && html`<span class="meta">It is what the indicator <a href="/indicators/${one.counts}">${one.counts}</a> counts.</span>`}
                      </li>`,
                  )}
                </ul>`,
          )}
          ${
            tool.asksVoice &&
            html`<h2>How far the child is heard</h2>
              <p class="meta">Asked once for the whole record, from 0 to 4.</p>
              <ol class="rows" start="0">
                ${voiceLevels.map((level) => html`<li>${level}</li>`)}
              </ol>`
          }`,
      }),
    )
  },
})

export const toolsPages = [toolsPage, toolPage]
