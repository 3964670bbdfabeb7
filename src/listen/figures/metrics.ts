import { firstDayOf } from '../../clock.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import { type Locale, translator } from '../../messages.ts'
import { bringUpToDate } from './figures.ts'
import { type Counted, countAuthors, countCollectedDays, countDays } from './metric-counts.ts'
import { type FilterId, resolveScope, scopeFilters, topicsOfKind } from './metric-filters.ts'
import { type Ask, type DaySum, originOf, type Reading, rollAlong, spanOf } from './metric-reading.ts'
import { firstKnownDay } from './plan-facts.ts'

type Read = (ctx: Context, organisationId: string, ask: Ask) => Promise<Reading | null>
type Definition = {
  name:
    | 'mentions'
    | 'authors'
    | 'author-diversity'
    | 'share-of-voice'
    | 'positive-share'
    | 'negative-share'
    | 'strength'
  unit: 'count' | 'share'
  better: 'higher' | 'lower' | 'either'
  filters: readonly FilterId[]
  read: Read
}

/** What objectives can be bound to in listening; each is an output in the chain of evaluation. */
export const listenMetrics = (ctx: Context) => ({ list: () => definitions.map(one => toMetric(ctx, one)) })

const windows = ['last-30-days', 'since-start', 'last-90-days', 'last-7-days'] as const

const toMetric = (ctx: Context, { name, unit, better, filters, read }: Definition) => ({
  id: `listen.${name}` as const,
  stage: 'output' as const,
  unit,
  better,
  windows,
  filters: scopeFilters(ctx.db, filters),
  words: (locale: Locale) => {
    const t = translator(locale)
    return {
      name: t(`listen.metrics.${name}.name`),
      definition: t(`listen.metrics.${name}.definition`),
      ...(name === 'mentions' || name === 'authors' ? {} : { dividedBy: t(`listen.metrics.${name}.divided-by`) }),
    }
  },
  read: async (organisationId: string, ask: Ask) => {
    await bringUpToDate(ctx.db, organisationId)
    return read(ctx, organisationId, { ...ask, pointsSince: await firstPoint(ctx.db, organisationId, ask) })
  },
})

/** Before anything was heard no figure is one, not even nought: points begin with the first day that is known. */
async function firstPoint(
  db: Db,
  organisationId: string,
  { pointsSince, today, timeZone }: Ask,
): Promise<string | null> {
  if (pointsSince === null) return null
  const known = await firstKnownDay(db, organisationId, timeZone)
  if (known === null || known > today) return null
  return known > pointsSince ? known : pointsSince
}

/** Mentions of the scope, each day adding what `sum` makes of it. */
const counting =
  (share: boolean, sum: (day: Counted) => Omit<DaySum, 'on'>): Read =>
  async (ctx, organisationId, ask) => {
    const scope = await resolveScope(ctx.db, organisationId, ask.filters)
    if (scope === null) return null
    const days = await countDays(ctx.db, organisationId, scope, spanOf(ask), ask.timeZone)
    const sums = days.map(day => ({ on: day.on, ...sum(day) }))
    return { ...rollAlong(ask, sums, share), ...originOf(ask, scope, days) }
  }

/** Distinct people of many windows would be many questions to every mention: their points are kept as days pass. */
const authors =
  (share: boolean): Read =>
  async (ctx, organisationId, ask) => {
    const scope = await resolveScope(ctx.db, organisationId, ask.filters)
    if (scope === null) return null
    const from = firstDayOf(ask.window, ask.since, ask.today)
    const found = await countAuthors(ctx.db, organisationId, scope, { from, to: ask.today }, ask.timeZone)
    const sum = { on: ask.today, numerator: found.authors, denominator: found.mentions }
    const counted = found.last === null ? [] : [{ sources: found.sources, last: found.last }]
    return { ...rollAlong(ask, [sum], share), points: [], ...originOf(ask, scope, counted) }
  }

const shareOfVoice: Read = async (ctx, organisationId, ask) => {
  const { ours, against, ...rest } = ask.filters
  const scopeOf = async (names: string[] | undefined, kind: 'us' | 'competitor') => {
    const filters = names === undefined ? rest : { ...rest, topic: names }
    const scope = await resolveScope(ctx.db, organisationId, filters)
    if (scope === null || names !== undefined) return scope
    const topics = await topicsOfKind(ctx.db, organisationId, kind)
    return topics.length === 0 ? null : { ...scope, topics }
  }
  const us = await scopeOf(ours, 'us')
  const them = await scopeOf(against, 'competitor')
  if (us === null || them === null) return null
  const own = await countDays(ctx.db, organisationId, us, spanOf(ask), ask.timeZone)
  const other = await countDays(ctx.db, organisationId, them, spanOf(ask), ask.timeZone)
  const sums = [
    ...own.map(day => ({ on: day.on, numerator: day.mentions, denominator: day.mentions })),
    ...other.map(day => ({ on: day.on, numerator: 0, denominator: day.mentions })),
  ]
  return { ...rollAlong(ask, sums, true), ...originOf(ask, us, [...own, ...other]) }
}

const strength: Read = async (ctx, organisationId, ask) => {
  const scope = await resolveScope(ctx.db, organisationId, ask.filters)
  if (scope === null) return null
  const days = await countDays(ctx.db, organisationId, scope, spanOf(ask), ask.timeZone)
  const collected = await countCollectedDays(ctx.db, organisationId, scope.sources, spanOf(ask), ask.timeZone)
  const sums = [
    ...days.map(day => ({ on: day.on, numerator: day.mentions, denominator: 0 })),
    ...collected.map(day => ({ on: day.on, numerator: 0, denominator: day.collected })),
  ]
  return { ...rollAlong(ask, sums, true), ...originOf(ask, scope, days) }
}

const scoped = ['topic', 'source', 'language'] as const
const toned = (day: Counted) => day.positive + day.negative

const definitions: readonly Definition[] = [
  {
    name: 'mentions',
    unit: 'count',
    better: 'either',
    filters: [...scoped, 'tone'],
    read: counting(false, day => ({ numerator: day.mentions, denominator: 0 })),
  },
  { name: 'authors', unit: 'count', better: 'higher', filters: scoped, read: authors(false) },
  { name: 'author-diversity', unit: 'share', better: 'higher', filters: scoped, read: authors(true) },
  {
    name: 'share-of-voice',
    unit: 'share',
    better: 'higher',
    filters: ['ours', 'against', 'source', 'language'],
    read: shareOfVoice,
  },
  {
    name: 'positive-share',
    unit: 'share',
    better: 'higher',
    filters: scoped,
    read: counting(true, day => ({ numerator: day.positive, denominator: toned(day) })),
  },
  {
    name: 'negative-share',
    unit: 'share',
    better: 'lower',
    filters: scoped,
    read: counting(true, day => ({ numerator: day.negative, denominator: toned(day) })),
  },
  { name: 'strength', unit: 'share', better: 'either', filters: ['topic', 'source'], read: strength },
]
