import { connectChannel } from '../../../channels/endpoints.ts'
import { visitor } from '../../../testing/visitor.ts'
import * as endpoints from '../../endpoints.ts'
import { startMailServer, type Treatment } from '../../testing/mail-server.ts'
import { approving } from '../../testing/publishing.ts'

/** A newsletter of the museum with a real mail server; Ada writes, Mia approves. */
export async function letters(treat?: (address: string) => Treatment, more: { publicUrl?: string } = {}) {
  const mail = await startMailServer(treat)
  const world = await approving({ smtpUrl: mail.url, ...more })
  const { ada, ctx, server, approve, go } = world
  const channel = await ada.call(connectChannel, {
    connector: 'newsletter',
    settings: {
      title: 'La Lettre du phare',
      senderName: 'Musée du Phare',
      senderAddress: 'lettre@phare.example',
      postalAddress: '1, rue du Quai, Rimouski (Québec)',
      purpose: 'Une fois par mois, le programme du musée.',
    },
  })
  const list = async () => (await ada.call(endpoints.readNewsletter, { id: channel.id })).newsletter
  const token = (await list()).link.split('/newsletter/')[1]!
  const ask = async (email: string, more: object = {}) => {
    await visitor(server).call(endpoints.subscribe, { token, email, language: 'fr', consent: true, ...more })
    await ctx.drain({ failures: 'keep' })
  }
  /** What the newsletter sent: the product writes to its people too. */
  const sent = () => mail.received.filter(one => one.mail.from?.address === 'lettre@phare.example')
  const linkIn = (email: string, door: 'confirm' | 'subscription') =>
    new RegExp(`/newsletter/${door}/([\\w-]{64})`).exec(mail.to(email).mail.text ?? '')![1]!
  const confirm = async (email: string) => {
    const answer = await visitor(server).call(endpoints.confirmSubscription, { token: linkIn(email, 'confirm') })
    await ctx.drain({ failures: 'keep' })
    return answer
  }
  const join = async (...emails: string[]) => {
    for (const email of emails) {
      await ask(email)
      await confirm(email)
    }
  }
  /** Writes, approves and hands over an issue; messages go out as far as they may now. */
  const issue = async (subject: string, text = '<p>Bonjour</p>') => {
    const entry = await world.write({
      title: subject,
      variants: [{ channelId: channel.id, content: { title: subject, parts: [{ text }] } }],
    })
    await approve(entry.id)
    await ada.call(endpoints.scheduleEntry, { id: entry.id, when: 'now' })
    await go()
    const { sends } = await ada.call(endpoints.listSends, { entry: entry.id })
    return { entryId: entry.id, variantId: entry.variants[0]!.id, sendId: sends[0]!.id }
  }
  const people = (id: string) => ada.call(endpoints.readRecipients, { id, limit: 200 })
  const states = async (id: string) =>
    Object.fromEntries((await people(id)).recipients.map(one => [one.email, one.state]))
  const person = async (email: string) =>
    (await ada.call(endpoints.listSubscribers, { id: channel.id, text: email })).subscribers[0]
  return {
    ...world,
    mail,
    sent,
    letter: channel,
    token,
    list,
    ask,
    linkIn,
    confirm,
    subscribed: join,
    issue,
    people,
    states,
    person,
  }
}
