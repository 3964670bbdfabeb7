import { z } from 'zod'
import type { Found, SendContext, State } from '../channel-contract.ts'
import { htmlToText } from '../html-to-text.ts'
import { reason } from '../reasons.ts'
import { bareWords, sameWords } from '../same-words.ts'
import { unexpected } from '../unexpected.ts'
import type { ChannelSettings } from './channel.ts'
import { ownAccount } from './identify.ts'
import { afterPart, type OwnDraft, progressIn, toPosted } from './publish.ts'
import { call, serverOf } from './publish-call.ts'
import { isMastodonItself, readInstance } from './publish-limits.ts'

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform(value => value ?? '')
const status = z.object({
  id: z.string(),
  created_at: z.string().transform(told => new Date(told)),
  content: text,
  /** Some servers also tell what was written. */
  text,
  spoiler_text: text,
  in_reply_to_id: z.string().nullish().catch(null),
  reblog: z.unknown(),
  media_attachments: z.array(z.object({ id: z.string() })).catch([]),
  poll: z
    .object({ options: z.array(z.object({ title: text })) })
    .nullish()
    .catch(null),
})
type Status = z.output<typeof status>

const pages = 5
const perPage = 40
const mostAtOnce = 200
/** Between the server's clock and ours, beyond what its own `Date` tells. */
const slack = 60_000
/** Letters at the beginning that two texts do not share by chance. */
const likeness = 40
/** Mastodon remembers keys for an hour. */
const keysLive = 50 * 60_000

/**
 * Whether the part that was begun at `begunAt` stands at the account: read back and compared by text, place in the
 * thread, pictures and answers of a poll, for nothing of ours is written into a post.
 */
export async function find(
  ctx: SendContext<ChannelSettings>,
  draft: OwnDraft,
  state: State | null,
  begunAt: Date,
  others: ReadonlySet<string>,
): Promise<Found> {
  const at = progressIn(state)
  const { id } = await ownAccount(ctx)
  let before: string | null = null
  const seen = new Set<string>()
  let turns = false
  for (let page = 0; page < pages; page += 1) {
    const query = new URLSearchParams({ limit: String(perPage), ...(before === null ? {} : { max_id: before }) })
    const { value, headers } = await call(ctx, 'GET', `/api/v1/accounts/${encodeURIComponent(id)}/statuses?${query}`)
    if (!Array.isArray(value)) throw unexpected(serverOf(ctx), 'posts')
    const read: Status[] = []
    for (const each of value) {
      const one = status.safeParse(each)
      if (one.success && !Number.isNaN(one.data.created_at.getTime())) read.push(one.data)
    }
    if (read.length < value.length) throw unexpected(serverOf(ctx), 'posts')
    const since = begunAt.getTime() + skew(headers.date, ctx.now) - slack
    const recent = read.filter(each => each.created_at.getTime() >= since)
    const found = recent.find(
      each => !others.has(each.id) && isPart(each, draft, at.posts.length, at.posts.at(-1)?.id ?? null, at.media),
    )
    const posted = toPosted(value.find(each => (each as { id?: unknown }).id === found?.id))
    if (found !== undefined && posted !== null) return { found: 'yes', step: afterPart(draft, at, posted) }
    const known = new Set([...others, ...at.posts.map(each => each.id)])
    if (recent.some(each => !known.has(each.id) && isAlike(each, draft.parts[at.posts.length]?.text ?? '')))
      return { found: 'unknown', reason: reason('find-alike', { host: new URL(serverOf(ctx)).host }) }
    // Older than the request: what comes after is older still.
    if (recent.length < read.length || read.length === 0) return notListed(ctx, draft, begunAt)
    // Nothing new: the list is over, or this server turns no pages and shows what it has at once, up to some number.
    if (read.every(each => seen.has(each.id))) {
      const whole = read.length < mostAtOnce && (read.length !== perPage || (await ignoresLimit(ctx, id, read.length)))
      if (turns || whole) return notListed(ctx, draft, begunAt)
    }
    turns ||= page > 0 && read.some(each => !seen.has(each.id))
    for (const each of read) seen.add(each.id)
    before = read.at(-1)?.id ?? null
  }
  return { found: 'unknown', reason: reason('find-too-far', { host: new URL(serverOf(ctx)).host }) }
}

/** As many as were asked for may be all there are: a server that shows as many where half is asked cuts nothing off. */
async function ignoresLimit(ctx: SendContext<ChannelSettings>, id: string, shown: number): Promise<boolean> {
  const query = new URLSearchParams({ limit: String(perPage / 2) })
  const { value } = await call(ctx, 'GET', `/api/v1/accounts/${encodeURIComponent(id)}/statuses?${query}`)
  return Array.isArray(value) && value.length === shown
}

/** A list may leave out what is for followers alone; Mastodon's does not, and it would recognise the key. */
async function notListed(ctx: SendContext<ChannelSettings>, draft: OwnDraft, begunAt: Date): Promise<Found> {
  if (draft.options.visibility !== 'private') return { found: 'no' }
  const { version } = await readInstance(ctx)
  if (isMastodonItself(version) && ctx.now.getTime() - begunAt.getTime() < keysLive) return { found: 'no' }
  return { found: 'unknown', reason: reason('find-private', { host: new URL(serverOf(ctx)).host }) }
}

function skew(date: string | undefined, now: Date): number {
  const told = Date.parse(date ?? '')
  return Number.isNaN(told) ? 0 : Math.min(0, told - now.getTime())
}

function isPart(from: Status, draft: OwnDraft, index: number, answered: string | null, media: string[]): boolean {
  const part = draft.parts[index] ?? { text: '', media: [] }
  const poll = index === 0 ? draft.options.pollOptions : []
  const asked = from.poll?.options.map(each => each.title) ?? []
  return (
    (from.reblog ?? null) === null &&
    (from.in_reply_to_id ?? null) === answered &&
    from.media_attachments.length === media.length &&
    (sameWords(htmlToText(from.content), part.text) || (from.text !== '' && sameWords(from.text, part.text))) &&
    sameWords(htmlToText(from.spoiler_text), draft.options.warning) &&
    poll.length === asked.length &&
    poll.every((each, at) => sameWords(each, asked[at] ?? ''))
  )
}

/** What a server may have made of ours: it changed the warning, dropped a poll, or rewrote the end of the text. */
function isAlike(from: Status, text: string): boolean {
  const [theirs, ours] = [bareWords(from.text === '' ? htmlToText(from.content) : from.text), bareWords(text)]
  const length = Math.min(likeness, ours.length)
  return (from.reblog ?? null) === null && length > 0 && theirs.slice(0, likeness) === ours.slice(0, likeness)
}
