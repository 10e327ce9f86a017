import { command } from '../command.ts'

export const mailSendCommand = command({
  name: 'mail send',
  does: 'Send the mail that waits, once. A running Sightline does this by itself.',
  examples: [{ line: 'sightline mail send', does: 'Sends what waits, by the mail server or service of the settings.' }],
  async run({ terminal }) {
    const [{ atWork }, { chooseTransport, sendWaiting }] = await Promise.all([
      import('../at-work.ts'),
      import('../../mail/index.ts'),
    ])
    return atWork(terminal, async ({ database, config }) => {
      const transport = chooseTransport(config)
      if (!transport) {
        terminal.err('No mail server is set. Set SMTP_URL and MAIL_FROM, or NOTIFY_KEY and NOTIFY_TEMPLATE.\n')
        return 1
      }
      try {
        const sent = await sendWaiting({ database, transport, signal: terminal.signal })
        terminal.out(`${sent} sent.\n`)
        return 0
      } finally {
        transport.close()
      }
    })
  },
})
