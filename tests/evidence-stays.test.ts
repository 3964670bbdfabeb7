import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { readRiver } from '../src/listen/endpoints.ts'
import { ingest } from '../src/listen/index.ts'
import { purgeMentions } from '../src/listen/job-types.ts'
import {
  commitNothing,
  ingestSource,
  makeItem,
  makeSource,
  testNetwork,
  withNetworks,
} from '../src/listen/testing/listening.ts'
import type { Actor } from '../src/permissions.ts'
import { archiveStrategy, createStrategy, readFacts } from '../src/plan/endpoints.ts'
import { testClock, testContext } from '../src/testing/index.ts'
import { firstAdministrator, testHttp } from '../src/testing/visitor.ts'

test('a mention on which a strategy rests keeps its place and day when its words must leave; others go whole', async () => {
  const network = testNetwork({
    sourceRule: { maxAgeDays: 40, keepAuthor: true, exportAllowed: true, onDelete: 'remove' },
  })
  const ctx = await testContext({ connectors: withNetworks(network), clock: testClock('2026-03-10T15:00:00Z') })
  const { listen, plan } = createApp(ctx)
  listen.registerJobs()
  const server = await testHttp(ctx, [...listen.routes, ...plan.routes])
  const ada = await firstAdministrator(ctx, server)
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const actor: Actor = {
    organisationId,
    userId: null,
    name: 'Ada',
    role: 'administrator',
    via: 'session',
    locale: 'fr',
  }
  const source = await makeSource(ctx, actor, { show: 'all' })
  const items = ['Une rampe, s’il vous plaît.', 'Ouvrez-vous le lundi ?', 'Bonjour.'].map((text, at) =>
    makeItem(String(at), text, { publishedAt: ctx.clock.now() }),
  )
  await ingest(ctx, ingestSource(ctx, actor, source, { show: 'all' }), items, commitNothing)
  const { mentions } = await ada.call(readRiver, {})
  const [ramp, monday] = ['rampe', 'lundi'].map(word => mentions.find(one => one.text.includes(word))!.id)
  const named = (of: string) => [{ kind: 'mention' as const, of, says: 'On le demande' }]
  const one = await ada.call(createStrategy, {
    name: 'Stratégie',
    document: { vigie: 1, needs: [{ id: 'ramp', name: 'Une rampe', heard: named(ramp!) }] },
  })
  // Put aside, and still resting on it.
  const other = await ada.call(createStrategy, {
    name: 'Autre',
    document: { vigie: 1, examination: { evidence: named(monday!) } },
  })
  await ada.call(archiveStrategy, { strategy: other.id, archived: true })

  ctx.clock.advance({ days: 41 })
  await ctx.jobs.send(ctx.db, purgeMentions, {})
  await ctx.drain()
  const rows = await ctx.db.selectFrom('mention').select(['id', 'body', 'author_name', 'removed']).execute()
  expect(rows.map(row => row.id).sort()).toEqual([ramp, monday].sort())
  for (const row of rows) expect(row).toMatchObject({ body: '', author_name: null, removed: true })
  const { evidence } = await ada.call(readFacts, { strategy: one.id })
  expect(evidence).toEqual({ [`mention/${ramp}`]: '2026-03-10' })
})
