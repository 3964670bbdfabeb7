import { listTopics, readMentions } from '../../listen/endpoints.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { listMetrics, listReadings } from '../endpoints.ts'
import type { TraceNode } from '../schema.ts'
import { isCollection } from '../schema.ts'
import { pageOfPlace } from './chapters.ts'

export type ShownNode = {
  at: string
  kind: string
  name: string
  /** A few words beside the name: what a metric reads. */
  detail: string | null
  /** Where it opens; null when it has no page (any more). */
  to: { to: string; params?: Record<string, string>; search?: Record<string, string> } | null
  /** Where the world sees it. */
  url: string | null
}

/** Nodes of a trace with the names that people know them by, and where each opens: items, mentions, topics, results. */
export function useTraceNodes(strategy: number, nodes: readonly TraceNode[]): (node: TraceNode) => ShownNode {
  const formats = useFormats()
  const mayListen = useCan('listen.read')
  const has = (kind: string) => nodes.some(one => one.kind === kind)
  const topics = useApi(listTopics, {}, { enabled: mayListen && has('topic'), staleAfter: 300_000 })
  const metrics = useApi(listMetrics, {}, { enabled: has('result'), staleAfter: 60_000 })
  const readings = useApi(listReadings, { strategy }, { enabled: has('result'), staleAfter: 60_000, previous: true })
  // Evidence without a quotation: the mention tells itself.
  const unnamed = nodes.filter(one => one.kind === 'mention' && one.at === `mention/${one.name}` && isId(one.name))
  const mentions = useApi(
    readMentions,
    { ids: unnamed.map(one => one.name), filter: { unmatched: 'include', duplicates: 'all' } },
    { enabled: mayListen && unnamed.length > 0, staleAfter: 300_000 },
  )
  return node => {
    const rest = node.at.slice(node.at.indexOf('/') + 1)
    const plain = { at: node.at, kind: node.kind, name: node.name, detail: null, url: node.url ?? null }
    if (node.kind === 'mention') {
      const mention = mentions.data?.mentions.find(one => one.id === rest)
      const name = mention === undefined ? node.name : (mention.title ?? mention.text)
      return {
        ...plain,
        name,
        to: isId(rest) ? { to: 'listen/mentions/$mentionId', params: { mentionId: rest } } : null,
      }
    }
    if (node.kind === 'topic') {
      const topic = topics.data?.topics.find(one => one.name === rest || String(one.id) === rest)
      return {
        ...plain,
        name: topic?.name ?? node.name,
        to: topic === undefined ? null : { to: 'listen/river', search: { topic: String(topic.id) } },
      }
    }
    if (node.kind === 'result') {
      const reading = readings.data?.readings.find(one => node.at === `objectives/${one.objective}/metric`)?.reading
      const metric = metrics.data?.metrics.find(one => one.id === node.name)
      const value = reading?.value ?? null
      return {
        ...plain,
        name: metric?.name ?? node.name,
        detail:
          value === null
            ? null
            : metric?.unit === 'share'
              ? formats.percent(value)
              : `${formats.number(value)} ${metric?.unitName ?? ''}`.trim(),
        to: reading?.opens == null ? pageOfPlace(node.at) : { to: reading.opens },
      }
    }
    const [list = ''] = node.at.split('/')
    const opens = node.opens === undefined ? null : { to: node.opens }
    return { ...plain, to: isCollection(list) ? pageOfPlace(node.at) : opens }
  }
}

const isId = (text: string) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)
