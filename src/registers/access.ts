import { may, type Grant, type Person, type Role } from '../people/index.ts'
import { Forbidden, NotFound } from '../platform/errors.ts'
import { registers } from './definitions/index.ts'
import type { Register } from './definition.ts'

const includes = (roles: readonly Role[], { role }: Pick<Person, 'role'>): boolean => roles.includes(role)

export const mayRead = (person: Pick<Person, 'role'>, register: Register): boolean =>
  may(person, 'registers.read') && includes(register.access.read, person)

export const mayEdit = (person: Pick<Person, 'role'>, register: Register): boolean =>
  may(person, 'registers.edit') && includes(register.access.edit, person)

/** What the database is told of the definitions, so that it decides too. */
export const registerGrants: readonly Grant[] = registers.flatMap(({ id, access }) => [
  ...access.read.map((role) => ({ role, permission: `registers.${id}.read` })),
  ...access.edit.map((role) => ({ role, permission: `registers.${id}.edit` })),
])

/** The registers that this person may read, in the order of the list. */
export const registersOf = (person: Pick<Person, 'role'>): readonly Register[] =>
  registers.filter((register) => mayRead(person, register))

/** @throws NotFound where there is no such register, or the person may not know of it */
export const registerFor = (person: Pick<Person, 'role'>, id: string): Register => {
  const found = registersOf(person).find((register) => register.id === id)
  if (!found) throw new NotFound('register')
  return found
}

/** The same for somebody who is about to change it. @throws NotFound, Forbidden */
export const registerToEdit = (person: Pick<Person, 'role'>, id: string): Register => {
  const found = registerFor(person, id)
  if (!mayEdit(person, found)) {
    throw new Forbidden(`Your role may read “${found.title}” but not change it. ${found.access.because}`)
  }
  return found
}
