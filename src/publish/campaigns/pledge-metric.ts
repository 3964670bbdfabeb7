import { sql } from 'kysely'
import { addDays, type Day, firstDayOf } from '../../clock.ts'
import type { Context } from '../../context.ts'
import { translator } from '../../messages.ts'
import type { Metric, MetricAsk, MetricReading, MetricSource } from '../../plan/index.ts'

/** `publish.pledges`: what an objective is bound to whose campaign asks people to sign. */
export const pledgeMetrics = (ctx: Pick<Context, 'db'>): MetricSource => ({
  list: () => [
    {
      id: 'publish.pledges',
      stage: 'outcome',
      unit: 'count',
      better: 'higher',
      history: 'exact',
      windows: ['since-start', 'last-30-days', 'last-90-days', 'last-7-days'],
      words: locale => {
        const t = translator(locale)
        return { name: t('publish.metrics.pledges.name'), definition: t('publish.metrics.pledges.definition') }
      },
      filters: [
        {
          id: 'campaign',
          required: false,
          name: locale => translator(locale)('publish.campaigns.one'),
          options: async organisationId =>
            (await campaignsOf(ctx, organisationId)).map(({ id, name }) => ({ value: id, label: name })),
        },
      ],
      read: (organisationId, ask) => read(ctx, organisationId, ask),
    } satisfies Metric,
  ],
})

const campaignsOf = ({ db }: Pick<Context, 'db'>, organisationId: string) =>
  db
    .selectFrom('campaign')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('removed', '=', false)
    .orderBy('to_day', 'desc')
    .execute()

async function read(ctx: Pick<Context, 'db'>, organisationId: string, ask: MetricAsk): Promise<MetricReading | null> {
  const named = ask.filters.campaign
  const campaigns = (await campaignsOf(ctx, organisationId)).filter(({ id }) => named?.includes(id) ?? true)
  if (campaigns.length === 0) return null
  const ids = campaigns.map(({ id }) => id)
  const { rows } = await sql<{ day: Day; count: number; at: Date }>`
    select day, sum(count)::int as count, max(at) as at from (
      select (confirmed_at at time zone ${ask.timeZone})::date as day, 1 as count, confirmed_at as at from pledge
      where organisation_id = ${organisationId} and campaign_id = any(${ids}::uuid[]) and confirmed_at is not null
      union all select day, count, created_at from pledge_count
      where organisation_id = ${organisationId} and campaign_id = any(${ids}::uuid[]) and not removed) counted
    where day <= ${ask.today}::date group by day order by day`.execute(ctx.db)
  const from = firstDayOf(ask.window, ask.since, ask.today)
  const sum = (first: Day, last: Day) =>
    rows.reduce((total, row) => (row.day >= first && row.day <= last ? total + row.count : total), 0)
  const days: Day[] = []
  if (ask.pointsSince !== null) for (let day = ask.pointsSince; day <= ask.today; day = addDays(day, 1)) days.push(day)
  const names = campaigns.slice(0, 3).map(({ name }) => name)
  return {
    value: sum(from, ask.today),
    numerator: null,
    denominator: null,
    from,
    to: ask.today,
    at: rows.reduce<Date | null>((latest, { at }) => (latest === null || at > latest ? at : latest), null),
    source: { fr: names.join(', '), en: names.join(', ') },
    opens: campaigns.length === 1 ? `publish/campaigns/${ids[0]}/pledges` : 'publish/campaigns',
    points: days.map(on => ({ on, value: sum(firstDayOf(ask.window, ask.since, on), on) })),
  }
}
