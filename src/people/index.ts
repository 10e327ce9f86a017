export { asPerson, signAs } from './as-person.ts'
export { createAuthority, listAuthorities, systemPerson, type Authority } from './authorities.ts'
export { NewPerson, type Colleague } from './colleague.ts'
export { csrfTokenFor, isCsrfToken } from './csrf.ts'
export { everybodyWithAccess, personByEmail } from './find-person.ts'
export { accessNow, keepForPerson, keepWhileLettersUnchanged, keepWhileUnchanged } from './keep-while-unchanged.ts'
export { listTrail, type TrailFilters, type TrailList, type TrailPage, type TrailRow } from './list-trail.ts'
export { addPerson, changePerson, endPerson, getColleague, listPeople, restorePerson } from './manage-people.ts'
export {
  everyPermission,
  matrix,
  may,
  require,
  workNeeds,
  writeMatrix,
  type Grant,
  type Needs,
  type Permission,
} from './permissions.ts'
export { hasAccess, personInWords } from './person-in-words.ts'
export type { Person } from './person.ts'
export { record, type Happening } from './record.ts'
export { everyRole, roles, rolesForPeople, type Role } from './roles.ts'
export { closeSession, idleMinutes, isStillOf, lastPersonOfSession, openSession, personOfSession } from './sessions.ts'
export { authoritiesAtOnce, throughAuthorities } from './through-authorities.ts'
export { createToken, listTokens, personOfToken, revokeToken, type Token } from './tokens.ts'
export { verifyTrail, type TrailCheck } from './verify-trail.ts'
export { demoPeople, signInAsDemo } from './demo-sign-in.ts'
export type { SignInConfig } from './provider.ts'
export { beginSignIn, finishSignIn, pathWithin, signInMinutes, signOutAddress } from './sign-in.ts'
