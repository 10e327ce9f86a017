import type { Config } from '../platform/config.ts'
import { notifyTransport } from './notify.ts'
import { smtpTransport } from './smtp.ts'
import type { Transport } from './transport.ts'

/** What the settings name; undefined where they name nothing, and then mail waits. */
export const chooseTransport = ({ mail }: Pick<Config, 'mail'>): Transport | undefined => {
  if (mail.notify) return notifyTransport(mail.notify)
  return mail.smtp ? smtpTransport(mail.smtp) : undefined
}
