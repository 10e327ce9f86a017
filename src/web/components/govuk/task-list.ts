import { type Html, html } from '../../../platform/html.ts'
import { type Entries, given, type Look, names, type Words, words } from './options.ts'
import { tag, type TagOptions } from './tag.ts'

export interface Task {
  title?: (Words & { classes?: string | undefined }) | undefined
  hint?: Words | undefined
  status?: (Words & { tag?: TagOptions | undefined; classes?: string | undefined }) | undefined
  href?: string | undefined
  classes?: string | undefined
}

export interface TaskListOptions extends Look {
  idPrefix?: string | undefined
  items?: Entries<Task> | undefined
}

export const taskList = (options: TaskListOptions): Html => {
  const { idPrefix = 'task-list', items = [] } = options
  return html`<ul${given({ class: names('govuk-task-list', options.classes), ...options.attributes })}>${items.map(
    (item, index) => item && taskOf(item, `${idPrefix}-${index + 1}`),
  )}</ul>`
}

const taskOf = (task: Task, id: string): Html => {
  const { title, hint, status, href } = task
  const link = given({
    class: names('govuk-link govuk-task-list__link', title?.classes),
    href,
    'aria-describedby': names(hint && `${id}-hint`, `${id}-status`),
  })
  const name = href
    ? html`<a${link}>${words(title)}</a>`
    : html`<div${given({ class: title?.classes })}>${words(title)}</div>`
  return html`<li class="${names('govuk-task-list__item', href && 'govuk-task-list__item--with-link', task.classes)}">
    <div class="govuk-task-list__name-and-hint">
      ${name}${hint && html`<div id="${id}-hint" class="govuk-task-list__hint">${words(hint)}</div>`}
    </div>
    <div class="${names('govuk-task-list__status', status?.classes)}" id="${id}-status">
      ${status?.tag ? tag(status.tag) : words(status)}
    </div>
  </li>`
}
