import type { ColumnType } from 'kysely'
import type { ErrorParams } from '../../errors.ts'
import type { Verdict } from './judge-answer.ts'
import type { RecipientState, SubscriberState } from './newsletter-schema.ts'

type At = ColumnType<Date, Date, Date>
type AtOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
type TextOrNull = ColumnType<string | null, string | null | undefined, string | null>
type Count = ColumnType<number, number | undefined, number>

export interface NewsletterListTable {
  organisation_id: string
  channel_id: string
  token: string
  open: boolean
  title: string
  sender_name: string
  sender_address: string
  postal_address: string
  language: 'fr' | 'en'
  purpose: string
  per_minute: number
  soft_bounces: number
  /** When the next message may go out, at the list's pace. */
  turn_at: AtOrNull
  bounce_address: TextOrNull
  created_at: At
  updated_at: At
}

export interface NewsletterSubscriberTable {
  organisation_id: string
  channel_id: string
  id: string
  /** Lower case. */
  email: string
  /** Where its messages arrive: the address without what its owner may add at will. */
  mailbox: string
  language: 'fr' | 'en'
  state: SubscriberState
  /** Opens the page of this person's subscription. */
  token: string
  confirm_hash: TextOrNull
  confirm_until: AtOrNull
  asked_at: AtOrNull
  asked_times: Count
  created_at: At
  active_at: AtOrNull
  ended_at: AtOrNull
}

export interface NewsletterConsentTable {
  organisation_id: string
  subscriber_id: string
  number: number
  at: At
  act: string
  wording: string
  origin: string
}

export interface NewsletterIssueTable {
  organisation_id: string
  send_id: string
  channel_id: string
  begun_at: At
  ended_at: AtOrNull
  /** Whoever waits after that gets nothing. */
  stopped_at: AtOrNull
  /** How many refusals followed each other, and what all of them said: reply code and status. */
  refusals: Count
  refused_as: TextOrNull
  error_code: TextOrNull
  error_params: ColumnType<ErrorParams | null, string | null | undefined, string | null>
}

export interface NewsletterRecipientTable {
  organisation_id: string
  send_id: string
  id: string
  /** Null once the person was erased; `email` is empty then. */
  subscriber_id: string | null
  email: string
  token: string
  state: RecipientState
  tries: Count
  next_at: At
  begun_at: AtOrNull
  ended_at: AtOrNull
  /** What the mail server said. */
  answer: TextOrNull
  /** Of what was refused or came back. */
  verdict: ColumnType<Verdict | null, Verdict | null | undefined, Verdict | null>
  left_at: AtOrNull
  complained_at: AtOrNull
}

declare module '../../db/tables.ts' {
  interface Tables {
    newsletter_list: NewsletterListTable
    newsletter_subscriber: NewsletterSubscriberTable
    newsletter_consent: NewsletterConsentTable
    newsletter_issue: NewsletterIssueTable
    newsletter_recipient: NewsletterRecipientTable
  }
}
