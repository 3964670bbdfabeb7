import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { ingest } from '../ingest/ingest.ts'
import { readRiver } from '../mentions/river-service.ts'
import {
  commitNothing,
  ingestSource,
  makeItem,
  makeOrganisation,
  makeSource,
  makeTopic,
  testNetwork,
  withNetworks,
} from '../testing/listening.ts'
import { changeTopic } from './topic-service.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
createListen(ctx).registerJobs()

const somebodyWaits = () =>
  expect
    .poll(
      async () => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
          ctx.db,
        )
        return rows[0]!.n
      },
      { timeout: 20_000 },
    )
    .toBe(1)

test('a mention that is edited while a topic is applied is judged by what it says then', async () => {
  const actor = await makeOrganisation(ctx)
  const source = await makeSource(ctx, actor)
  const bring = (key: string, text: string, commit = commitNothing) =>
    ingest(ctx, ingestSource(ctx, actor, source), [makeItem(key, text)], commit)
  const river = async () => (await readRiver(ctx, actor, {}, { limit: 9 })).mentions.map(one => one.text)
  const topic = await makeTopic(ctx, actor, 'Nous', 'gare')
  await bring('1', 'La gare ferme.')
  await bring('2', 'Le musée, sans rapport avec le reste.')
  await ctx.drain()
  await changeTopic(ctx, actor, topic.id, { query: 'musée' })
  let applied: Promise<unknown> = Promise.resolve()
  await bring('1', 'Le musée rouvre demain matin.', async () => {
    applied = ctx.drain()
    await somebodyWaits()
  })
  await applied
  expect((await river()).sort()).toEqual(['Le musée rouvre demain matin.', 'Le musée, sans rapport avec le reste.'])
})
