import * as channelEndpoints from '../../../channels/endpoints.ts'
import { createChannels } from '../../../channels/index.ts'
import { testWall } from '../../../channels/testing/network.ts'
import { newId } from '../../../db/index.ts'
import { AppError } from '../../../errors.ts'
import type { Actor } from '../../../permissions.ts'
import { testContext } from '../../../testing/index.ts'
import { firstAdministrator, testHttp } from '../../../testing/visitor.ts'
import * as endpoints from '../../endpoints.ts'
import type { FrozenDraft } from '../frozen-draft.ts'
import { createLedger, type SendSettled } from '../index.ts'

export const draftOf = (...texts: string[]): FrozenDraft => ({
  title: null,
  parts: texts.map(text => ({ text, media: [] })),
  summary: null,
  link: null,
  language: 'fr',
  options: {},
})

/** A ledger of one organisation with one account on a network of our own, reached as its people reach it. */
export async function world(given: Parameters<typeof testWall>[0] = {}) {
  const wall = testWall(given)
  const ctx = await testContext({ connectors: wall.connectors })
  const settled: SendSettled[] = []
  const channels = createChannels(ctx)
  const ledger = createLedger(ctx, {
    readMedia: async () => {
      throw new AppError('publish.media-gone')
    },
    mayGoOut: async () => {},
    onSettled: [async one => void settled.push(one)],
  })
  ledger.registerJobs()
  const server = await testHttp(ctx, [...channels.routes, ...ledger.routes])
  const ada = await firstAdministrator(ctx, server)
  let accounts = 0
  const connect = () => {
    accounts += 1
    wall.account = { ...wall.account, key: `did:${accounts}` }
    return ada.call(channelEndpoints.connectChannel, { connector: 'wall', settings: {}, secret: 'secret' })
  }
  const channel = await connect()
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const actor: Actor = {
    organisationId,
    userId: null,
    name: 'Ada',
    role: 'administrator',
    via: 'session',
    locale: 'fr',
  }
  const plan = async (
    draft: FrozenDraft,
    options: { at?: Date; channelId?: string; variantId?: string; by?: Actor } = {},
  ) => {
    const { at = ctx.clock.now(), channelId = channel.id, variantId = newId(), by = actor } = options
    const row = await ctx.db
      .transaction()
      .execute(tx => ledger.schedule(tx, by, { entryId: newId(), variantId, channelId, draft, dueAt: at }))
    return row.id
  }
  const read = async (id: string) => (await ada.call(endpoints.readSend, { id })).send
  const kinds = async (id: string) => (await ada.call(endpoints.readSend, { id })).events.map(event => event.kind)
  const go = async (seconds = 0) => {
    ctx.clock.advance({ seconds })
    await ledger.sendDue()
    await ctx.drain()
  }
  return { wall, ctx, ledger, server, ada, actor, channel, connect, plan, read, kinds, go, settled }
}

/** The code that a call was refused with. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    error => (error instanceof AppError ? error.code : error),
  )
