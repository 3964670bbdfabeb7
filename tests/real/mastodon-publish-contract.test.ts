import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SendContext } from '../../src/connectors/channel-contract.ts'
import { type ChannelSettings, channel } from '../../src/connectors/mastodon/channel.ts'
import { fakeServer } from '../../src/connectors/mastodon/testing/fake-server.ts'
import { anyChannel } from '../../src/connectors/registry.ts'
import { driveSend } from '../../src/connectors/testing/drive-send.ts'
import { heldToContract, whyNotHeld } from './held-to-contract.ts'
import { drafted, picture, pictured, sending } from './publishing.ts'

type Description = {
  paths: {
    '/api/v1/statuses': {
      post: { requestBody: { content: { 'application/json': { schema: { oneOf?: unknown; anyOf?: unknown } } } } }
    }
  }
}

describe.skipIf(whyNotHeld('mastodon') !== null)(
  'requests of publishing, and what the fake answers, are as Mastodon’s own description says',
  () => {
    let fake: ReturnType<typeof fakeServer>
    let held: Awaited<ReturnType<typeof heldToContract>>

    beforeAll(async () => {
      const answering = (url: string) => {
        fake = fakeServer(url, { slowMedia: 1 })
        return fake.answer
      }
      held = await heldToContract<Description>('mastodon', answering, ({ paths }) => {
        // The description wants exactly one of "text", "pictures", "poll"; the server takes text with either.
        const { schema } = paths['/api/v1/statuses'].post.requestBody.content['application/json']
        schema.anyOf = schema.oneOf
        delete schema.oneOf
      })
    })
    afterAll(() => held?.stop())

    test('identify, limits, a post with everything, a thread, an edit, a look back, a removal', async () => {
      const image = await picture()
      const settings = channel.settings.parse({ server: held.url })
      const context = () => sending(settings, 'the-token', held.http) as SendContext<ChannelSettings>
      const options = (given: object) => channel.publish!.options.parse(given)
      await channel.identify(context())
      await channel.publish!.readLimits!(context())
      const pictures = drafted({
        parts: [
          { text: 'Vue', media: [pictured(image)] },
          { text: 'Suite', media: [] },
        ],
        options: options({ warning: 'Attention', visibility: 'unlisted', sensitive: true }),
      })
      const { posts } = await driveSend(anyChannel(channel), context(), pictures)
      await driveSend(
        anyChannel(channel),
        context(),
        drafted({ parts: [{ text: 'Sondage', media: [] }], options: options({ pollOptions: ['Oui', 'Non'] }) }),
      )
      await channel.publish!.find!(context(), pictures as never, null, fake.state.now(), new Set())
      await channel.publish!.edit!(context(), pictures as never, posts)
      await channel.publish!.remove!(context(), posts)
      expect([...held.asked].sort()).toEqual(
        [
          'GET /api/v1/accounts/200/statuses',
          'GET /api/v1/accounts/verify_credentials',
          'GET /api/v1/apps/verify_credentials',
          'GET /api/v1/media/{id}',
          'GET /api/v1/statuses/{id}',
          'GET /api/v2/instance',
          'DELETE /api/v1/statuses/{id}',
          'POST /api/v1/statuses',
          'POST /api/v2/media',
          'PUT /api/v1/statuses/{id}',
        ].sort(),
      )
      expect(held.wrong).toEqual([])
    })
  },
)
