import { expect, test } from 'vitest'
import { testClock, testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { ingest } from '../ingest/ingest.ts'
import { purge } from '../mentions/retention.ts'
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
import { deleteTopic } from '../topics/topic-service.ts'
import { markHours } from './count-items.ts'
import { bringUpToDate } from './figures.ts'

const clock = testClock()
const ctx = await testContext({ connectors: withNetworks(testNetwork()), clock })
createListen(ctx).registerJobs()

test('what was counted stays after its mentions left, until the topic goes', async () => {
  const actor = await makeOrganisation(ctx, { retentionDays: 30 })
  const { organisationId } = actor
  const topic = await makeTopic(ctx, actor, 'Nous', 'musée')
  const other = await makeTopic(ctx, actor, 'Fleuve', 'fleuve')
  const source = await makeSource(ctx, actor)
  const said = (key: string, text: string) => makeItem(key, text, { publishedAt: clock.now() })
  const old = clock.now()
  await ingest(
    ctx,
    ingestSource(ctx, actor, source),
    [said('1', 'Le musée du fleuve.'), said('2', 'Un musée.')],
    commitNothing,
  )
  clock.advance({ hours: 31 * 24 })
  await ingest(ctx, ingestSource(ctx, actor, source), [said('3', 'Le musée ouvre.')], commitNothing)
  await purge(ctx, new AbortController().signal)
  expect(await ctx.db.selectFrom('mention').select('key').execute()).toEqual([{ key: '3' }])
  const recount = async () => {
    const moments = [old, clock.now()].map(occurred_at => ({ occurred_at, source_id: source }))
    await ctx.db.transaction().execute(tx => markHours(tx, organisationId, moments))
    await bringUpToDate(ctx.db, organisationId)
    const rows = await ctx.db.selectFrom('mention_hour').select(['topic_id', 'mentions']).execute()
    const sum = (id: number) => rows.filter(row => row.topic_id === id).reduce((all, row) => all + row.mentions, 0)
    return [0, topic.id, other.id].map(sum)
  }
  expect(await recount()).toEqual([3, 3, 1])
  await deleteTopic(ctx, actor, other.id)
  await ctx.drain()
  expect(await recount()).toEqual([3, 3, 0])
})
