import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { type PairLanguage, writtenLength } from '../../govern/schema.ts'
import { zoneOf } from '../zone-of.ts'
import type { VariantContent } from './entry-schema.ts'
import type { EntryRow } from './entry-store.ts'

type Parts = Pick<Context, 'db' | 'clock'>

const day = 86_400_000
/** Days on each side within which a rule asks what else goes out, and over which shares are counted. */
const near = 2 * day
const shareDays = 30

/**
 * What the rules must know beside a content: zone, the same content in other languages, what else goes out.
 * @param times when the entry's variants go out
 */
export async function policyMoment(parts: Parts, row: EntryRow, times: Date[]) {
  const { organisation_id: organisationId } = row
  const [zone, pairs, others, shares] = await Promise.all([
    zoneOf(parts.db, organisationId),
    findPairs(parts, row),
    findOthers(parts, row, times),
    countShares(parts, row, times),
  ])
  return {
    pairsOn: (network: string): PairLanguage[] => pairs.filter(pair => pair.network === network).map(pair => pair.pair),
    momentOn: (network: string) => ({
      now: parts.clock.now().toISOString(),
      zone,
      others: others.filter(other => other.network === network).map(other => other.at.toISOString()),
      shares,
    }),
  }
}

/** The entry's counterparts: what it translates, what translates it, and what translates the same. */
async function findPairs({ db }: Parts, row: EntryRow): Promise<{ network: string; pair: PairLanguage }[]> {
  const root = row.translation_of ?? row.id
  const { rows } = await sql<{ network: string; language: string; at: Date | null; content: VariantContent }>`
    select coalesce(c.connector, v.target) as network, coalesce(v.content ->> 'language', e.language) as language,
      coalesce(v.planned_at, e.planned_at) as at, v.content
    from entry e join variant v on v.organisation_id = e.organisation_id and v.entry_id = e.id and not v.removed
    left join channel c on c.organisation_id = v.organisation_id and c.id = v.channel_id
    where e.organisation_id = ${row.organisation_id} and e.id <> ${row.id} and e.state <> 'removed'
      and (e.id = ${root} or e.translation_of = ${root})`.execute(db)
  return rows.map(({ network, language, at, content }) => ({
    network,
    pair: { language, plannedAt: at?.toISOString() ?? null, length: lengthOf(content) },
  }))
}

const lengthOf = ({ title, summary, parts }: VariantContent): number =>
  writtenLength({ title, summary, parts: parts.map(({ text }) => ({ text, media: [] })) })

async function findOthers({ db }: Parts, row: EntryRow, times: Date[]): Promise<{ network: string; at: Date }[]> {
  const { rows } = await sql<{ network: string; at: Date }>`
    select coalesce(c.connector, v.target) as network, coalesce(v.planned_at, e.planned_at) as at
    from entry e join variant v on v.organisation_id = e.organisation_id and v.entry_id = e.id and not v.removed
    left join channel c on c.organisation_id = v.organisation_id and c.id = v.channel_id
    join unnest(${times}::timestamptz[]) mine (at)
      on coalesce(v.planned_at, e.planned_at) between mine.at - ${`${near} milliseconds`}::interval
        and mine.at + ${`${near} milliseconds`}::interval
    where e.organisation_id = ${row.organisation_id} and e.id <> ${row.id} and e.state <> 'removed'
    group by 1, 2 limit 1000`.execute(db)
  return rows
}

/** Entries of the weeks around, this one left out: of the public's world, of ourselves. */
async function countShares(
  { db, clock }: Parts,
  row: EntryRow,
  times: Date[],
): Promise<{ public: number; us: number }> {
  const about = (row.planned_at ?? times[0] ?? clock.now()).getTime()
  const [from, to] = [new Date(about - shareDays * day), new Date(about + day)]
  const { rows } = await sql<{ public: number; us: number }>`
    select count(*) filter (where about = 'public')::int as public, count(*) filter (where about = 'us')::int as us
    from entry where organisation_id = ${row.organisation_id} and id <> ${row.id} and state <> 'removed'
      and planned_at >= ${from} and planned_at < ${to}`.execute(db)
  return rows[0]!
}
