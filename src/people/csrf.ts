import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The token that a form of this session carries: another site can send a form with the person's cookie but cannot read the
 * cookie, and so cannot make this. Before sign-in there is no secret to hold it to: the browser's own word on where the
 * form came from, and the `SameSite` cookie of the sign-in itself, stand guard there.
 */
export const csrfTokenFor = (sessionCookie: string): string =>
  createHmac('sha256', sessionCookie).update('a form of this session').digest('base64url')

export const isCsrfToken = (sessionCookie: string, token: string): boolean => {
  const expected = Buffer.from(csrfTokenFor(sessionCookie))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
