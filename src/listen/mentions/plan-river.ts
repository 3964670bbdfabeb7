import { facet, quoted } from '../ingest/facets.ts'
import { type RiverFilter, toneNumber } from './mention-schema.ts'
import { readSearchText } from './read-search-text.ts'

/** A filter with its names resolved to ids: topic kinds and connectors to topics and sources, author tags to authors. */
export type ResolvedFilter = Omit<RiverFilter, 'topicKind' | 'connector' | 'authorTag' | 'assignee'> & {
  authors?: string[]
  /** A member's id, or `nobody`. */
  assignee?: string
}

export type RiverPlan = {
  /** The filter as a tsquery over words and facets; null when it asks for nothing but time. */
  search: string | null
  /** True when the partial index of shown mentions holds all that is asked for. */
  shownOnly: boolean
  /** The topics of which a mention must have one, where the hourly counts (of what is shown) know them. */
  topics: number[] | null
  since: Date | null
  until: Date | null
}

const otherPriorities = ['low', 'high', 'urgent'] as const

/**
 * The filter as one tsquery. What almost every mention has (shown, first of its text) comes last: PostgreSQL starts from
 * the rarest anyway, and the words read better in a log.
 */
export function planRiver(prefix: string, filter: ResolvedFilter): RiverPlan {
  const parts: string[] = []
  const either = (facets: string[]) => {
    if (facets.length > 0) parts.push(`(${facets.map(one => quoted(prefix, one)).join(' | ')})`)
  }
  const none = (facets: string[]) => parts.push(...facets.map(one => `!${quoted(prefix, one)}`))

  if (filter.text !== undefined) {
    const words = readSearchText(prefix, filter.text)
    if (words !== null) parts.push(words)
  }
  const nobody = [facet.author('-')]
  if (filter.author !== undefined) either([facet.author(filter.author)])
  if (filter.authors !== undefined) either(filter.authors.length === 0 ? nobody : filter.authors.map(facet.author))
  // An empty list is a name that resolved to nothing: nothing is shown.
  if (filter.topic !== undefined) either(filter.topic.length === 0 ? ['~t0'] : filter.topic.map(facet.topic))
  if (filter.source !== undefined) either(filter.source.length === 0 ? ['~s0'] : filter.source.map(facet.source))
  either((filter.kind ?? []).map(facet.kind))
  either((filter.language ?? []).map(facet.language))
  either((filter.tone ?? []).map(tone => facet.tone(toneNumber(tone))))
  either((filter.tag ?? []).map(facet.tag))
  either((filter.status ?? []).map(facet.status))
  if (filter.starred === true) either([facet.starred])
  if (filter.starred === false) none([facet.starred])
  if (filter.assignee === 'nobody') parts.push(`!'${prefix}~u':*`)
  else if (filter.assignee !== undefined) either([facet.assignee(filter.assignee)])
  const unclassified = `!'${prefix}~q':*`
  // What asks something is a question until somebody says what it is.
  const classified = (value: string) =>
    quoted(prefix, facet.classification(value)) +
    (value === 'question' ? ` | (${quoted(prefix, facet.asks)} & ${unclassified})` : '')
  withAbsent(filter.classification ?? [], 'none', classified, unclassified)
  const priorities = filter.priority ?? []
  const noOtherPriority = otherPriorities.map(one => `!${quoted(prefix, facet.priority(one))}`).join(' & ')
  withAbsent(priorities, 'normal', value => quoted(prefix, facet.priority(value)), `(${noOtherPriority})`)

  const shownOnly = (filter.unmatched ?? 'exclude') === 'exclude' && filter.hidden !== 'only'
  if (filter.duplicates === 'only') either([facet.hasDuplicates])
  if (filter.hidden === 'only') either([facet.hidden])
  else if (filter.unmatched === 'only') {
    either([facet.unmatched])
    none([facet.hidden])
  } else if (filter.unmatched === 'include') none([facet.hidden])
  const grouped = shownOnly && (filter.duplicates ?? 'grouped') !== 'all'
  const anchors = shownOnly ? [grouped ? facet.first : facet.shown] : []
  const asksNothingElse = parts.length === 0 && !grouped
  either(anchors)
  return {
    search: asksNothingElse ? null : parts.join(' & '),
    shownOnly,
    topics: shownOnly && filter.topic !== undefined && filter.topic.length > 0 ? filter.topic : null,
    since: filter.since === undefined ? null : new Date(filter.since),
    until: filter.until === undefined ? null : new Date(filter.until),
  }

  function withAbsent<T extends string>(values: T[], absent: T, term: (value: T) => string, absence: string) {
    if (values.length === 0) return
    const named = values.filter(value => value !== absent).map(term)
    parts.push(`(${[...named, ...(values.includes(absent) ? [absence] : [])].join(' | ')})`)
  }
}
