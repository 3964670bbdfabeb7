import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { listSources, listTopics, readPortrait, readRiver } from '../../../listen/endpoints.ts'
import { listMembers } from '../../../org/endpoints.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { previewMetric, proposeStrategy } from '../../endpoints.ts'
import { firstSentence, questionIn } from '../../schema.ts'
import { evidenceOfMention } from '../heard/evidence-of-mention.ts'
import type { Heard } from './proposal.ts'
import { comparedVoice, mentionsAMonth, monthly } from './propose-objectives.ts'

const days = 90
const kept = { staleAfter: 300_000 }

/** What was heard over the last ninety days; undefined while it is read. What may not be read here is left out. */
export function useHeard(mode: 'listen' | 'full'): Heard | undefined {
  const formats = useFormats()
  const roleName = useTranslations('org.roles') as unknown as (key: string) => string
  const mayListen = useCan('listen.read')
  const maySee = useCan('members.read')
  // Whole days: the same question all day is the same answer.
  const [since, until] = useMemo(() => {
    const end = Math.ceil(Date.now() / 86_400_000) * 86_400_000
    return [new Date(end - days * 86_400_000).toISOString(), new Date(end).toISOString()]
  }, [])
  const proposal = useApi(proposeStrategy, { mode }, kept)
  const portrait = useApi(readPortrait, { since, until }, { ...kept, enabled: mayListen })
  const topics = useApi(listTopics, {}, { ...kept, enabled: mayListen })
  const sources = useApi(listSources, {}, { ...kept, enabled: mayListen })
  const asked = useApi(
    readRiver,
    { classification: ['question', 'complaint', 'request'], since, limit: 30 },
    { ...kept, enabled: mayListen },
  )
  const members = useApi(listMembers, {}, { ...kept, enabled: maySee })
  const month = useApi(previewMetric, { metric: monthly }, { ...kept, enabled: mayListen })
  const voice = useApi(previewMetric, { metric: comparedVoice }, { ...kept, enabled: mayListen })
  const known = (answer: { data: unknown; error: unknown; fetchStatus: string }) =>
    answer.data !== undefined || answer.error !== null || answer.fetchStatus === 'idle'
  if (![proposal, portrait, topics, sources, asked, members, month, voice].every(known)) return undefined
  const document = proposal.data?.document
  const count = (list: { key: string; mentions: number }[] | undefined, id: number) =>
    list?.find(one => one.key === String(id))?.mentions ?? 0
  const quotable = new Set((sources.data?.sources ?? []).filter(one => one.rule.exportAllowed).map(one => one.id))
  const today = formats.dayKey(new Date())
  const { numerator: us = null, denominator: all = null } = voice.data?.reading ?? {}
  return {
    today,
    days,
    total: portrait.data?.total ?? 0,
    startedOn: document?.listening?.from ?? null,
    topics: (topics.data?.topics ?? []).map(one => ({
      id: one.id,
      name: one.name,
      kind: one.kind,
      mentions: count(portrait.data?.topics, one.id),
    })),
    sources: (sources.data?.sources ?? []).map(one => ({
      id: one.id,
      title: one.title,
      connector: one.connector,
      connectorName: one.connectorName,
      mentions: count(portrait.data?.sources, one.id),
    })),
    spaces: (document?.spaces ?? []).map(one => ({ name: one.name ?? '', network: one.network ?? '', link: one.link })),
    // Only of sources that let their words be taken over.
    asked: (asked.data?.mentions ?? [])
      .filter(one => quotable.has(one.source.id))
      .map(one => {
        const shown = { ...one, author: one.author?.name ?? null, source: one.source.title }
        const evidence = evidenceOfMention(shown, formats.dayKey(one.publishedAt))
        return { id: one.id, name: questionIn(one.text) ?? firstSentence(one.title ?? one.text), evidence }
      }),
    month: mentionsAMonth(month.data?.reading?.value ?? null, month.data?.points[0]?.on, today),
    voice: us === null || all === null ? null : { us, all },
    members: (members.data?.items ?? []).map(one => ({
      name: one.name,
      email: one.email,
      role: roleName(`${one.role}.plain`),
    })),
  }
}
