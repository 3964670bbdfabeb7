import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channel } from '../../src/connectors/pinterest/channel.ts'
import { fakePinterest } from '../../src/connectors/pinterest/testing/fake-pinterest.ts'
import { anyChannel } from '../../src/connectors/registry.ts'
import { driveSend } from '../../src/connectors/testing/drive-send.ts'
import { heldToContract, whyNotHeld } from './held-to-contract.ts'
import { drafted, picture, pictured, sending } from './publishing.ts'

describe.skipIf(whyNotHeld('pinterest') !== null)(
  'requests of publishing, and what the fake answers, are as Pinterest’s own specification says',
  () => {
    const fake = fakePinterest()
    fake.state.now = () => new Date()
    let held: Awaited<ReturnType<typeof heldToContract>>
    beforeAll(async () => {
      held = await heldToContract(
        'pinterest',
        () => request => fake.answer({ ...request, url: request.url.replace(/:\d+\//, '$&v5/') }),
      )
    })
    afterAll(() => held?.stop())

    test('identify, a pin, several pictures, a look back, an edit, a removal', async () => {
      const any = anyChannel(channel)
      // The specification's paths begin after the version.
      const http = {
        ...held.http,
        fetch: (request: { url: string }) => held.http.fetch({ ...request, url: request.url.replace('/v5/', '/') }),
      }
      const context = () => sending({}, JSON.stringify({ access: 'access', refresh: null }), http)
      const file = pictured(await picture())
      const link = { url: 'https://ville.example/', title: 'Ville', description: '', image: null }
      const options = { board: 'Nouveautés' }
      const pin = drafted({ title: 'Titre', parts: [{ text: 'Le fleuve', media: [file] }], link, options })
      await any.identify(context())
      const { posts } = await driveSend(any, context(), pin)
      await driveSend(any, context(), drafted({ parts: [{ text: 'Deux', media: [file, file] }], options }))
      await any.publish!.find!(context(), pin as never, { board: '549755885175' }, fake.state.now(), new Set())
      await any.publish!.edit!(context(), pin as never, posts)
      await any.publish!.remove!(context(), posts)
      expect([...held.asked].sort()).toEqual(
        [
          'DELETE /pins/{id}',
          'GET /boards',
          'GET /boards/{id}/pins',
          'GET /user_account',
          'PATCH /pins/{id}',
          'POST /pins',
        ].sort(),
      )
      expect(held.wrong).toEqual([])
    })
  },
)
