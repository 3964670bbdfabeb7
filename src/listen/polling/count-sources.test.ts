import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { makeOrganisation, makeSource } from '../testing/listening.ts'
import { countSources } from './count-sources.ts'

test('each source counts under one word, whoever it belongs to', async () => {
  const ctx = await testContext()
  const now = ctx.clock.now()
  const [here, there] = [await makeOrganisation(ctx), await makeOrganisation(ctx)]
  const make = async (actor: typeof here, name: string, set: object) => {
    const id = await makeSource(ctx, actor, { name })
    await ctx.db
      .updateTable('source')
      .set(set)
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .execute()
  }
  const longAgo = new Date(now.getTime() - 6 * 60_000)
  await make(here, 'due', { failures: 0 })
  await make(here, 'being read', { next_poll_at: longAgo, lease_until: new Date(now.getTime() + 60_000) })
  await make(there, 'forgotten', { next_poll_at: longAgo })
  await make(there, 'failing', { next_poll_at: longAgo, failures: 2 })
  await make(there, 'paused', { state: 'paused', failures: 2 })
  expect(await countSources(ctx)).toEqual({ well: 2, failing: 1, late: 1, paused: 1 })
})
