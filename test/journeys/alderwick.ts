import { demoPeople } from '../../src/demo/people.ts'
import { listAuthorities, openSession, personByEmail, type Person, type Role } from '../../src/people/index.ts'
import type { Running } from '../../src/web/start.ts'
import type { PageOptions } from '../harness/browser.ts'
import { startProduct } from '../harness/server.ts'
import { visitor, type Visitor } from './visitor.ts'

export interface Alderwick {
  product: Running
  /** The invented person of this role, the first of them. */
  personWho: (role: Role) => Promise<Person>
  /** This person at a browser, signed in; nobody in particular where no role is named. */
  visitorWho: (role: Role | undefined, options?: Omit<PageOptions, 'baseUrl'>) => Promise<Visitor>
}

/** The product with the demonstration's authority in it, for this test file alone. */
export const startAlderwick = async (settings: Readonly<Record<string, string>> = {}): Promise<Alderwick> => {
  const product = await startProduct(settings)
  const { database, now } = product.app
  const personWho = async (role: Role): Promise<Person> => {
    const [authority] = await listAuthorities(database)
    const email = demoPeople.find((person) => person.role === role)?.email
    const person = authority && email ? await personByEmail(database, authority.id, email) : undefined
    if (!person) throw new Error(`The demonstration has nobody who is ${role}.`)
    return person
  }
  const visitorWho: Alderwick['visitorWho'] = async (role, options = {}) => {
    const made = await visitor(product.address, options)
    if (role) {
      const value = await openSession(database, await personWho(role), now())
      await made.page.context().addCookies([{ name: 'sightline', value, url: product.address }])
    }
    return made
  }
  return { product, personWho, visitorWho }
}
