import { sql } from 'kysely'

/**
 * Titles of the sources that brought mention `m`, its own (joined as `s`) first: a query may name any of them. Most
 * mentions have one source, and no second look is taken for those.
 */
export const titlesOfSources = sql<string[]>`
  case when m.also_sources = '{}' then array[coalesce(s.title, '')] else coalesce(s.title, '') || array(
    select other.title from source other where other.organisation_id = m.organisation_id and other.id = any(m.also_sources)
    order by other.id) end`
