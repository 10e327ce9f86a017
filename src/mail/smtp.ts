import { createTransport } from 'nodemailer'
import { Undeliverable, type Transport } from './transport.ts'

interface Smtp {
  url: string // smtp://user:password@host:port, or smtps://
  from: string
}

/** Sends through a mail server. */
export const smtpTransport = ({ url, from }: Smtp): Transport => {
  const mailer = createTransport(url, { from })
  const host = from.split('@').at(-1)?.replace(/>$/, '') ?? 'sightline'
  return {
    name: 'SMTP',
    send: async ({ id, to, subject, body, stopAt }) => {
      try {
        await mailer.sendMail({
          messageId: `<${id}@${host}>`,
          to,
          subject,
          text: body,
          headers: {
            'Auto-Submitted': 'auto-generated',
            // RFC 2369 and RFC 8058: the mail program shows a button, and its press ends the letters.
            ...(stopAt && { 'List-Unsubscribe': `<${stopAt}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
          },
        })
      } catch (error) {
        const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
        // 5xx is for good: RFC 5321, section 4.2.1.
        if (code >= 500) throw new Undeliverable(`The mail server refused it (${code}).`, { cause: error })
        throw error
      }
    },
    close: () => mailer.close(),
  }
}
