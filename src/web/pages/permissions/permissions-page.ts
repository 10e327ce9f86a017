import { everyPermission, everyRole, matrix, may, roles, type Permission } from '../../../people/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { table } from '../../components/index.ts'
import { page, view } from '../../page.ts'

/** Who may see and do what, printed from the same lines that the program and the database go by. */
export const permissionsPage = page({
  path: '/help/permissions',
  needs: 'nothing',
  get: async ({ person }) =>
    view({
      title: 'Who may see what',
      style: 'p-permissions',
      body: html`<h1>Who may see what</h1>
        <p class="lede">
          What is not allowed below is not allowed. Sightline asks at each page, and the database asks again for each
          row.
        </p>
        ${person && html`<p>You are signed in as ${person.name}. Your role: <strong>${roles[person.role].title}</strong>. ${roles[person.role].sees}</p>`}
        ${permissionsTable()} ${rolesTable()}`,
    }),
})

const sentence = (permission: Permission): string => {
  const words = matrix[permission].may
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const permissionsTable = (): Html =>
  table({
    caption: 'What can be allowed, to whom, and why',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'May' }, { text: 'Who' }, { text: 'Why' }],
    rows: everyPermission.map((permission) => [
      { text: sentence(permission) },
      {
        html: html`<ul class="plain">
          ${matrix[permission].roles.map((role) => html`<li>${roles[role].title}</li>`)}
        </ul>`,
      },
      { text: matrix[permission].because },
    ]),
  })

const rolesTable = (): Html =>
  table({
    caption: 'What each role may do',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'Role' }, { text: 'In short' }, { text: 'May' }],
    rows: everyRole.map((role) => [
      { text: roles[role].title },
      { text: roles[role].sees },
      {
        html: html`<ul class="plain">
          ${everyPermission.filter((permission) => may({ role }, permission)).map((permission) => html`<li>${sentence(permission)}</li>`)}
        </ul>`,
      },
    ]),
  })
