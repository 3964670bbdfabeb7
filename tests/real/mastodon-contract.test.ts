import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installPackages } from './install.ts'
import { type FakeMastodon, startFakeMastodon } from './mastodon/fake.ts'
import { freePort, type Spawned, start, until } from './spawned.ts'

/** Mastodon's published description (OpenAPI), which is not ours and not in this repository: VIGIE_CONTRACTS, or beside the checkout. */
const description = join(
  process.env.VIGIE_CONTRACTS ?? join(import.meta.dirname, '../../../shared/contracts'),
  'mastodon-openapi.json',
)
const reason = existsSync(description) ? installPackages() : `${description} is absent`
if (reason !== null) console.warn(`The fake Mastodon is not held to its contract: ${reason}`)

describe.skipIf(reason !== null)('the fake Mastodon answers as Mastodon’s own description says', () => {
  let fake: FakeMastodon
  let prism: Spawned
  let url = ''
  let id = ''
  beforeAll(async () => {
    fake = await startFakeMastodon()
    const status = fake.post('elodie', '<p>Été #été</p>')
    fake.post('noe', '<p>Réponse</p>', { in_reply_to_id: status.id, spoiler_text: 'Attention' })
    fake.edit(status.id, '<p>Été, corrigé #été</p>')
    id = status.id
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    const program = join(import.meta.dirname, 'node_modules/.bin/prism')
    prism = start(program, ['proxy', '--errors', '--port', String(port), '--host', '127.0.0.1', description, fake.url])
    await until('prism', async () => prism.said().includes('listening'), prism, 120)
  })
  afterAll(async () => {
    await prism?.stop()
    await fake?.stop()
  })

  test.each([
    ['/api/v1/instance', 200],
    ['/api/v2/instance', 200],
    ['/api/v1/accounts/lookup?acct=elodie', 200],
    ['/api/v1/accounts/200/statuses?limit=40', 200],
    ['/api/v1/timelines/public?limit=40&local=true', 200],
    ['/api/v1/timelines/tag/%C3%A9t%C3%A9?limit=1', 200],
    ['/api/v1/statuses/{id}', 200],
    ['/api/v1/statuses/12', 404],
  ])('%s', async (path, status) => {
    const answer = await fetch(`${url}${path.replace('{id}', id)}`, { headers: { authorization: 'Bearer x' } })
    expect({ status: answer.status, wrong: JSON.parse(answer.headers.get('sl-violations') ?? '[]') }).toEqual({
      status,
      wrong: [],
    })
  })
})
