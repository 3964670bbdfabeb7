import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { toPost } from '../ingest/to-post.ts'
import { makeOrganisation, makeTopic, testNetwork, withNetworks } from '../testing/listening.ts'
import { topicMatcher } from './topic-matcher.ts'
import { changeTopic } from './topic-service.ts'
import { readRevisions } from './topic-store.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
createListen(ctx).registerJobs()

const post = toPost(
  {
    id: 'a',
    title: null,
    body: 'La gare ferme.',
    url: null,
    language: 'fr',
    author_name: null,
    author_handle: null,
    author_followers: null,
    occurred_at: new Date('2026-03-02T08:00:00Z'),
    connector: 'test',
    kind: 'post',
    hashtags: [],
    extra: {},
  },
  'Journal',
  0,
)

test('who read topics before they changed does not bring the old ones back', async () => {
  const { organisationId, ...who } = await makeOrganisation(ctx)
  const actor = { organisationId, ...who }
  const topic = await makeTopic(ctx, actor, 'Nous', 'musée')
  await ctx.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async tx => {
      const before = await readRevisions(tx, organisationId, false)
      await changeTopic(ctx, actor, topic.id, { query: 'gare' })
      const after = await readRevisions(ctx.db, organisationId, false)
      const newer = await topicMatcher(ctx.db, organisationId, after.topics)
      const late = await topicMatcher(tx, organisationId, before.topics)
      expect([newer, late].map(one => one.match(post, []))).toEqual([[topic.id], [topic.id]])
      expect(late.revision).toBe(after.topics)
    })
})
