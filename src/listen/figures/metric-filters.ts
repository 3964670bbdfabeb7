import type { Db } from '../../db/index.ts'
import { type Locale, translator } from '../../messages.ts'
import { toneNumber, tones } from '../mentions/mention-schema.ts'
import { listTopicRows } from '../topics/topic-store.ts'
import type { DayScope } from './metric-counts.ts'

export type FilterId = 'topic' | 'ours' | 'against' | 'source' | 'language' | 'tone'
type Option = { value: string; label: string }

/** Filters of a metric with their options. Values are names, so that a strategy's file can be read; ids are understood too. */
export const scopeFilters = (db: Db, ids: readonly FilterId[]) =>
  ids.map(id => ({
    id,
    required: false,
    name: (locale: Locale) => translator(locale)(`listen.metrics.filters.${id}`),
    options: (organisationId: string, locale: Locale) => optionsOf(db, organisationId, id, locale),
  }))

async function optionsOf(db: Db, organisationId: string, id: FilterId, locale: Locale): Promise<Option[]> {
  if (id === 'topic' || id === 'ours' || id === 'against')
    return (await listTopicRows(db, organisationId))
      .filter(row => !row.archived)
      .map(row => ({ value: row.name, label: row.name }))
  if (id === 'source')
    return [...new Set((await listSourceTitles(db, organisationId)).map(row => row.title))].map(title => ({
      value: title,
      label: title,
    }))
  if (id === 'tone')
    return tones.toReversed().map(tone => ({
      value: tone,
      label: translator(locale)(`listen.metrics.tones.${tone}`),
    }))
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  return ['fr', 'en'].map(language => ({ value: language, label: names.of(language) ?? language }))
}

const listSourceTitles = (db: Db, organisationId: string) =>
  db
    .selectFrom('source')
    .select(['id', 'title'])
    .where('organisation_id', '=', organisationId)
    .orderBy('title')
    .execute()

const folded = (text: string) => text.trim().toLowerCase()

/** Names turned into ids; null when a filter names nothing that exists (any more): then there is nothing to read. */
export async function resolveScope(
  db: Db,
  organisationId: string,
  filters: Record<string, string[]>,
): Promise<DayScope | null> {
  const scope: DayScope = {}
  if (filters.topic !== undefined) {
    const rows = await listTopicRows(db, organisationId)
    const wanted = new Set(filters.topic.map(folded))
    scope.topics = rows.filter(row => wanted.has(folded(row.name)) || wanted.has(String(row.id))).map(row => row.id)
    if (scope.topics.length === 0) return null
  }
  if (filters.source !== undefined) {
    const rows = await listSourceTitles(db, organisationId)
    const wanted = new Set(filters.source.map(folded))
    scope.sources = rows.filter(row => wanted.has(folded(row.title)) || wanted.has(String(row.id))).map(row => row.id)
    if (scope.sources.length === 0) return null
  }
  if (filters.language !== undefined) scope.languages = filters.language.map(folded)
  if (filters.tone !== undefined) {
    const wanted = new Set(filters.tone.map(folded))
    scope.tones = tones.filter(tone => wanted.has(tone)).map(toneNumber)
    if (scope.tones.length === 0) return null
  }
  return scope
}

export async function topicsOfKind(db: Db, organisationId: string, kind: 'us' | 'competitor'): Promise<number[]> {
  const rows = await listTopicRows(db, organisationId)
  return rows.filter(row => row.kind === kind && !row.archived).map(row => row.id)
}
