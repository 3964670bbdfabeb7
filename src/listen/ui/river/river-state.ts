import { z } from 'zod'
import { classifications, itemKinds, priorities, type RiverFilter, statuses, tones, topicKinds } from '../../schema.ts'

const list = <T extends z.ZodType>(one: T) =>
  z
    .preprocess(value => (value === undefined || Array.isArray(value) ? value : [value]), z.array(one).optional())
    .catch(undefined)
const id = z.coerce.number().int().positive()

/** Periods that end now: the river moves with them. */
export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const
const daysOf = { day: 1, week: 7, month: 30, quarter: 91, year: 365 } satisfies Record<(typeof periods)[number], number>

/** The river's filters as they stand in the address, so that a view can be kept and sent. */
export const riverState = z.object({
  topic: list(id),
  topicKind: list(z.enum(topicKinds)),
  source: list(id),
  connector: list(z.string()),
  kind: list(z.enum(itemKinds)),
  language: list(z.string()),
  tone: list(z.enum(tones)),
  period: z.enum(periods).optional().catch(undefined),
  since: z.iso.datetime({ offset: true }).optional().catch(undefined),
  until: z.iso.datetime({ offset: true }).optional().catch(undefined),
  author: z.coerce.string().optional().catch(undefined),
  authorTag: list(id),
  text: z.coerce.string().optional().catch(undefined),
  tag: list(id),
  assignee: z.coerce.string().optional().catch(undefined),
  status: list(z.enum(statuses)),
  starred: z.coerce.boolean().optional().catch(undefined),
  classification: list(z.enum([...classifications, 'none'])),
  priority: list(z.enum(priorities)),
  unmatched: z.enum(['include', 'only']).optional().catch(undefined),
  duplicates: z.enum(['all', 'only']).optional().catch(undefined),
  hidden: z.enum(['only']).optional().catch(undefined),
})
export type RiverState = z.output<typeof riverState>

export type RiverQuestion = { state: RiverState; filter: RiverFilter }

/**
 * The question of a river that stays open: while its filters say the same, a period begins where it began when they were
 * chosen, so that nothing is read anew under the eyes as minutes pass.
 */
export function keepQuestion(before: RiverQuestion | null, state: RiverState, now: Date): RiverQuestion {
  if (before !== null && JSON.stringify(before.state) === JSON.stringify(state)) return before
  return { state, filter: toFilter(state, now) }
}

/** What the server is asked. `now` is rounded to the minute, so that a period does not make a new question each second. */
export function toFilter({ period, since, until, ...rest }: RiverState, now: Date): RiverFilter {
  const filter: RiverFilter = { ...rest }
  if (period !== undefined) {
    const minute = Math.floor(now.getTime() / 60_000) * 60_000
    filter.since = new Date(minute - daysOf[period] * 86_400_000).toISOString()
  } else if (since !== undefined) filter.since = since
  if (until !== undefined) filter.until = until
  for (const name of Object.keys(filter) as (keyof RiverFilter)[]) if (filter[name] === undefined) delete filter[name]
  return filter
}

export const isFiltered = (state: RiverState): boolean => Object.values(state).some(value => value !== undefined)
/** Takes everything off: for `useUrlState`. */
export const noFilter = Object.fromEntries(
  Object.keys(riverState.shape).map(name => [name, undefined]),
) as Partial<RiverState>
