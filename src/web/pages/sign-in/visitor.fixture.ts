import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { atEndOfFile } from '../../../../test/harness/end-of-file.ts'
import { freshDatabase } from '../../../../test/harness/database.ts'
import { createReader } from '../../../inspections/index.ts'
import {
  addPerson,
  createAuthority,
  openSession,
  personByEmail,
  rolesForPeople,
  writeMatrix,
  type Person,
  type Role,
} from '../../../people/index.ts'
import { readConfig, type Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database.ts'
import { FileStore } from '../../../platform/files.ts'
import type { App } from '../../app.ts'
import { createServer } from '../../server.ts'

export interface GivenWeb {
  server: FastifyInstance
  database: Database
  authorityId: string
  /** Somebody of each role. */
  staff: ReadonlyMap<Role, Person>
  /** A browser in which nobody, or one of the staff, is signed in. */
  visitor(role?: Role): Promise<Visitor>
  /** What the clock of the server says from now on. */
  setClock(now: Date): void
}

/** The web server with the demonstration’s kind of authority behind it and somebody of each role. */
export const givenWeb = async (settings: Partial<Config> = {}): Promise<GivenWeb> => {
  const database = await freshDatabase()
  await database.asOwner(writeMatrix)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-web-'))
  atEndOfFile(() => rm(folder, { recursive: true, force: true }))
  const { id: authorityId } = await database.asOwner((db) =>
    createAuthority(db, { name: 'Northmere', laCode: '990', demo: true }),
  )
  const staff = new Map<Role, Person>()
  for (const role of rolesForPeople) {
    const email = `${role}@northmere.example`
    const activeUntil = role === 'inspector' ? '2999-12-31' : undefined
    const body = role === 'partner' ? 'Saltmarsh Health Trust' : undefined
    await database.asOwner((db) => addPerson(db, authorityId, { name: `The ${role}`, email, role, body, activeUntil }))
    const person = await personByEmail(database, authorityId, email)
    if (person) staff.set(role, person)
  }
  let clock: Date | undefined
  const reader = createReader({ workers: 1 })
  const app: App = {
    config: { ...readConfig({}), ...settings },
    database,
    files: new FileStore(folder),
    reader,
    now: () => clock ?? new Date(),
  }
  const server = await createServer(app)
  atEndOfFile(async () => {
    await server.close()
    await reader.close()
  })
  return {
    server,
    database,
    authorityId,
    staff,
    setClock: (now) => (clock = now),
    visitor: async (role) => {
      const visitor = new Visitor(server)
      const person = role && staff.get(role)
      if (person) visitor.cookies.set('sightline', await openSession(database, person, app.now()))
      return visitor
    },
  }
}

interface Page {
  status: number
  location: string
  text: string
  type: string
}

/** A browser as far as pages without scripts need one: it keeps cookies and carries the hidden token of the last page. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #server: FastifyInstance
  /** What the hidden field of the last page held. */
  csrf = ''
  /** Further headers of what it sends. */
  headers: Readonly<Record<string, string>> = {}
  constructor(server: FastifyInstance) {
    this.#server = server
  }

  get(url: string): Promise<Page> {
    return this.#go('GET', url)
  }

  /** Sends a form as the page that was looked at last would. */
  post(url: string, fields: Readonly<Record<string, string>> = {}, csrf = this.csrf): Promise<Page> {
    return this.#go('POST', url, new URLSearchParams({ csrf, ...fields }).toString())
  }

  /** The same with a file. */
  postFile(url: string, fields: Readonly<Record<string, string>>, file: { name: string; text: string }): Promise<Page> {
    const part = (head: string, body: string) => `--edge\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
    const texts = Object.entries({ csrf: this.csrf, ...fields }).map(([name, value]) => part(`name="${name}"`, value))
    const sent = part(`name="files"; filename="${file.name}"\r\nContent-Type: text/csv`, file.text)
    return this.#go('POST', url, `${texts.join('')}${sent}--edge--\r\n`, 'multipart/form-data; boundary=edge')
  }

  async #go(
    method: 'GET' | 'POST',
    url: string,
    payload?: string,
    type = 'application/x-www-form-urlencoded',
  ): Promise<Page> {
    const response = await this.#server.inject({
      method,
      url,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(payload === undefined ? {} : { 'content-type': type, ...this.headers }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value, maxAge, expires } of response.cookies) {
      const isGone = maxAge === 0 || value === '' || (expires !== undefined && expires.getTime() === 0)
      if (isGone) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    this.csrf = /name="csrf" value="([^"]*)"/.exec(response.body)?.[1] ?? this.csrf
    return {
      status: response.statusCode,
      location: response.headers.location ?? '',
      text: response.body,
      type: String(response.headers['content-type'] ?? ''),
    }
  }
}

/** What a page says, without its markup. */
export const wordsOf = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
