import { expect, test } from 'vitest'
import * as channelEndpoints from '../../channels/endpoints.ts'
import { createChannels } from '../../channels/index.ts'
import { fakeInstagram } from '../../connectors/instagram/testing/fake-instagram.ts'
import { aFile } from '../../connectors/testing/sending.ts'
import { newId } from '../../db/index.ts'
import type { Outbound, OutboundResponse } from '../../outbound/index.ts'
import type { Actor } from '../../permissions.ts'
import { testContext } from '../../testing/index.ts'
import { firstAdministrator, testHttp } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import type { FrozenDraft, FrozenMedia } from './frozen-draft.ts'
import { createLedger } from './index.ts'

/**
 * Where a process dies: in its request of that number, before it reached the network or after. To the ledger a process
 * that is never heard of again and one that sleeps are the same; this one wakes when all is over, and must change nothing.
 */
type Death = { at: number; carriedOut: boolean }

async function world() {
  const fake = fakeInstagram({ waits: 1 })
  let asked: string[] | null = null
  let death: Death | null = null
  let wake = () => {}
  let fallen = () => {}
  const http: Outbound = {
    ...fake.http,
    fetch: async request => {
      const number = asked === null ? -1 : asked.push(new URL(request.url).pathname.split('/').at(-1)!) - 1
      if (number !== death?.at) return fake.http.fetch(request)
      const answer: OutboundResponse | null = death.carriedOut ? await fake.http.fetch(request) : null
      const awake = new Promise<void>(resolve => {
        wake = resolve
      })
      fallen()
      await awake
      if (answer === null) throw new Error('the request never left')
      return answer
    },
  }
  const ctx = await testContext({ outbound: http })
  fake.state.now = () => ctx.clock.now()
  const channels = createChannels(ctx)
  const ledger = createLedger(ctx, { readMedia: async () => aFile(), mayGoOut: async () => {} })
  const ada = await firstAdministrator(ctx, await testHttp(ctx, [...channels.routes, ...ledger.routes]))
  const { url } = await ada.call(channelEndpoints.startAuthorisation, {
    connector: 'instagram',
    settings: {},
    client: { id: 'app', secret: 'secret' },
  })
  const state = new URL(url).searchParams.get('state')!
  const channel = await ada.call(channelEndpoints.finishAuthorisation, { state, code: 'good' })
  expect(channel).toMatchObject({ account: { handle: '@museerive' }, expiresAt: null })
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const actor: Actor = {
    organisationId,
    userId: null,
    name: 'Ada',
    role: 'administrator',
    via: 'session',
    locale: 'fr',
  }

  const plan = (text: string) =>
    ctx.db.transaction().execute(tx =>
      ledger.schedule(tx, actor, {
        entryId: newId(),
        variantId: newId(),
        channelId: channel.id,
        draft: draftOf(text, { mediaId: newId(), alt: 'Le quai', focus: null }),
        dueAt: ctx.clock.now(),
      }),
    )
  /** Sends a post whose first sender dies there; the next ones come as the lease ends. */
  return async (dies: Death | null) => {
    const before = fake.posts.length
    const { id } = await plan(`Bonjour ${dies?.at} ${dies?.carriedOut}`)
    asked = []
    death = dies
    let sleeper: Promise<void> | null = null
    const dead = new Promise<void>(resolve => {
      fallen = resolve
    })
    for (let turn = 0; turn < 5; turn += 1) {
      const sending = ledger.sendDue()
      // Nobody waits for the one who sleeps.
      const died = sleeper === null && (await Promise.race([sending.then(() => false), dead.then(() => true)]))
      if (died) sleeper = sending
      else await sending
      ctx.clock.advance({ seconds: 95 })
    }
    wake()
    await sleeper
    const { send } = await ada.call(endpoints.readSend, { id })
    return { send, asked, posts: fake.posts.slice(before).map(each => each.id) }
  }
}

const draftOf = (text: string, file: FrozenMedia): FrozenDraft => ({
  title: null,
  parts: [{ text, media: [file] }],
  summary: null,
  link: null,
  language: 'fr',
  options: {},
})

test('a post of two requests is there once, wherever the process dies between its container and its publishing', async () => {
  const sendDying = await world()
  const { asked, posts } = await sendDying(null)
  expect(asked.map(each => each.replace(/^\d+$/, 'container'))).toEqual([
    'me',
    'content_publishing_limit',
    'media',
    'container',
    'container',
    'media_publish',
    'container',
  ])
  expect(posts).toHaveLength(1)
  for (let at = asked.indexOf('media'); at < asked.length; at += 1)
    for (const carriedOut of [false, true]) {
      const { send, posts } = await sendDying({ at, carriedOut })
      const told = { state: send.state, addresses: send.posts.map(each => each.url) }
      const addresses = posts.map(each => `https://www.instagram.com/p/${each}/`)
      expect({ at, carriedOut, count: posts.length, ...told }).toEqual({
        at,
        carriedOut,
        count: 1,
        state: 'published',
        addresses,
      })
    }
})
