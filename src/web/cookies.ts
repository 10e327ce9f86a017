/** The session's cookie. The `__Host-` prefix makes the browser hold it to https and to this host alone. */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-sightline' : 'sightline')

/** Carries one sentence to the next page. */
export const saidCookie = 'said'

/** How every cookie is set: not for scripts, not for other sites. */
export const cookieOptions = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' }) as const
