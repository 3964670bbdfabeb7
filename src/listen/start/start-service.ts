import { newsSearchFeeds } from '../../connectors/feed/index.ts'
import type { Context } from '../../context.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { ENGLISH, FRENCH, spellOperators } from '../../query/index.ts'
import { discover } from '../sources/discover.ts'
import type { ProposedSource } from '../sources/source-schema.ts'
import { addSource } from '../sources/source-service.ts'
import { listSourceRows, settingsKey } from '../sources/source-store.ts'
import type { TopicInput } from '../topics/topic-schema.ts'
import { addTopic, problemsOf } from '../topics/topic-service.ts'
import { listTopicRows } from '../topics/topic-store.ts'
import { proposeTopics } from './propose-topics.ts'
import type { StartInput, StartProposal } from './start-schema.ts'
import { bareName } from './write-query.ts'

/** Topics and sources proposed from what an organisation tells of itself. Looks at its site and handles; stores nothing. */
export async function proposeStart(ctx: Context, actor: Actor, input: StartInput): Promise<StartProposal> {
  const addresses = [input.site, ...input.handles].map(address => address.trim()).filter(address => address !== '')
  const found = await Promise.all(
    addresses.map(async address => ({ address, ...(await discover(ctx, actor, address)) })),
  )
  const missed = found
    .filter(({ sources }) => sources.length === 0)
    .map(({ address, missed }) => ({ address, message: missed[0]?.message ?? '' }))
  const searches = await newsSearches(ctx, actor, input)
  const seen = new Set<string>()
  const sources = [...found.flatMap(one => one.sources), ...searches].filter(source => {
    const key = `${source.connector} ${settingsKey(source.settings)}`
    return !seen.has(key) && seen.add(key)
  })
  const keywords = actor.locale === 'fr' ? FRENCH : ENGLISH
  return {
    topics: proposeTopics(input).map(({ query, ambiguity, ...topic }) => ({
      ...topic,
      query: spellOperators(query, keywords),
      ambiguity: ambiguity && { ...ambiguity, narrowedQuery: spellOperators(ambiguity.narrowedQuery, keywords) },
      problems: problemsOf(query, actor.locale),
    })),
    sources,
    missed,
  }
}

/** What covers the press without any account: news searches for the name, in the organisation's languages and country. */
async function newsSearches(ctx: Context, actor: Actor, input: StartInput): Promise<ProposedSource[]> {
  const connector = ctx.connectors.get('feed')
  if (connector === null) return []
  const organisation = await ctx.db
    .selectFrom('organisation')
    .select(['languages', 'time_zone'])
    .where('id', '=', actor.organisationId)
    .executeTakeFirst()
  const country = countryOf(organisation?.time_zone ?? '')
  const name = bareName(input.name)
  const known = await listSourceRows(ctx.db, actor.organisationId)
  const languages = organisation?.languages ?? ['fr']
  return languages.flatMap(language =>
    newsSearchFeeds(`"${name}"`, { language, country }).map(feed => {
      const settings = connector.settings.parse({ url: feed.url }) as Record<string, unknown>
      const existing = known.find(row => row.connector === 'feed' && row.settings_key === settingsKey(settings))
      return {
        connector: 'feed',
        connectorName: connector.name,
        settings,
        title: `${feed.name} (${language}) – ${name}`,
        address: feed.url,
        why: 'news-search',
        existing: existing?.id ?? null,
      }
    }),
  )
}

/** The country of a time zone, as far as news searches tell countries apart. */
function countryOf(timeZone: string): string {
  if (
    /^(?:America|Canada)\/(?:Montreal|Toronto|Halifax|Winnipeg|Edmonton|Vancouver|Moncton|St_Johns|Regina|Eastern)/.test(
      timeZone,
    )
  )
    return 'CA'
  if (timeZone === 'Europe/Brussels') return 'BE'
  if (timeZone === 'Europe/Zurich') return 'CH'
  if (timeZone === 'Europe/London') return 'GB'
  if (timeZone.startsWith('America/')) return 'US'
  return 'FR'
}

/** Creates the chosen topics and sources in one transaction; sources are due at once. Topics whose name is there stay as they are. */
export async function applyStart(
  ctx: Context,
  actor: Actor,
  chosen: { topics: TopicInput[]; sources: { connector: string; settings: Record<string, unknown>; title: string }[] },
): Promise<{ topics: number[]; sources: number[] }> {
  return ctx.db.transaction().execute(async tx => {
    const result = { topics: [] as number[], sources: [] as number[] }
    const names = new Set((await listTopicRows(tx, actor.organisationId)).map(row => row.name.toLowerCase()))
    for (const topic of chosen.topics) {
      if (names.has(topic.name.toLowerCase()) || problemsOf(topic.query, actor.locale).length > 0) continue
      names.add(topic.name.toLowerCase())
      result.topics.push(await addTopic(ctx, tx, actor, topic))
    }
    for (const source of chosen.sources) result.sources.push((await addSource(ctx, tx, actor, source)).id)
    await audit(tx, actor, 'listen.start', { type: 'organisation', id: actor.organisationId }, { after: result })
    return result
  })
}
