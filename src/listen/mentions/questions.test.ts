import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { readHeard } from '../figures/plan-facts.ts'
import { ingest } from '../ingest/ingest.ts'
import { addNote } from '../people/notes.ts'
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
import { readRiver } from './river-service.ts'
import { actOnMentions } from './work-service.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })

const asked = 'À quelle heure ouvre le musée ?'

async function hearing() {
  const actor = await makeOrganisation(ctx)
  await makeTopic(ctx, actor, 'Nous', 'musée')
  const source = await makeSource(ctx, actor)
  const bring = (...items: Parameters<typeof ingest>[2]) =>
    ingest(ctx, ingestSource(ctx, actor, source), items, commitNothing)
  await bring(
    makeItem('1', asked),
    makeItem('2', 'Le musée ouvre à dix heures.'),
    makeItem('3', 'Pourquoi un musée ?', { kind: 'article', title: 'Pourquoi un musée ?' }),
  )
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 50 })).mentions
  const questions = async () => (await river({ classification: ['question'] })).map(one => one.text)
  const idOf = async (text: string) => (await river()).find(one => one.text === text)!.id
  return { actor, bring, river, questions, idOf }
}

test('what somebody asks is among the questions, told apart from what a person classified', async () => {
  const { actor, river, questions, idOf } = await hearing()
  expect(await questions()).toEqual([asked])
  expect((await river()).map(one => [one.text, one.asks, one.classification])).toContainEqual([asked, true, null])
  expect(await river({ classification: ['none'] })).toHaveLength(3)
  const told = await idOf('Le musée ouvre à dix heures.')
  await actOnMentions(ctx, actor, { ids: [told], actions: [{ do: 'classify', as: 'question' }] })
  expect((await questions()).sort()).toEqual(['Le musée ouvre à dix heures.', asked])
})

test('what a person says it is wins, until they take it back', async () => {
  const { actor, questions, idOf } = await hearing()
  const ids = [await idOf(asked)]
  await actOnMentions(ctx, actor, { ids, actions: [{ do: 'classify', as: 'complaint' }] })
  expect(await questions()).toEqual([])
  await actOnMentions(ctx, actor, { ids, actions: [{ do: 'classify', as: null }] })
  expect(await questions()).toEqual([asked])
})

test('an edit asks or no longer does, and what is left of a question that was removed asks nothing', async () => {
  const { actor, bring, questions, river, idOf } = await hearing()
  await bring(makeItem('2', 'Le musée est ouvert lundi ?'))
  expect((await questions()).sort()).toEqual(['Le musée est ouvert lundi ?', asked])
  await bring(makeItem('2', 'Le musée est ouvert lundi.'))
  await addNote(ctx, actor, await idOf(asked), 'Vu')
  await bring(makeItem('1', '', { deleted: true }))
  expect(await questions()).toEqual([])
  expect((await river()).filter(one => one.asks)).toEqual([])
})

test('a strategy begins with what is asked', async () => {
  const { actor } = await hearing()
  const { questions } = await readHeard(ctx, actor.organisationId, {
    now: ctx.clock.now(),
    today: '2026-03-02',
    timeZone: 'America/Montreal',
  })
  expect(questions.map(one => one.text)).toEqual([asked])
})
