import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import { translator } from '../../messages.ts'
import { layOut } from '../../org/index.ts'
import { sendLetterJob } from './job-types.ts'
import type { ListRow } from './list-store.ts'
import { type Message, openPostOffice } from './post-office.ts'
import type { SubscriberRow } from './subscriber-store.ts'

const purpose = 'publish.letter'
type Parts = Pick<Context, 'jobs' | 'secrets' | 'config'>

/** What somebody agrees to, word for word: shown beside the box in the page's language, and kept as the proof. */
export function consentWording(
  list: Pick<ListRow, 'title' | 'purpose' | 'organisation'>,
  language: 'fr' | 'en',
): string {
  const { title, purpose: promise, organisation } = list
  return `${translator(language)('publish.newsletter.consent', { title, organisation })}\n${promise}`
}

export const subscriptionUrl = (publicUrl: string, token: string) => `${publicUrl}/newsletter/subscription/${token}`
/** Opened, it leads to the page; posted to, it ends the subscription (RFC 8058). */
const leaveUrl = (publicUrl: string, token: string) => `${publicUrl}/api/publish/newsletter-leave/${token}`

export const oneClickHeaders = (publicUrl: string, token: string) => ({
  'List-Unsubscribe': `<${leaveUrl(publicUrl, token)}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

export const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

type Words = { subject: string; lead: string; button: string; link: string; remark: string }

/** Puts a message to one person in the post, with the change that caused it. */
async function postLetter(
  parts: Parts,
  db: Db,
  list: ListRow,
  row: Pick<SubscriberRow, 'id' | 'email'>,
  words: Words,
  headers: Record<string, string> = {},
): Promise<void> {
  const { subject, ...body } = words
  const remark = `${body.remark} ${list.sender_name}, ${list.postal_address}`
  const message: Message = {
    from: { name: list.sender_name, address: list.sender_address },
    returnTo: list.bounce_address ?? list.sender_address,
    to: row.email,
    subject,
    ...layOut({ ...body, remark }),
    messageId: `<${crypto.randomUUID()}@${hostOf(list.sender_address)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    images: [],
  }
  const sealed = parts.secrets.seal(JSON.stringify(message), purpose)
  await parts.jobs.send(db, sendLetterJob, { organisationId: list.organisation_id, sealed })
}

export function postConfirmation(parts: Parts, db: Db, list: ListRow, row: SubscriberRow, token: string) {
  const t = translator(row.language)
  const { title, organisation } = list
  return postLetter(parts, db, list, row, {
    subject: t('publish.newsletter.confirm.subject', { title }),
    lead: t('publish.newsletter.confirm.lead', { title, organisation, purpose: list.purpose }),
    button: t('publish.newsletter.confirm.button'),
    link: `${parts.config.publicUrl}/newsletter/confirm/${token}`,
    remark: t('publish.newsletter.confirm.remark'),
  })
}

/** After confirming, and when an address that is subscribed asks again: nobody else learns that it is. */
export function postWelcome(parts: Parts, db: Db, list: ListRow, row: SubscriberRow) {
  const t = translator(row.language)
  const { title, organisation } = list
  const words = {
    subject: t('publish.newsletter.welcome.subject', { title }),
    lead: t('publish.newsletter.welcome.lead', { title, organisation, purpose: list.purpose }),
    button: t('publish.newsletter.welcome.button'),
    link: subscriptionUrl(parts.config.publicUrl, row.token),
    remark: t('publish.newsletter.welcome.remark'),
  }
  return postLetter(parts, db, list, row, words, oneClickHeaders(parts.config.publicUrl, row.token))
}

/** Tries again by throwing; what the server refuses for good is given up, and what may have arrived is not sent twice. */
export async function sendLetter({ secrets, config }: Pick<Context, 'secrets' | 'config'>, sealed: string) {
  if (config.smtpUrl === null) return
  const message = JSON.parse(secrets.open(sealed, purpose)) as Message
  const { kind, answer } = await openPostOffice(config.smtpUrl).deliver(message)
  if (kind === 'away' || kind === 'later') throw new Error(`the mail server did not take a letter: ${answer}`)
}
