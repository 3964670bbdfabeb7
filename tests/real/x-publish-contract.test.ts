import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyChannel } from '../../src/connectors/registry.ts'
import { driveSend } from '../../src/connectors/testing/drive-send.ts'
import { channel } from '../../src/connectors/x/channel.ts'
import { fakeX } from '../../src/connectors/x/testing/fake-x.ts'
import { heldToContract, whyNotHeld } from './held-to-contract.ts'
import { drafted, picture, pictured, sending } from './publishing.ts'

describe.skipIf(whyNotHeld('x') !== null)(
  'requests of publishing, and what the fake answers, are as X’s own specification says',
  () => {
    const fake = fakeX({ slowMedia: 1 })
    fake.state.now = () => new Date()
    let held: Awaited<ReturnType<typeof heldToContract>>
    beforeAll(async () => {
      held = await heldToContract('x', () => fake.answer)
    })
    afterAll(() => held?.stop())

    test('identify, a thread with a picture, a film, a poll, a look back, a removal', async () => {
      const any = anyChannel(channel)
      const context = () => sending({}, JSON.stringify({ access: 'access-1', refresh: null }), held.http)
      const options = (given: object) => channel.publish!.options.parse(given)
      await any.identify(context())
      const thread = drafted({
        parts: [
          { text: 'Vue', media: [pictured(await picture())] },
          { text: 'Suite', media: [] },
        ],
        options: options({ replies: 'following', madeWithAi: true, paidPartnership: true }),
      })
      const { posts } = await driveSend(any, context(), thread)
      const film = pictured(new Uint8Array(5_000_000), { kind: 'video', type: 'video/mp4', name: 'film.mp4' })
      await driveSend(any, context(), drafted({ parts: [{ text: 'Film', media: [film] }], options: options({}) }))
      const poll = options({ pollOptions: ['Oui', 'Non'] })
      await driveSend(any, context(), drafted({ parts: [{ text: 'Sondage', media: [] }], options: poll }))
      await any.publish!.find!(context(), thread as never, null, fake.state.now(), new Set())
      await any.publish!.remove!(context(), posts)
      expect([...held.asked].sort()).toEqual(
        [
          'DELETE /2/tweets/{id}',
          'GET /2/media/upload',
          'GET /2/users/me',
          'GET /2/users/{id}/tweets',
          'POST /2/media/metadata',
          'POST /2/media/upload',
          'POST /2/media/upload/initialize',
          'POST /2/media/upload/{id}/append',
          'POST /2/media/upload/{id}/finalize',
          'POST /2/tweets',
        ].sort(),
      )
      expect(held.wrong).toEqual([])
    })
  },
)
