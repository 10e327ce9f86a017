import { listMail, type ListedMail } from '../../../mail/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { status, table } from '../../components/index.ts'
import { page, view } from '../../page.ts'

/** Which mail went to whom and what became of it: for those who keep the machine running. What it says is not shown. */
export const mailPage = page({
  path: '/mail',
  needs: 'mail.read',
  get: async ({ db, app }) => {
    const mail = await listMail(db)
    const { smtp, notify } = app.config.mail
    return view({
      title: 'Mail',
      current: 'mail',
      body: mailView(mail, notify ? 'GOV.UK Notify' : smtp && 'a mail server'),
    })
  },
})

const mailView = (mail: readonly ListedMail[], by: string | undefined): Html =>
  html`<h1>Mail</h1>
    <p class="lede">
      ${by ? `Digests and reminders leave by ${by}.` : 'No mail server is set, so mail waits here. SMTP_URL or NOTIFY_KEY sets one.'}
      ${failing(mail)}
    </p>
    ${
      mail.length === 0
        ? html`<p>No mail has been written.</p>`
        : table({
            caption: `The newest ${mail.length}, what failed first`,
            classes: 'fold',
            firstCellIsHeader: true,
            head: [{ text: 'To' }, { text: 'About' }, { text: 'Written' }, { text: 'State' }],
            rows: mail.map((each) => [
              { text: each.person },
              { text: each.subject },
              { text: instantInWords(each.queuedAt) },
              { html: stateOf(each) },
            ]),
          })
    }`

const failing = (mail: readonly ListedMail[]): string => {
  const failed = mail.filter(({ state }) => state === 'failed').length
  return failed === 0 ? '' : `${failed} could not be delivered.`
}

const stateOf = ({ state, sentAt, attempts, nextAt, failure }: ListedMail): Html => {
  switch (state) {
    case 'sent':
      return status({
        symbol: 'yes',
        word: 'Sent',
        reason: sentAt ? instantInWords(sentAt) : 'by an earlier Sightline',
      })
    case 'failed':
      return status({ symbol: 'late', word: 'Failed', reason: failure })
    case 'sending':
      return status({ symbol: 'course', word: 'Being sent', reason: 'now' })
    case 'waiting':
      return attempts === 0
        ? status({ symbol: 'course', word: 'Waits', reason: 'to be sent' })
        : status({ symbol: 'risk', word: 'Waits', reason: `${failure}; next attempt ${instantInWords(nextAt)}` })
  }
}
