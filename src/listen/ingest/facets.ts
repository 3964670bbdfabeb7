/**
 * Facets: what the river filters by, as lexemes beside the words of a mention. Each begins with `~` and a letter, which
 * no word does; `prefix` keeps organisations apart (see `indexPrefix`). A normal priority, nobody assigned and no
 * classification have no lexeme: their filter is the absence of the others.
 */
export type FacetRow = {
  shown: boolean
  hidden: boolean
  topics: number[]
  source_id: number
  also_sources: number[]
  kind: string
  language: string | null
  tone: number
  author_id: string | null
  occurred_at: Date
  /** Id of the mention whose text this one repeats; null for the first. */
  group_id: string | null
  duplicates: number
  thread_id: string | null
  starred: boolean
  status: string
  priority: string
  assignee: string | null
  classification: string | null
  /** Asks something, as far as its text tells. */
  asks: boolean
  tags: number[]
}

export const facet = {
  shown: '~v',
  /** Shown, and not the repetition of another one. */
  first: '~h',
  hidden: '~z',
  starred: '~f',
  hasDuplicates: '~d',
  unmatched: '~m',
  asks: '~j',
  topic: (id: number) => `~t${id}`,
  source: (id: number) => `~s${id}`,
  kind: (kind: string) => `~k${kind}`,
  language: (language: string | null) => `~l${(language ?? 'und').toLowerCase()}`,
  tone: (tone: number) => (tone < 0 ? '~n1' : tone > 0 ? '~n3' : '~n2'),
  author: (id: string) => `~a${id}`,
  group: (id: string) => `~r${id}`,
  thread: (id: string) => `~w${id}`,
  day: (at: Date) => `~D${at.toISOString().slice(0, 10).replaceAll('-', '')}`,
  month: (at: Date) => `~M${at.toISOString().slice(0, 7).replace('-', '')}`,
  status: (status: string) => `~x${status}`,
  priority: (priority: string) => `~p${priority}`,
  assignee: (id: string) => `~u${id}`,
  classification: (value: string) => `~q${value}`,
  tag: (id: number) => `~g${id}`,
}

export function facetsOf(row: FacetRow): string[] {
  const facets = [facet.source(row.source_id), facet.kind(row.kind), facet.language(row.language), facet.tone(row.tone)]
  facets.push(facet.day(row.occurred_at), facet.month(row.occurred_at), facet.status(row.status))
  if (row.shown) facets.push(facet.shown)
  if (row.shown && row.group_id === null) facets.push(facet.first)
  if (row.hidden) facets.push(facet.hidden)
  if (row.starred) facets.push(facet.starred)
  if (row.duplicates > 0) facets.push(facet.hasDuplicates)
  if (row.topics.length === 0) facets.push(facet.unmatched)
  for (const id of row.topics) facets.push(facet.topic(id))
  for (const id of row.also_sources) facets.push(facet.source(id))
  if (row.author_id !== null) facets.push(facet.author(row.author_id))
  if (row.group_id !== null) facets.push(facet.group(row.group_id))
  if (row.thread_id !== null) facets.push(facet.thread(row.thread_id))
  if (row.priority !== 'normal') facets.push(facet.priority(row.priority))
  if (row.assignee !== null) facets.push(facet.assignee(row.assignee))
  if (row.classification !== null) facets.push(facet.classification(row.classification))
  if (row.asks) facets.push(facet.asks)
  for (const id of row.tags) facets.push(facet.tag(id))
  return facets
}

/** A lexeme inside a tsvector or tsquery literal. */
export const quoted = (prefix: string, lexeme: string): string =>
  `'${prefix}${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
