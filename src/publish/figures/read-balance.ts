import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import type { Actor } from '../../permissions.ts'
import { readEntriesIn } from '../calendar/read-calendar.ts'
import type { EntryLine } from '../entries/entry-schema.ts'

/** Counts the very lines that the calendar shows. */
export async function readBalanceOf(
  parts: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  period: { from: string; to: string },
) {
  const { entries, more } = await readEntriesIn(parts, actor, period)
  return {
    entries: entries.length,
    more,
    objectives: count(entries, entry => entry.objectives),
    audiences: count(entries, entry => entry.audiences),
    needs: count(entries, entry => (entry.need === null ? [] : [entry.need])),
    themes: count(entries, entry => (entry.theme === '' ? [] : [entry.theme])),
    channels: countChannels(entries, period),
    about: {
      public: entries.filter(entry => entry.about === 'public').length,
      us: entries.filter(entry => entry.about === 'us').length,
    },
    effort: {
      minutes: entries.reduce((sum, entry) => sum + (entry.effortMinutes ?? 0), 0),
      unsaid: entries.filter(entry => entry.effortMinutes === null).length,
    },
    approval: await countApprovals(parts.db, actor.organisationId, period, parts.clock.now()),
  }
}

function count(entries: EntryLine[], of: (entry: EntryLine) => string[]) {
  const counts = new Map<string, number>()
  for (const entry of entries) for (const id of new Set(of(entry))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].map(([id, entries]) => ({ id, entries })).sort((a, b) => b.entries - a.entries)
}

function countChannels(entries: EntryLine[], { from, to }: { from: string; to: string }) {
  const [begin, end] = [Date.parse(from), Date.parse(to)]
  const counts = new Map<string | null, { planned: number; published: number; failed: number }>()
  for (const { variants } of entries)
    for (const { channelId, at, state } of variants) {
      if (at === null || Date.parse(at) < begin || Date.parse(at) >= end) continue
      const own = counts.get(channelId) ?? { planned: 0, published: 0, failed: 0 }
      own[state === 'published' ? 'published' : state === 'failed' ? 'failed' : 'planned'] += 1
      counts.set(channelId, own)
    }
  return [...counts].map(([id, own]) => ({ id, ...own }))
}

async function countApprovals(db: Db, organisationId: string, { from, to }: { from: string; to: string }, now: Date) {
  const within = sql`state in ('approved', 'returned', 'superseded') and ended_at >= ${new Date(from)} and ended_at < ${new Date(to)}`
  const { rows } = await sql<{
    ended: number
    medianHours: number | null
    returned: number
    emergencies: number
    waiting: number
    overdue: number
  }>`
    select count(*) filter (where ${within})::int as ended,
      (percentile_cont(0.5) within group (order by extract(epoch from ended_at - submitted_at))
        filter (where ${within} and state <> 'superseded') / 3600)::float8 as "medianHours",
      count(*) filter (where ${within} and state = 'returned')::int as returned,
      count(*) filter (where ${within} and exists (select 1 from approval_decision d
        where d.organisation_id = r.organisation_id and d.entry_id = r.entry_id and d.round = r.round
          and d.decision = 'emergency'))::int as emergencies,
      count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'waiting' and due_at < ${now})::int as overdue
    from approval_round r where organisation_id = ${organisationId}`.execute(db)
  return rows[0]!
}
