import { expect, test } from 'vitest'
import type { Draft } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend } from '../testing/drive-send.ts'
import { answering } from '../testing/faulty-outbound.ts'
import { channel } from './channel.ts'
import { sandbox } from './index.ts'
import { wallOf } from './wall.ts'

const now = new Date('2026-12-01T12:00:00Z')
const nobody = answering(() => {
  throw new Error('the imaginary network asks nobody')
})
const standing = (name: string) => [...wallOf(name, now).posts.values()].map(each => each.text)

describePublishing(anyConnector(sandbox), {
  settings: {},
  network: () => ({ http: nobody, standing: async () => standing('museedelarive') }),
  picture: null,
  withoutRequests: true,
})

const draft: Draft = {
  title: null,
  parts: [
    { text: 'Une', media: [] },
    { text: 'Deux', media: [] },
  ],
  summary: null,
  link: null,
  language: 'fr',
  options: {},
}
const send = (name: string, behaviour: string, at = now) =>
  driveSend(
    anyChannel(channel),
    {
      settings: channel.settings.parse({ name, behaviour }),
      secret: null,
      http: nobody,
      now: at,
      signal: new AbortController().signal,
      key: 'abcdefghijklmnopqrstuvwxyz',
    },
    draft,
  )

test('each behaviour ends as it says', async () => {
  await expect(send('a', 'refuses')).rejects.toMatchObject({ kind: 'rejected' })
  await expect(send('a', 'signed-out')).rejects.toMatchObject({ kind: 'auth' })
  await expect(send('a', 'waits')).rejects.toMatchObject({
    kind: 'rate-limit',
    retryAt: new Date('2026-12-01T12:01:00Z'),
  })
  await expect(send('a', 'hides')).rejects.toThrow('outcome unknown: connectors.imaginary-unknown')
})

test('a lost answer is found again: each part once', async () => {
  const sent = await send('b', 'loses-answers')
  expect(sent).toMatchObject({ doubts: 2, posts: [{ id: '1' }, { id: '2' }] })
  expect(standing('b')).toEqual(['Une', 'Deux'])
})

test('what happened before this process began cannot be told', async () => {
  wallOf('c', now)
  const found = await channel.publish!.find!(
    {
      settings: channel.settings.parse({ name: 'c' }),
      secret: null,
      http: nobody,
      now,
      signal: new AbortController().signal,
      key: 'k',
      intend: async () => {},
    },
    draft as Draft<Record<string, never>>,
    null,
    new Date(now.getTime() - 1),
    new Set(),
  )
  expect(found.found).toBe('unknown')
})
