import { announce, type Tx } from '../../db/index.ts'
import { AppError, type Reason } from '../../errors.ts'
import { translator } from '../../messages.ts'
import type { FrozenDraft, ReadMedia, SendSettled } from '../ledger/index.ts'
import type { PublishParts } from '../parts.ts'
import { countBounce } from './count-bounce.ts'
import { decideDelivery } from './decide-delivery.ts'
import {
  beginIssue,
  type IssueOf,
  nextAt,
  settleRest,
  stopIssue,
  type Taken,
  takeNext,
  writeAnswer,
} from './issue-store.ts'
import { sendIssueJob } from './job-types.ts'
import { hostOf, oneClickHeaders, subscriptionUrl } from './letters.ts'
import { existingList, type ListRow } from './list-store.ts'
import { type Message, openPostOffice, type PostOffice } from './post-office.ts'
import { countRefusal } from './same-refusals.ts'
import { signedId } from './signed-id.ts'
import { type Footer, writeMessage } from './write-message.ts'

export type IssueParts = Pick<PublishParts, 'db' | 'clock' | 'config' | 'connectors' | 'jobs' | 'secrets'> & {
  readMedia: ReadMedia
}

/** Messages under way at a time, and how long a turn lasts before others have theirs. */
const sideBySide = 4
const turn = 240_000
const lookAgain = 60_000
/** A removal can be taken back for a moment (channels); after that nobody is written to any more. */
const removedFor = 60_000
/** A server that refuses everybody, or asks everybody to wait, is asked again after that. */
const askAgain = 30 * 60_000

/** Why a turn ended before all was sent, and when the next makes sense. */
type Stopped = { reason: Reason | null; next: Date }

/**
 * An issue was handed over by the ledger of sends: its people are written down, once, however often this is heard. One of
 * which a person said that it went out already (after a restore, docs/guide/en/backup.md) is mailed to nobody.
 */
export async function heardSettled(
  parts: Pick<IssueParts, 'db' | 'clock' | 'jobs'>,
  settled: SendSettled,
): Promise<void> {
  if (settled.state !== 'published') return
  const { organisationId, sendId, channelId } = settled
  const row = await parts.db
    .selectFrom('send')
    .innerJoin('channel', join =>
      join.onRef('channel.organisation_id', '=', 'send.organisation_id').onRef('channel.id', '=', 'send.channel_id'),
    )
    .select(['channel.connector', 'send.key', 'send.posts'])
    .where('send.organisation_id', '=', organisationId)
    .where('send.id', '=', sendId)
    .executeTakeFirst()
  if (row?.connector !== 'newsletter' || !row.posts.some(post => post.id === row.key)) return
  await existingList(parts.db, organisationId, channelId, parts.clock.now())
  await parts.db.transaction().execute(async tx => {
    if (!(await beginIssue(tx, { organisationId, sendId }, channelId, parts.clock.now()))) return
    await parts.jobs.send(tx, sendIssueJob, { organisationId, sendId }, { key: sendId })
  })
}

/** Sends an issue as far as pace, pause and server let it, and asks for the next turn. */
export async function sendIssue(parts: IssueParts, issue: IssueOf, signal: AbortSignal): Promise<void> {
  const { db, clock } = parts
  const found = await db
    .selectFrom('newsletter_issue')
    .innerJoin('send', join =>
      join
        .onRef('send.organisation_id', '=', 'newsletter_issue.organisation_id')
        .onRef('send.id', '=', 'newsletter_issue.send_id'),
    )
    .select(['newsletter_issue.channel_id', 'newsletter_issue.ended_at', 'send.draft'])
    .where('newsletter_issue.organisation_id', '=', issue.organisationId)
    .where('send_id', '=', issue.sendId)
    .executeTakeFirst()
  if (found === undefined || found.ended_at !== null) return
  const list = await existingList(db, issue.organisationId, found.channel_id, clock.now())
  if (list.removed_at !== null && clock.now() > later(list.removed_at, removedFor))
    await stopIssue(db, issue, clock.now())
  const stopped = await sendTurn(parts, issue, list, found.draft, signal)
  await settleRest(db, issue, clock.now())
  const next = await nextAt(db, issue)
  const resting = list.paused || list.removed_at !== null
  const soonest = stopped?.next ?? (resting ? later(clock.now(), lookAgain) : clock.now())
  const reason = next === null ? null : (stopped?.reason ?? null)
  if (next === null) pictures.delete(issue.sendId)
  await db.transaction().execute(async tx => {
    await tx
      .updateTable('newsletter_issue')
      .set({
        ended_at: next === null ? clock.now() : null,
        error_code: reason?.code ?? null,
        error_params: reason === null ? null : JSON.stringify(reason.params),
      })
      .where('organisation_id', '=', issue.organisationId)
      .where('send_id', '=', issue.sendId)
      .execute()
    if (next !== null) {
      const startAfter = next > soonest ? next : soonest
      await parts.jobs.send(tx, sendIssueJob, issue, { key: issue.sendId, startAfter })
    }
    await announce(tx, issue.organisationId, { kind: 'newsletters-changed', id: list.channel_id })
  })
}

const later = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds)

