import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import {
  address,
  consent,
  issue,
  letterLanguage,
  listFields,
  newsletter,
  recipient,
  recipientStates,
  sizeOn,
  subscriber,
  subscriberStates,
} from './newsletter-schema.ts'

const at = '/api/o/:organisation/publish/newsletters' as const
const one = z.object({ id: z.uuid() })
const person = one.extend({ subscriber: z.uuid() })
const page = {
  after: z.string().max(100).optional(),
  limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
}

export const listNewsletters = endpoint({
  id: 'publish.list-newsletters',
  method: 'GET',
  path: at,
  summary: 'Newsletters, each with how many people it reaches',
  permission: 'publish.read',
  input: nothing,
  output: z.object({ newsletters: z.array(newsletter) }),
})
/** Throws `publish.no-such-newsletter`. */
export const readNewsletter = endpoint({
  id: 'publish.read-newsletter',
  method: 'GET',
  path: `${at}/:id`,
  summary: 'One newsletter: its words, its size over time, its issues',
  permission: 'publish.read',
  input: one,
  output: z.object({ newsletter, sizes: z.array(sizeOn), issues: z.array(issue) }),
})
export const changeNewsletter = endpoint({
  id: 'publish.change-newsletter',
  method: 'PATCH',
  path: `${at}/:id`,
  summary: 'Change what a newsletter says of itself, its pace, and whether people may subscribe',
  permission: 'channels.manage',
  input: one.extend(listFields.partial().shape),
  output: newsletter,
})
export const listSubscribers = endpoint({
  id: 'publish.list-subscribers',
  method: 'GET',
  path: `${at}/:id/subscribers`,
  summary: 'Subscribers, the latest first',
  permission: 'publish.subscribers',
  input: one.extend({
    state: z.enum(subscriberStates).optional(),
    text: z.string().trim().max(200).optional(),
    ...page,
  }),
  output: z.object({ subscribers: z.array(subscriber), next: z.string().nullable() }),
})
/** Everything that is kept of a person: for their right of access, and as the proof of their consent. */
export const readSubscriber = endpoint({
  id: 'publish.read-subscriber',
  method: 'GET',
  path: `${at}/:id/subscribers/:subscriber`,
  summary: 'One subscriber: the proof of consent, and what was sent',
  permission: 'publish.subscribers',
  input: person,
  output: z.object({
    subscriber,
    consents: z.array(consent),
    received: z.array(z.object({ subject: z.string(), state: z.enum(recipientStates), at: z.string().nullable() })),
  }),
})
export const endSubscription = endpoint({
  id: 'publish.end-subscription',
  method: 'POST',
  path: `${at}/:id/subscribers/:subscriber/end`,
  summary: 'Unsubscribe somebody who asked for it',
  permission: 'publish.subscribers',
  input: person,
  output: subscriber,
})
export const eraseSubscriber = endpoint({
  id: 'publish.erase-subscriber',
  method: 'DELETE',
  path: `${at}/:id/subscribers/:subscriber`,
  summary: 'Erase a person for good, with the proof of their consent',
  permission: 'publish.subscribers',
  input: person,
  output: nothing,
})
export const exportSubscribers = endpoint({
  id: 'publish.export-subscribers',
  method: 'GET',
  path: `${at}/:id/subscribers.csv`,
  summary: 'All subscribers as a CSV file',
  permission: 'publish.subscribers',
  input: one,
  output: z.unknown(),
  answers: 'text/csv',
})
/**
 * The body is one message as it came back (RFC 3464, RFC 5965), at most 2 MB; an address that is gone for good, or that
 * complained, is written to no more. `none`: the message is no such report. Throws `publish.report-too-large`.
 */
