import type { Address } from '../../src/platform/database.ts'

/** The same server, another database. */
export const addressIn = (server: Address, database: string): Address => ({ ...server, database })

/** The address as the DATABASE_URL setting takes it. */
export const urlOf = ({ host, port, user, database, password }: Address): string => {
  const who = encodeURIComponent(user) + (password ? `:${encodeURIComponent(password)}` : '')
  const isSocket = host.startsWith('/')
  return isSocket
    ? `postgresql://${who}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgresql://${who}@${host}:${port}/${database}`
}