/** @returns what keeps the next message back; null: nobody waits now, or others shall have their turn */
async function sendTurn(
  parts: IssueParts,
  issue: IssueOf,
  list: ListRow,
  draft: FrozenDraft,
  signal: AbortSignal,
): Promise<Stopped | null> {
  const { clock, config } = parts
  const wait = (code: Reason['code'], params: Reason['params']): Stopped => ({
    reason: { code, params },
    next: later(clock.now(), lookAgain),
  })
  if (config.smtpUrl === null) return wait('publish.no-mail-server', {})
  const office = openPostOffice(config.smtpUrl)
  const until = performance.now() + turn
  let stopped: Stopped | null = null
  const work = async (write: (row: Taken) => Message) => {
    while (stopped === null && !signal.aborted && performance.now() < until) {
      const taken = await takeNext(parts.db, issue, list.channel_id, clock.now())
      if (taken === null) return
      const ended =
        'later' in taken ? { reason: null, next: taken.later } : await sendOne(parts, list, taken, office, write(taken))
      stopped = ended ?? stopped
    }
  }
  try {
    const write = await prepare(parts, issue, list, draft)
    const all = await Promise.allSettled(Array.from({ length: sideBySide }, () => work(write)))
    for (const one of all) if (one.status === 'rejected') throw one.reason
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return wait(error.code, error.params)
  }
  return stopped
}

/** Sends to one person who was taken. @returns why nobody else is served now, where it is so */
async function sendOne(
  { db, clock }: IssueParts,
  list: ListRow,
  row: Taken,
  office: PostOffice,
  message: Message,
): Promise<Stopped | null> {
  const delivery = await office.deliver(message)
  const { answer } = delivery
  const { state, wait, address, stop } = decideDelivery(delivery, row.tries)
  const now = clock.now()
  const verdict = 'verdict' in delivery ? delivery.verdict : null
  const write = (tx: Tx, next: number | null, tries: number) =>
    writeAnswer(tx, row, {
      ...(next === null ? { state, ended_at: now } : { state: 'waiting', next_at: later(now, next) }),
      tries,
      answer,
      verdict,
    })
  return db.transaction().execute(async tx => {
    // What the server does to everybody says nothing of this person.
    if (await countRefusal(tx, row, delivery, later(now, askAgain))) {
      await write(tx, askAgain, row.tries - 1)
      return { reason: { code: 'publish.mail-server-refuses', params: { answer } }, next: later(now, askAgain) }
    }
    await write(tx, wait, stop ? row.tries - 1 : row.tries)
    if (address !== null && row.subscriber_id !== null) {
      const who = { organisation_id: row.organisation_id, id: row.subscriber_id }
      await countBounce(tx, who, list, { verdict: address, answer, at: now })
    }
    if (!stop) return null
    return { reason: { code: 'publish.mail-server-away', params: { answer } }, next: later(now, lookAgain) }
  })
}

/** What all messages of an issue share is made once. */
async function prepare(
  parts: IssueParts,
  issue: IssueOf,
  list: ListRow,
  draft: FrozenDraft,
): Promise<(row: Taken) => Message> {
  const { publicUrl } = parts.config
  const images = await picturesOf(parts, issue, draft)
  const sign = signedId(parts.secrets)
  const written = {
    subject: draft.title ?? list.title,
    preheader: draft.summary,
    body: draft.parts.map(part => part.text).join('\n'),
    language: draft.language ?? list.language,
    images: images.map(({ cid, alt, width }) => ({ src: `cid:${cid}`, alt, width })),
  }
  return row => ({
    from: { name: list.sender_name, address: list.sender_address },
    returnTo: returnAddress(list, sign(row.id)),
    to: row.email,
    subject: written.subject,
    ...writeMessage(written, footerOf(list, row.language, subscriptionUrl(publicUrl, row.token))),
    messageId: `<${sign(row.id)}@${hostOf(list.sender_address)}>`,
    headers: {
      ...oneClickHeaders(publicUrl, row.token),
      'List-Id': `<${list.channel_id}.${new URL(publicUrl).hostname}>`,
    },
    images,
  })
}

/** Where a bounce comes back to, naming the message (VERP by sub-address, RFC 5233); the sender, where no mailbox is read. */
const returnAddress = (list: ListRow, signed: string): string =>
  list.bounce_address === null ? list.sender_address : list.bounce_address.replace('@', `+${signed}@`)

export function footerOf(list: ListRow, language: Footer['language'], leaveUrl: string): Footer {
  const t = translator(language)
  const { title, organisation } = list
  return {
    language,
    title,
    why: t('publish.newsletter.why', { title, organisation }),
    leave: t('publish.newsletter.leave'),
    sender: list.sender_name,
    postalAddress: list.postal_address,
    leaveUrl,
  }
}

type Pictures = Awaited<ReturnType<typeof readImages>>

/** Of issues that are being sent: a turn is short, and making pictures fit is not. */
const pictures = new Map<string, Pictures>()
const mostKept = 4

async function picturesOf(
  parts: IssueParts,
  { organisationId, sendId }: IssueOf,
  draft: FrozenDraft,
): Promise<Pictures> {
  const kept = pictures.get(sendId)
  if (kept !== undefined) return kept
  const images = await readImages(parts, organisationId, draft)
  if (pictures.size >= mostKept) pictures.clear()
  pictures.set(sendId, images)
  return images
}

/** The pictures of a draft, made fit to travel within a message. */
export async function readImages(
  { readMedia, connectors }: Pick<IssueParts, 'readMedia' | 'connectors'>,
  organisationId: string,
  draft: FrozenDraft,
) {
  const images: (Message['images'][number] & { alt: string; width: number | null })[] = []
  for (const media of draft.parts.flatMap(part => part.media)) {
    const read = await readMedia(organisationId, media, connectors.get('newsletter')!.channel!.publish!.limits)
    const { name, type, width } = read
    images.push({ cid: `${media.mediaId}@vigie`, name, type, width, alt: media.alt, bytes: await read.bytes() })
  }
  return images
}
