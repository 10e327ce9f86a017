import { expect, test } from 'vitest'
import { everyPermission, matrix, roles } from '../../../people/index.ts'
import { escapeHtml } from '../../../platform/html.ts'
import { givenWeb } from '../sign-in/visitor.fixture.ts'

test('who may see what is open to all and prints every line of the matrix', async () => {
  const web = await givenWeb({ demo: true })
  const { status, text } = await (await web.visitor()).get('/help/permissions')
  expect(status).toBe(200)
  for (const permission of everyPermission) expect(text).toContain(escapeHtml(matrix[permission].because))
  for (const { title } of Object.values(roles)) expect(text).toContain(escapeHtml(title))
  const granted = everyPermission.reduce((sum, permission) => sum + matrix[permission].roles.length, 0)
  const lists = [...text.matchAll(/<ul class="granted">(.*?)<\/ul>/gs)].map(([, list = '']) => list)
  expect(lists.join('').match(/<li>/g)).toHaveLength(granted)
  expect(text).not.toContain('You are signed in as')
  expect((await (await web.visitor('councillor')).get('/help/permissions')).text).toContain('The councillor')
})
