import { type ChannelRow, contextOf, type OpenChannel } from '../../channels/index.ts'
import { ConnectorError } from '../../connectors/connector-error.ts'
import type { Draft, Publishing, SendContext, Step } from '../../connectors/index.ts'
import { reason } from '../../connectors/reasons.ts'
import type { Context } from '../../context.ts'
import { AppError, type Reason } from '../../errors.ts'
import { type ReadMedia, thaw } from './frozen-draft.ts'
import { createGate, type Gate, type StepStopped } from './gate.ts'
import type { Network, Outcome } from './send-machine.ts'
import { listKnownPosts, type SendRow, writeIntent } from './send-store.ts'
import type { KeptPost } from './tables.ts'
import type { Timing } from './timing.ts'
import { holdOf } from './turn-store.ts'

/** What the ledger needs of the accounts that it sends by; `createLedger` takes it from channels/. */
export type Accounts = {
  find(organisationId: string, channelId: string): Promise<ChannelRow | undefined>
  /** Throws `ConnectorError`. */
  open(row: ChannelRow, signal: AbortSignal): Promise<OpenChannel>
  /** An access that ends soon is renewed; the same where it does not. Throws `ConnectorError`. */
  keep(open: OpenChannel, signal: AbortSignal): Promise<OpenChannel>
  /** Another access in place of one that was refused; null: there is none. Throws `ConnectorError`. */
  reopen(open: OpenChannel, signal: AbortSignal): Promise<OpenChannel | null>
  /** The network refused the access: what waits for it is held. */
  broken(row: ChannelRow, why: Reason): Promise<void>
  /** How late something may go out by itself, in minutes. */
  tolerance(organisationId: string): Promise<number>
}

export type StepParts = Pick<Context, 'db' | 'connectors' | 'outbound' | 'clock' | 'log'> & {
  accounts: Accounts
  readMedia: ReadMedia
  timing: Timing
}

/** A channel of which it is known that it publishes. `open` is taken anew when its access is renewed on the way. */
export type Ready = { open: OpenChannel; publish: Publishing; network: Network }

const networkOf = (publish: Publishing): Network => ({
  repeat: publish.repeat,
  safeSeconds: publish.safeSeconds ?? null,
  finds: publish.find !== undefined,
})

/** Something ready to be used, or what stands against it. */
export type Prepared<T> = { ready: T } | { blocked: Outcome }

/** The channel ready to send by. */
export async function readyChannel(parts: StepParts, row: ChannelRow): Promise<Prepared<Ready>> {
  try {
    const open = await parts.accounts.open(row, AbortSignal.timeout(parts.timing.request))
    const { publish } = open.channel
    if (publish === undefined) throw new AppError('publish.cannot-publish', { network: open.connector.name })
    return { ready: { open, publish, network: networkOf(publish) } }
  } catch (error) {
    if (error instanceof ConnectorError && error.kind === 'auth') await parts.accounts.broken(row, error.reason)
    return { blocked: outcomeOf(parts, error, null) }
  }
}

/** Before each step: films take longer to go up than an access holds. What stands against the step; null: nothing. */
export async function keepAccess(parts: StepParts, ready: Ready): Promise<Outcome | null> {
  try {
    ready.open = await parts.accounts.keep(ready.open, AbortSignal.timeout(parts.timing.request))
    return null
  } catch (error) {
    if (error instanceof ConnectorError && error.kind === 'auth')
      await parts.accounts.broken(ready.open.row, error.reason)
    return outcomeOf(parts, error, null)
  }
}

export type Signals = { lost: AbortSignal; stopping: AbortSignal }

/** What a step brought; `row`: the send as it stands now, with the intent where one was written. */
export type Stepped = { outcome: Outcome; row: SendRow }

/**
 * Makes the next step of a send. An access that is refused before its time is renewed once, and the step made again: only
 * then the account is called broken. null: somebody else decides about the send by now, and nothing may be written.
 */
export async function makeStep(
  parts: StepParts,
  ready: Ready,
  read: SendRow,
  draft: Draft,
  fence: string,
  signals: Signals,
): Promise<Stepped | null> {
  const first = await attempt(parts, ready, read, draft, fence, signals)
  if (first?.outcome.kind !== 'access-refused') return first
  const renewed = await renewOnce(parts, ready)
  if ('blocked' in renewed) return { ...first, outcome: renewed.blocked }
  const last = renewed.ready ? await attempt(parts, ready, first.row, draft, fence, signals) : first
  if (last?.outcome.kind === 'access-refused') await parts.accounts.broken(ready.open.row, last.outcome.reason)
  return last
}

/** Whether there is another access in place of the one that was refused; blocked: that is not known yet. */
async function renewOnce(parts: StepParts, ready: Ready): Promise<Prepared<boolean>> {
  try {
    const again = await parts.accounts.reopen(ready.open, AbortSignal.timeout(parts.timing.request))
    ready.open = again ?? ready.open
    return { ready: again !== null }
  } catch (error) {
    const outcome = outcomeOf(parts, error, null)
    return outcome.kind === 'unavailable' || outcome.kind === 'limited' ? { blocked: outcome } : { ready: false }
  }
}

