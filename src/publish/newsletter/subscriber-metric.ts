import { sql } from 'kysely'
import type { Day } from '../../clock.ts'
import type { Context } from '../../context.ts'
import { translator } from '../../messages.ts'
import type { Metric, MetricAsk, MetricReading, MetricSource } from '../../plan/index.ts'

/** `publish.subscribers`: what an objective of traffic or of belonging is bound to where newsletters leave from here. */
export const subscriberMetrics = (ctx: Pick<Context, 'db'>): MetricSource => ({
  list: () => [
    {
      id: 'publish.subscribers',
      stage: 'outcome',
      unit: 'count',
      better: 'higher',
      windows: ['latest'],
      words: locale => {
        const t = translator(locale)
        return { name: t('publish.metrics.subscribers.name'), definition: t('publish.metrics.subscribers.definition') }
      },
      filters: [
        {
          id: 'newsletter',
          required: false,
          name: locale => translator(locale)('publish.metrics.subscribers.newsletter'),
          options: async organisationId =>
            (await listsOf(ctx, organisationId)).map(({ channel_id, title }) => ({ value: channel_id, label: title })),
        },
      ],
      read: (organisationId, ask) => read(ctx, organisationId, ask),
    } satisfies Metric,
  ],
})

const listsOf = ({ db }: Pick<Context, 'db'>, organisationId: string) =>
  db
    .selectFrom('newsletter_list')
    .select(['channel_id', 'title'])
    .where('organisation_id', '=', organisationId)
    .orderBy('title')
    .orderBy('channel_id')
    .execute()

async function read(ctx: Pick<Context, 'db'>, organisationId: string, ask: MetricAsk): Promise<MetricReading | null> {
  const named = ask.filters.newsletter
  const lists = (await listsOf(ctx, organisationId)).filter(({ channel_id }) => named?.includes(channel_id) ?? true)
  if (lists.length === 0) return null
  const ids = lists.map(({ channel_id }) => channel_id)
  // Who erased their name is in no day's figure; what was seen of those days before is kept by the plan.
  const first = ask.pointsSince ?? ask.today
  const { rows } = await sql<{ on: Day; value: number; at: Date | null }>`
    select day::date as on, count(s.id)::int as value, max(greatest(s.active_at, s.ended_at)) as at
    from generate_series(${first}::date, ${ask.today}::date, '1 day') day
    left join newsletter_subscriber s on s.organisation_id = ${organisationId} and s.channel_id = any(${ids}::uuid[])
      and s.active_at < (${sql`day::date + 1`})::timestamp at time zone ${ask.timeZone}
      and (s.ended_at is null or s.ended_at >= (${sql`day::date + 1`})::timestamp at time zone ${ask.timeZone})
    group by 1 order by 1`.execute(ctx.db)
  const last = rows.at(-1)
  const names = lists.slice(0, 3).map(({ title }) => title)
  return {
    value: last?.value ?? 0,
    numerator: null,
    denominator: null,
    from: null,
    to: ask.today,
    at: last?.at ?? null,
    source: { fr: names.join(', '), en: names.join(', ') },
    opens: lists.length === 1 ? `publish/newsletters/${ids[0]}` : 'publish/newsletters',
    points: ask.pointsSince === null ? [] : rows.map(({ on, value }) => ({ on, value })),
  }
}
