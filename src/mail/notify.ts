import { NotifyClient } from 'notifications-node-client'
import { z } from 'zod'
import { Undeliverable, type Transport } from './transport.ts'

interface Notify {
  key: string
  /** A template whose subject is ((subject)) and whose text is ((body)). */
  templateId: string
  url?: string | undefined // another address than GOV.UK Notify's own
}

const Found = z.object({ data: z.object({ notifications: z.array(z.unknown()) }) })
const Failed = z.object({ response: z.object({ status: z.number() }) })

/** Sends through GOV.UK Notify, which can be asked whether it has a message already. */
export const notifyTransport = ({ key, templateId, url }: Notify): Transport => {
  const client = url ? new NotifyClient(url, key) : new NotifyClient(key)
  return {
    name: 'GOV.UK Notify',
    send: async ({ id, to, subject, body, stopAt }) => {
      try {
        await client.sendEmail(templateId, to, {
          personalisation: { subject, body },
          reference: id,
          ...(stopAt && { oneClickUnsubscribeURL: stopAt }),
        })
      } catch (error) {
        const failed = Failed.safeParse(error)
        const status = failed.success ? failed.data.response.status : 0
        // 429 is “too many just now”; the other refusals of the 400s do not change by themselves.
        if (status >= 400 && status < 500 && status !== 429)
          throw new Undeliverable(`GOV.UK Notify refused it (${status}).`, { cause: error })
        throw error
      }
    },
    wasTaken: async (id) => Found.parse(await client.getNotifications('email', '', id)).data.notifications.length > 0,
    close: () => undefined,
  }
}
