import { z } from 'zod'
import { endpoint } from '../../endpoint.ts'

const at = '/api/o/:organisation/publish/calendar/table' as const

export const planFields = ['title', 'day', 'time', 'text', 'places', 'theme', 'series', 'minutes', 'address'] as const
export type PlanField = (typeof planFields)[number]

const table = z.object({
  /** A CSV text with a header. */
  text: z.string().max(1_000_000),
  /** Column → field, '' leaves it out; absent: guessed. */
  mapping: z.record(z.string().max(1_000), z.enum(['', ...planFields])).optional(),
})
const refused = z.array(z.object({ row: z.number().int(), why: z.string() }))
const largestRequest = 4_000_000

/** `rows`: the first ones; `refused`: the first hundred that would be left aside. */
export const previewCalendarTable = endpoint({
  id: 'publish.preview-calendar-table',
  method: 'POST',
  path: `${at}/preview`,
  summary: 'See what a table would bring to the calendar',
  permission: 'publish.write',
  input: table,
  output: z.object({
    columns: z.array(z.string()),
    mapping: z.record(z.string(), z.string()),
    rows: z.array(
      z.object({
        row: z.number().int(),
        at: z.string(),
        title: z.string(),
        /** `account` false: no account is called so, it is to be handed over. */
        places: z.array(z.object({ name: z.string(), account: z.boolean() })),
      }),
    ),
    good: z.number().int(),
    refused,
  }),
  largestRequest,
})
/** Each row a draft, at the organisation's hour; five hundred at most. */
export const importCalendarTable = endpoint({
  id: 'publish.import-calendar-table',
  method: 'POST',
  path: at,
  summary: 'Bring drafts to the calendar by a table',
  permission: 'publish.write',
  input: table,
  output: z.object({ ids: z.array(z.uuid()), refused }),
  largestRequest,
  limitPerMinute: 20,
})
/** What somebody worked on since stays: `kept`. */
export const undoCalendarTable = endpoint({
  id: 'publish.undo-calendar-table',
  method: 'POST',
  path: `${at}/undo`,
  summary: 'Take drafts out again that a table brought',
  permission: 'publish.write',
  input: z.object({ ids: z.array(z.uuid()).max(500) }),
  output: z.object({ removed: z.number().int(), kept: z.number().int() }),
})