export const reportBounce = endpoint({
  id: 'publish.report-bounce',
  method: 'POST',
  path: '/api/o/:organisation/publish/newsletter-reports',
  summary: 'Hand over a message that came back: a bounce, or a complaint',
  permission: 'publish.subscribers',
  input: nothing,
  output: z.object({ taken: z.enum(['bounce', 'complaint', 'none']) }),
})
export const readRecipients = endpoint({
  id: 'publish.read-recipients',
  method: 'GET',
  path: '/api/o/:organisation/publish/issues/:id',
  summary: 'One issue of a newsletter, person by person; addresses only for those who may see subscribers',
  permission: 'publish.read',
  input: one.extend({ state: z.enum(recipientStates).optional(), ...page }),
  output: z.object({ issue, recipients: z.array(recipient), next: z.string().nullable() }),
})
/** Whoever still waits gets nothing of it, for good; what is on its way arrives. Throws `publish.no-such-issue`. */
export const stopIssue = endpoint({
  id: 'publish.stop-issue',
  method: 'POST',
  path: '/api/o/:organisation/publish/issues/:id/stop',
  summary: 'Stop an issue of a newsletter for good',
  permission: 'publish.send',
  input: one,
  output: nothing,
})
/** Throws `publish.no-such-entry`, `publish.not-a-newsletter`. */
const variantOf = z.object({ id: z.uuid(), variant: z.uuid() })
export const previewIssue = endpoint({
  id: 'publish.preview-issue',
  method: 'GET',
  path: '/api/o/:organisation/publish/entries/:id/newsletter/:variant',
  summary: 'A variant as the message that people will receive',
  permission: 'publish.read',
  input: variantOf,
  output: z.object({ subject: z.string(), from: z.string(), html: z.string(), text: z.string() }),
})
/** Throws also `publish.no-mail-server`, `publish.test-failed`, `publish.only-people-test`. */
export const testIssue = endpoint({
  id: 'publish.test-issue',
  method: 'POST',
  path: '/api/o/:organisation/publish/entries/:id/newsletter/:variant/test',
  summary: 'Send a variant to oneself as a message',
  permission: 'publish.write',
  input: variantOf,
  output: z.object({ to: z.string() }),
  limitPerMinute: 6,
})

const door = '/api/publish/newsletter' as const
const token = z.object({ token: z.string().max(200) })
/** Throws `publish.no-such-newsletter` for one that never was or is closed. */
export const readSubscribeForm = endpoint({
  id: 'publish.read-subscribe-form',
  method: 'GET',
  path: `${door}/:token`,
  summary: 'What a newsletter says of itself to whoever may subscribe',
  permission: 'public',
  input: token,
  output: z.object({
    title: z.string(),
    organisation: z.string(),
    purpose: z.string(),
    sender: z.string(),
    postalAddress: z.string(),
    language: letterLanguage,
  }),
  limitPerMinute: 60,
})
/** `website` is a field that people do not see. The answer is the same whether an address is known or not. Throws `publish.no-such-newsletter`, `publish.newsletter-full`, `publish.newsletter-asked-often`. */
export const subscribe = endpoint({
  id: 'publish.subscribe',
  method: 'POST',
  path: `${door}/:token`,
  summary: 'Ask to be subscribed: a message asks to confirm it',
  permission: 'public',
  input: token.extend({
    email: address,
    language: letterLanguage,
    /** In which language the words of consent were read, where it is another. */
    shown: letterLanguage.optional(),
    consent: z.literal(true),
    website: z.string().max(2_000).default(''),
  }),
  output: nothing,
  limitPerMinute: 10,
})
/** Throws `publish.subscription-link-over`. */
export const confirmSubscription = endpoint({
  id: 'publish.confirm-subscription',
  method: 'POST',
  path: `${door}-confirmation/:token`,
  summary: 'Confirm a subscription',
  permission: 'public',
  input: token,
  output: z.object({ title: z.string(), subscription: z.string() }),
  limitPerMinute: 30,
})
const subscription = z.object({
  title: z.string(),
  organisation: z.string(),
  /** Enough to recognise it by. */
  email: z.string(),
  state: z.enum(subscriberStates),
  language: letterLanguage,
  /** Whether leaving can be undone here. */
  mayReturn: z.boolean(),
})
/** Throws `publish.subscription-link-over`. */
export const readSubscription = endpoint({
  id: 'publish.read-subscription',
  method: 'GET',
  path: `${door}-subscription/:token`,
  summary: 'One’s own subscription',
  permission: 'public',
  input: token,
  output: subscription,
  limitPerMinute: 60,
})
export const changeSubscription = endpoint({
  id: 'publish.change-subscription',
  method: 'POST',
  path: `${door}-subscription/:token`,
  summary: 'Return after leaving, or choose the language',
  permission: 'public',
  input: token.extend({ language: letterLanguage.optional(), back: z.literal(true).optional() }),
  output: subscription,
  limitPerMinute: 30,
})
/** RFC 8058: a mail program posts a form here, without asking anything, and expects any 2xx. */
export const leaveNewsletter = endpoint({
  id: 'publish.leave-newsletter',
  method: 'POST',
  path: `${door}-leave/:token`,
  summary: 'Unsubscribe in one click',
  permission: 'public',
  input: token,
  output: subscription,
  form: true,
  // Mail services press for their people from few addresses; the token cannot be guessed.
  limitPerMinute: 1_200,
})
/** The same address opened as a page leads to the page: nothing is changed by looking (RFC 8058 §3.2). */
export const openLeavePage = endpoint({
  id: 'publish.open-leave-page',
  method: 'GET',
  path: `${door}-leave/:token`,
  summary: 'Lead to the page of a subscription',
  permission: 'public',
  input: token,
  output: z.unknown(),
  answers: 'text/html',
  limitPerMinute: 60,
})
