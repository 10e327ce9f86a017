import { everyPermission, everyRole, matrix, may, roles, type Permission, type Role } from '../../../people/index.ts'
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
      { text: matrix[permission].roles.map((role) => roles[role].title).join(', ') },
      { text: matrix[permission].because },
    ]),
  })

/** The same lines by role. What each may do is one list in one cell: a column for every permission would not fit a page. */
const rolesTable = (): Html =>
  table({
    caption: 'What each role may do',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'Role' }, { text: 'May' }],
    rows: everyRole.map((role) => [{ text: roles[role].title }, { html: permissionsOf(role) }]),
  })

const permissionsOf = (role: Role): Html => {
  const allowed = everyPermission.filter((permission) => may({ role }, permission))
  if (allowed.length === 0) return html`Nothing`
  return html`<ul class="granted">
    ${allowed.map((permission) => html`<li>${matrix[permission].short}</li>`)}
  </ul>`
}
