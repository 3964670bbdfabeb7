import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { ingest } from '../ingest/ingest.ts'
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
import { bringUpToDate } from './figures.ts'
import { findSpikes } from './find-spikes.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
const hour = Date.parse('2026-03-02T08:10:00Z')
const week = 7 * 86_400_000

test('hours far above the same hour of past weeks are told, each topic for itself', async () => {
  const actor = await makeOrganisation(ctx)
  const source = ingestSource(ctx, actor, await makeSource(ctx, actor))
  const museum = await makeTopic(ctx, actor, 'Nous', 'musée')
  await makeTopic(ctx, actor, 'Gare', 'gare')
  const said = (word: string, count: number, at: number, authors: number) =>
    Array.from({ length: count }, (_, n) =>
      makeItem(`${word} ${at} ${n}`, `${word} ${'abcdefghi'[n]}`, {
        publishedAt: new Date(at),
        author: {
          key: `${n % authors}`,
          name: `${n % authors}`,
          handle: null,
          url: null,
          avatarUrl: null,
          followers: null,
        },
      }),
    )
  const items = [1, 2, 3].flatMap(back => [
    ...said('musée', 1, hour - back * week, 1),
    ...said('gare', 6, hour - back * week, 6),
  ])
  await ingest(ctx, source, [...items, ...said('musée', 9, hour, 4), ...said('gare', 7, hour, 5)], commitNothing)
  await bringUpToDate(ctx.db, actor.organisationId)
  const spikes = await findSpikes(ctx.db, actor.organisationId, new Date(hour + 3_600_000), 2)
  expect(spikes).toEqual([
    {
      topic: museum.id,
      hour: '2026-03-02T08:00:00.000Z',
      mentions: 9,
      authors: 4,
      usual: 1,
      weeks: 3,
      logRatio: Math.log(5),
    },
  ])
})
