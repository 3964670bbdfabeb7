import { z } from 'zod'
import type { Draft, Found, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { unexpected } from '../unexpected.ts'
import { parseAtUri, postCollection, postUrl } from './addresses.ts'
import { call } from './call.ts'
import type { ChannelSettings } from './channel.ts'
import { recordKey } from './publish-key.ts'
import { makeRecord, type PostRecord } from './publish-record.ts'
import { type Context, openSession, post, type Session } from './publish-session.ts'

/** What was made so far; `begun` fixes the record keys of the whole thread. */
const progress = z.object({
  begun: z.iso.datetime().transform(text => new Date(text)),
  made: z.array(z.object({ uri: z.string(), cid: z.string(), at: z.iso.datetime() })),
})
type Made = z.output<typeof progress>['made'][number]

const written = z.object({ uri: z.string().startsWith('at://'), cid: z.string().min(1) })
const standing = written.extend({ value: z.object({ text: z.string(), createdAt: z.string() }) })

/** One part a step, each at a place that we choose: asking twice cannot make two. */
export async function next(ctx: SendContext<ChannelSettings>, draft: Draft, state: State | null): Promise<Step> {
  // The first step makes nothing: the moment that names the places must be written down before they are used.
  if (state === null) {
    ctx.signal.throwIfAborted()
    return { done: false, state: { begun: ctx.now.toISOString(), made: [] } }
  }
  const { begun, made } = progress.parse(state)
  const session = await openSession(ctx)
  const place = placeOf(session, begun, made.length, ctx.key)
  const record = await makeRecord(ctx, session, draft, made)
  await ctx.intend()
  return afterPart(draft, begun, [...made, await put(ctx, session, place, record)])
}

function afterPart(draft: Draft, begun: Date, made: Made[]): Step {
  const posts = made.map(toPosted)
  return made.length < draft.parts.length
    ? { done: false, state: { begun: begun.toISOString(), made }, posts }
    : { done: true, posts }
}

/** Whether our text stands at the place that is ours. */
export async function find(ctx: SendContext<ChannelSettings>, draft: Draft, state: State | null): Promise<Found> {
  if (state === null) return { found: 'no' }
  const { begun, made } = progress.parse(state)
  const session = await openSession(ctx)
  const there = await recordAt(ctx, session, placeOf(session, begun, made.length, ctx.key))
  if (there === null) return { found: 'no' }
  if (there.value.text !== draft.parts[made.length]?.text)
    return { found: 'unknown', reason: unexpected(session.service, 'post').reason }
  return { found: 'yes', step: afterPart(draft, begun, [...made, madeOf(there, ctx.now.toISOString())]) }
}

type Place = { repo: string; collection: string; rkey: string }

const placeOf = ({ did }: Session, begun: Date, part: number, key: string): Place => ({
  repo: did,
  collection: postCollection,
  rkey: recordKey(begun, part, key),
})

/**
 * Writes a record where none is. `swapRecord: null` is refused with "InvalidSwap" where one stands; `createRecord` at a
 * taken place is answered 500 by Bluesky's own server (0.5), which tells a refusal from a breakdown no more.
 */
async function put(ctx: Context, session: Session, place: Place, record: PostRecord): Promise<Made> {
  const { service, token } = session
  try {
    const value = await post({ ...ctx, token }, service, 'com.atproto.repo.putRecord', {
      ...place,
      record,
      swapRecord: null,
    })
    const read = written.safeParse(value)
    if (!read.success) throw unexpected(service, 'post')
    return { uri: read.data.uri, cid: read.data.cid, at: record.createdAt }
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.kind !== 'rejected') throw error
    const there = await recordAt(ctx, session, place)
    if (there === null || there.value.text !== record.text) throw error
    return madeOf(there, record.createdAt)
  }
}

function madeOf({ uri, cid, value }: z.output<typeof standing>, otherwise: string): Made {
  const at = new Date(value.createdAt)
  return { uri, cid, at: Number.isNaN(at.getTime()) ? otherwise : at.toISOString() }
}

async function recordAt(ctx: Context, { service, token }: Session, place: Place) {
  try {
    const read = standing.safeParse(await call(ctx, service, 'com.atproto.repo.getRecord', place, token))
    if (!read.success) throw unexpected(service, 'post')
    return read.data
  } catch (error) {
    // "RecordNotFound" is a 400.
    if (error instanceof ConnectorError && (error.kind === 'rejected' || error.kind === 'gone')) return null
    throw error
  }
}

const toPosted = ({ uri, at }: Made): Posted => ({ id: uri, url: postUrl(uri), at: new Date(at) })

/** The last part first, so that no answer stands without what it answers. The network is content with what is gone already. */
export async function remove(ctx: Context, posts: Posted[]): Promise<void> {
  const session = await openSession(ctx)
  for (const { id } of posts.toReversed()) {
    const parts = parseAtUri(id)
    if (parts === null || parts.did !== session.did) continue
    await post({ ...ctx, token: session.token }, session.service, 'com.atproto.repo.deleteRecord', {
      repo: parts.did,
      collection: parts.collection,
      rkey: parts.key,
    })
  }
}