async function attempt(
  parts: StepParts,
  { open, publish }: Ready,
  read: SendRow,
  draft: Draft,
  fence: string,
  signals: Signals,
): Promise<Stepped | null> {
  let row = read
  const gate = createGate(parts.outbound, parts.timing, signals.lost, signals.stopping, async () => {
    const intended = await writeIntent(parts.db, row, fence, parts.clock.now())
    row = intended ?? row
    return intended !== null
  })
  try {
    const step = await publish.next(sendContext(parts, open, row, gate), draft, row.step_state)
    return { outcome: taken(step), row }
  } catch (error) {
    const outcome = gate.stopped === null ? outcomeOf(parts, error, gate) : await afterStop(parts, row, gate.stopped)
    if (outcome === null) return null
    if (outcome.kind === 'rejected' && row.step_state !== null && publish.anew !== undefined)
      outcome.anew = publish.anew(row.step_state, outcome.reason)
    return { outcome, row }
  } finally {
    gate.end()
  }
}

/** Reads the account back: did the step that was begun come about? null as with `makeStep`. */
export async function findStep(
  parts: StepParts,
  { open, publish }: Ready,
  row: SendRow,
  draft: Draft,
  signals: Signals,
): Promise<Stepped | null> {
  const gate = createGate(parts.outbound, parts.timing, signals.lost, signals.stopping, null)
  try {
    const known = await listKnownPosts(parts.db, row)
    const context = sendContext(parts, open, row, gate)
    const found = await publish.find!(context, draft, row.step_state, row.begun_at!, known)
    if (found.found === 'no') return { outcome: { kind: 'not-found' }, row }
    if (found.found === 'unknown') return { outcome: { kind: 'cannot-tell', reason: found.reason }, row }
    return { outcome: taken(found.step), row }
  } catch (error) {
    const outcome = gate.stopped === null ? outcomeOf(parts, error, null) : await afterStop(parts, row, gate.stopped)
    if (outcome === null) return null
    // A refusal to be read says nothing of what was sent, nor that the access may not send.
    const refused = outcome.kind === 'rejected' || outcome.kind === 'access-refused'
    return { outcome: refused ? { kind: 'cannot-tell', reason: outcome.reason } : outcome, row }
  } finally {
    gate.end()
  }
}

const sendContext = (parts: StepParts, open: OpenChannel, row: SendRow, gate: Gate): SendContext => ({
  ...contextOf(open, gate.http, parts.clock.now(), gate.signal),
  key: row.key,
  intend: gate.intend,
})

/**
 * The draft as the connector takes it. What stands against it: `publish.options-wrong` where the network no longer takes what
 * was chosen, and what `readMedia` throws.
 */
export async function readDraft(
  parts: StepParts,
  { open, publish }: Omit<Ready, 'network'>,
  row: Pick<SendRow, 'organisation_id' | 'draft'>,
): Promise<Prepared<Draft>> {
  try {
    const options = publish.options.safeParse(row.draft.options)
    if (!options.success) throw new AppError('publish.options-wrong', { network: open.connector.name })
    const limits = open.row.limits ?? publish.limits
    const draft = await thaw(row.draft, options.data, media => parts.readMedia(row.organisation_id, media, limits))
    return { ready: draft }
  } catch (error) {
    return { blocked: outcomeOf(parts, error, null) }
  }
}

const taken = (step: Step): Outcome =>
  step.done
    ? { kind: 'published', posts: step.posts }
    : { kind: 'advanced', state: step.state, posts: step.posts ?? null, notBefore: step.notBefore ?? null }

async function afterStop(parts: StepParts, row: SendRow, stopped: StepStopped): Promise<Outcome | null> {
  if (stopped.why === 'lost') return null
  if (stopped.why !== 'held') return { kind: 'abandoned' }
  const why = await holdOf(parts.db, row.organisation_id, row.channel_id)
  // Neither paused nor broken: then somebody changed the send, or has the account.
  return why === null ? null : { kind: 'held', why }
}

/** Reasons of our own way out that prove that no request reached the other side, where none was written before. */
const neverReached: ReadonlySet<string> = new Set([
  'outbound.no-such-site',
  'outbound.lookup-failed',
  'outbound.refuses-connections',
  'outbound.unreachable',
])

/** @param gate null where nothing was made (opening, looking) */
function outcomeOf(parts: Pick<StepParts, 'log' | 'timing'>, error: unknown, gate: Gate | null): Outcome {
  const made = gate?.intended === true
  if (error instanceof ConnectorError) {
    const { kind, reason: why, retryAt } = error
    if (kind === 'auth') return { kind: 'access-refused', reason: why }
    if (kind === 'rate-limit') return { kind: 'limited', reason: why, retryAt }
    if (kind === 'rejected' || kind === 'gone') return { kind: 'rejected', reason: why }
    if (made && (gate.asked || !neverReached.has(why.code))) return { kind: 'lost', reason: why }
    return { kind: 'unavailable', reason: why, retryAt }
  }
  if (error instanceof AppError && !made)
    return { kind: 'rejected', reason: { code: error.code, params: error.params } }
  const why: Reason = tookTooLong(error)
    ? reason('took-too-long', { seconds: Math.round(parts.timing.request / 1000) })
    : { code: 'publish.unexpected', params: {} }
  if (!tookTooLong(error)) parts.log.error({ err: error }, 'a step of a send failed in an unknown way')
  return made ? { kind: 'lost', reason: why } : { kind: 'unavailable', reason: why, retryAt: null }
}

const tookTooLong = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.message === 'the step took too long')

export const keepPosts = (posts: { id: string; url: string | null; at: Date }[]): KeptPost[] =>
  posts.map(({ id, url, at }) => ({ id, url, at: at.toISOString() }))
