import type { z } from 'zod'
import type { Channel, Draft, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'

type Sending = Omit<SendContext, 'intend'>
/** `seen`: how many posts each step said are out so far, where it said so. */
export type Driven = { posts: Posted[]; steps: number; intents: number; doubts: number; seen: number[] }

const mostSteps = 60

/**
 * Sends a draft by the rules of the publishing ledger (docs/decisions/0100), as far as a connector sees them: before
 * `intend` a step is made again; after it a refusal is final, and a doubt is settled by `repeat` or by `find`.
 * `begun`: the state from which it goes on. Throws the refusal, or an Error where the outcome stays unknown.
 */
export async function driveSend(
  channel: Channel,
  ctx: Sending,
  draft: Draft,
  begun: State | null = null,
): Promise<Driven> {
  const publishing = channel.publish
  if (publishing === undefined) throw new Error('this channel does not publish')
  let state = begun
  let now = ctx.now
  let begunAt: Date | null = null
  let [intents, doubts] = [0, 0]
  const seen: number[] = []
  const context = (onIntend: () => void): SendContext => ({
    ...ctx,
    now,
    intend: async () => {
      intents += 1
      onIntend()
    },
  })
  for (let steps = 1; steps <= mostSteps; steps += 1) {
    let intended = false
    let step: Step | null = null
    try {
      step = await publishing.next(
        context(() => {
          intended = true
          begunAt ??= now
        }),
        draft as Draft<z.output<z.ZodObject>>,
        state,
      )
    } catch (error) {
      if (!(error instanceof ConnectorError) || error.kind !== 'unavailable') throw error
      if (intended) doubts += 1
      if (intended && publishing.repeat === 'look') step = await settle(begunAt ?? now)
    }
    if (step === null) continue
    begunAt = null
    if (step.done) return { posts: step.posts, steps, intents, doubts, seen }
    if (step.posts !== undefined) seen.push(step.posts.length)
    // What a step returns is stored between two steps.
    state = JSON.parse(JSON.stringify(step.state)) as State
    if (step.notBefore !== undefined && step.notBefore > now) now = step.notBefore
  }
  throw new Error(`not done after ${mostSteps} steps`)

  async function settle(since: Date): Promise<Step | null> {
    for (let turn = 0; turn < 3; turn += 1) {
      const found = await publishing
        ?.find?.(
          context(() => {
            throw new Error('looking intends nothing')
          }),
          draft as Draft<z.output<z.ZodObject>>,
          state,
          since,
          new Set(),
        )
        .catch((error: unknown) => {
          if (error instanceof ConnectorError && error.kind === 'unavailable') {
            if (error.retryAt !== null && error.retryAt > now) now = error.retryAt
            return null
          }
          throw error
        })
      if (found?.found === 'yes') return found.step
      if (found?.found === 'no') return null
      if (found?.found === 'unknown') throw new Error(`outcome unknown: ${found.reason.code}`)
    }
    throw new Error('outcome unknown: find gives no answer')
  }
}

/** Makes steps until the network refuses: the state from which the draft is then sent again. */
export async function refusedSend(channel: Channel, ctx: SendContext, draft: Draft): Promise<State | null> {
  let state: State | null = null
  for (let steps = 1; steps <= mostSteps; steps += 1) {
    try {
      const step = await channel.publish!.next(ctx, draft as Draft<z.output<z.ZodObject>>, state)
      if (step.done) throw new Error('it was not refused')
      state = step.state
    } catch (error) {
      if (!(error instanceof ConnectorError) || error.kind !== 'rejected' || state === null) throw error
      return channel.publish!.anew!(state, error.reason)
    }
  }
  throw new Error(`not done after ${mostSteps} steps`)
}
