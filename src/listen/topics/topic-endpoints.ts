import { z } from 'zod'
import { endpoint, many, nothing, numberId, yesNo } from '../../endpoint.ts'
import { fourFigures, listenSettings, portrait, scope, spike, trend } from '../figures/portrait-schema.ts'
import { proposedSource } from '../sources/source-schema.ts'
import { startInput, startProposal } from '../start/start-schema.ts'
import { queryPreview, topic, topicInput } from './topic-schema.ts'

const at = '/api/o/:organisation/listen' as const

export const listTopics = endpoint({
  id: 'listen.list-topics',
  method: 'GET',
  path: `${at}/topics`,
  summary: 'Topics with their query, problems and progress',
  permission: 'listen.read',
  input: z.object({ archived: yesNo.optional() }),
  output: z.object({ topics: z.array(topic) }),
})
export const createTopic = endpoint({
  id: 'listen.create-topic',
  method: 'POST',
  path: `${at}/topics`,
  summary: 'Create a topic and apply it to what is stored',
  permission: 'listen.manage',
  input: topicInput,
  output: topic,
})
export const changeTopic = endpoint({
  id: 'listen.change-topic',
  method: 'PATCH',
  path: `${at}/topics/:id`,
  summary: 'Change a topic; a changed query is applied to what is stored',
  permission: 'listen.manage',
  input: topicInput
    .omit({ sources: true })
    .partial()
    .extend({ id: numberId, sources: z.array(numberId).max(500).optional(), archived: z.boolean().optional() }),
  output: topic,
})
export const deleteTopic = endpoint({
  id: 'listen.delete-topic',
  method: 'DELETE',
  path: `${at}/topics/:id`,
  summary: 'Delete a topic; mentions of other topics stay',
  permission: 'listen.manage',
  input: z.object({ id: numberId }),
  output: nothing,
})
export const previewQuery = endpoint({
  id: 'listen.preview-query',
  method: 'POST',
  path: `${at}/topics/preview`,
  summary: 'What a query finds in what is stored, or what is wrong with it',
  permission: 'listen.read',
  input: z.object({ query: z.string().max(20_000), sources: z.array(numberId).default([]) }),
  output: queryPreview,
  limitPerMinute: 300,
})

export const proposeStart = endpoint({
  id: 'listen.propose-start',
  method: 'POST',
  path: `${at}/start/propose`,
  summary: 'Topics and sources proposed from a name, a site, handles, competitors and themes',
  permission: 'listen.manage',
  input: startInput,
  output: startProposal,
  limitPerMinute: 20,
})
export const applyStart = endpoint({
  id: 'listen.apply-start',
  method: 'POST',
  path: `${at}/start/apply`,
  summary: 'Create the chosen topics and sources at once and ask the sources immediately',
  permission: 'listen.manage',
  input: z.object({
    topics: z.array(topicInput).max(60),
    sources: z.array(proposedSource.pick({ connector: true, settings: true, title: true })).max(60),
  }),
  output: z.object({ topics: z.array(z.number().int()), sources: z.array(z.number().int()) }),
})

export const readTrend = endpoint({
  id: 'listen.read-trend',
  method: 'GET',
  path: `${at}/trend`,
  summary: 'Mentions by hour or day, whole or split',
  permission: 'listen.read',
  input: scope.extend({
    by: z.enum(['hour', 'day']).default('day'),
    split: z.enum(['none', 'topic', 'tone', 'source', 'language']).default('none'),
  }),
  output: trend,
})
export const readPortrait = endpoint({
  id: 'listen.read-portrait',
  method: 'GET',
  path: `${at}/portrait`,
  summary: 'What is said, where, by whom, in which tone',
  permission: 'listen.read',
  input: scope,
  output: portrait,
})
export const readFourFigures = endpoint({
  id: 'listen.read-four-figures',
  method: 'GET',
  path: `${at}/four-figures`,
  summary: 'Strength, sentiment, passion and reach of topics over the last 24 hours',
  permission: 'listen.read',
  input: z.object({ topic: many(numberId).optional() }),
  output: z.object({ topics: z.array(fourFigures) }),
})
export const listSpikes = endpoint({
  id: 'listen.list-spikes',
  method: 'GET',
  path: `${at}/spikes`,
  summary: 'Hours of the last days with unusually many mentions',
  permission: 'listen.read',
  input: z.object({ days: z.coerce.number<number | string>().int().min(1).max(31).default(2) }),
  output: z.object({ spikes: z.array(spike) }),
})

export const readSettings = endpoint({
  id: 'listen.read-settings',
  method: 'GET',
  path: `${at}/settings`,
  summary: 'How long items that match no topic are kept',
  permission: 'listen.read',
  input: nothing,
  output: listenSettings,
})
export const changeSettings = endpoint({
  id: 'listen.change-settings',
  method: 'PUT',
  path: `${at}/settings`,
  summary: 'Change how long items that match no topic are kept',
  permission: 'org.manage',
  input: listenSettings,
  output: listenSettings,
})
