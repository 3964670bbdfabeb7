import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { makeOrganisation } from '../testing/listening.ts'
import { changeSource, createSource, listSources } from './source-service.ts'
import { testSource } from './test-source.ts'

const ctx = await testContext()
createListen(ctx).registerJobs()

const mastodon = { mode: 'hashtag', server: 'https://social.example', hashtag: 'phare' }
const bluesky = { mode: 'search', query: 'phare', service: 'https://pds.example', identifier: 'ana.example' }

test('a kept secret is not led to another server: it is asked for again', async () => {
  const actor = await makeOrganisation(ctx)
  for (const [connector, settings, elsewhere] of [
    ['mastodon', mastodon, { server: 'https://social.example.evil.example' }],
    ['mastodon', { ...mastodon, hashtag: 'quai' }, { server: 'http://social.example' }],
    ['bluesky', bluesky, { service: 'https://evil.example' }],
  ] as const) {
    const { id } = await createSource(ctx, actor, { connector, settings, secret: 'sesame', title: 'x' })
    const changed = { ...settings, ...elsewhere }
    await expect(changeSource(ctx, actor, id, { settings: changed })).rejects.toThrow('listen.secret-anew')
    await expect(changeSource(ctx, actor, id, { settings: changed, secret: '' })).rejects.toThrow('listen.secret-anew')
    const kept = (await listSources(ctx, actor)).find(one => one.id === id)
    expect(kept!.settings).toMatchObject(settings)
    const moved = await changeSource(ctx, actor, id, { settings: changed, secret: 'another' })
    expect(moved.settings).toMatchObject(elsewhere)
  }
})

test('what is listened for changes with the secret kept; without a secret the server too', async () => {
  const actor = await makeOrganisation(ctx)
  const closed = await createSource(ctx, actor, {
    connector: 'bluesky',
    settings: bluesky,
    secret: 'sesame',
    title: '',
  })
  const asked = await changeSource(ctx, actor, closed.id, { settings: { ...bluesky, query: 'quai' } })
  expect(asked).toMatchObject({ hasSecret: true, settings: { query: 'quai' } })
  const open = await createSource(ctx, actor, { connector: 'mastodon', settings: mastodon, title: '' })
  const moved = await changeSource(ctx, actor, open.id, { settings: { ...mastodon, server: 'https://autre.example' } })
  expect(moved).toMatchObject({ hasSecret: false, settings: { server: 'https://autre.example' } })
})

test('a secret that nothing would use is refused, not forgotten', async () => {
  const actor = await makeOrganisation(ctx)
  const hook = { connector: 'webhook', settings: { name: 'essai' }, title: '' }
  await expect(createSource(ctx, actor, { ...hook, secret: 'sesame' })).rejects.toThrow('listen.secret-not-taken')
  await expect(testSource(ctx, actor, { ...hook, secret: 'sesame' })).rejects.toThrow('listen.secret-not-taken')
  const { id } = await createSource(ctx, actor, { ...hook, secret: '' })
  await expect(changeSource(ctx, actor, id, { secret: 'sesame' })).rejects.toThrow('listen.secret-not-taken')
})
