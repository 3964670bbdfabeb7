import { z } from 'zod'
import { units } from './metric-schema.ts'
import { windows } from './model/field.ts'
import { policyKinds } from './model/people.ts'

/**
 * What the product knows beside the strategy's own text: rules read it. Every part may be missing ("not known here":
 * in a file checked without a server, or where no feature provides it yet); a rule that needs a missing part says so
 * instead of judging. Features give their parts through the list that `app.ts` fills. `--facts facts.json` has this shape.
 */
const at = z.iso.datetime({ offset: true })
const day = z.iso.date()

export const facts = z.strictObject({
  /** Today, in the organisation's time zone. */
  today: day,
  now: at,
  listening: z
    .strictObject({
      /** First mention or first reading of a source; null when nothing ever listened. */
      startedOn: day.nullable(),
      activeSources: z.number().int(),
      topics: z.array(
        z.strictObject({
          name: z.string(),
          kind: z.string(),
          /** Mentions of the last 30 days, and of the 30 before. */
          recent: z.number().int(),
          before: z.number().int(),
        }),
      ),
      /** When somebody last had the river before their eyes; null when never. */
      lastLookedAt: at.nullable(),
    })
    .optional(),
  /** Names of the sources whose mentions nothing takes out: neither the network's terms nor the organisation's own limit. */
  keptForEver: z.array(z.string()).optional(),
  /** Per objective id: what its metric reads. Absent objectives have no reading. */
  readings: z
    .record(
      z.string(),
      z.strictObject({
        /** False: no such metric, or its filters name nothing that exists. */
        readable: z.boolean(),
        value: z.number().nullable(),
        at: at.nullable(),
        source: z.string(),
        /** For pace: value by day, oldest first, at most 400. */
        points: z.array(z.strictObject({ on: day, value: z.number() })).optional(),
      }),
    )
    .optional(),
  /** Metrics that the product can read. */
  metrics: z
    .array(
      z.strictObject({
        id: z.string(),
        stage: z.enum(['input', 'activity', 'output', 'out-take', 'outcome', 'impact']),
        /** Whether a higher figure is better; missing or `either`: it depends on what is wanted. */
        better: z.enum(['higher', 'lower', 'either']).optional(),
        /** In what its figures are; a share is 0 to 1. */
        unit: z.enum(units).optional(),
        /** What it counts over where a binding names no window. */
        usualWindow: z.enum(windows).optional(),
      }),
    )
    .optional(),
  /** Who is a member of the organisation in Vigie today. */
  members: z.array(z.strictObject({ email: z.string(), role: z.string() })).optional(),
  /** Policies held in the room of rules that are in force, with their first day. */
  policies: z.array(z.strictObject({ kind: z.enum(policyKinds), from: day })).optional(),
  /** Of the people concerned, who opened the adopted strategy. Counts only, never names (C11). */
  adoption: z.strictObject({ concerned: z.number().int(), opened: z.number().int() }).optional(),
  /** Whether mentions and topics named as evidence exist: `mention/<id>`, `topic/<name>` → day of the evidence, or null when it does not exist. */
  evidence: z.record(z.string(), day.nullable()).optional(),
  /** Readiness survey results by survey id. */
  surveys: z.record(z.string(), z.strictObject({ answers: z.number().int(), invited: z.number().int() })).optional(),
  /** When goals, objectives and networks were first written, by place; the product's own history, beside `setOn`. */
  writtenOn: z.record(z.string(), day).optional(),
  /** From publishing, once it exists. */
  publishing: z
    .strictObject({
      firstPublishedOn: day.nullable(),
      /** By network id of the strategy. */
      networks: z.record(
        z.string(),
        z.strictObject({
          lastPublishedOn: day.nullable(),
          plannedPerWeek: z.number(),
          publishedPerWeek: z.number(),
          /** Since when posts are counted: the first account that was connected; as long as the space is open where it is not said. */
          countedSince: day.optional(),
        }),
      ),
      /** Texts planned from today on that no person let pass a period of restraint, by day and network (null: none of the strategy's). */
      planned: z.array(z.strictObject({ on: day, network: z.string().nullable(), count: z.number().int() })).optional(),
      /** Campaigns that are not over. */
      campaigns: z.array(z.strictObject({ name: z.string(), from: day, to: day })).optional(),
      /** By network id, of the weeks around today: contents that stand in other spaces too, and of them those whose words are the same there. */
      shared: z.record(z.string(), z.strictObject({ contents: z.number().int(), same: z.number().int() })).optional(),
      /** Subscribers to the newsletters on a day of each of the last months, oldest first. */
      subscribers: z.array(z.strictObject({ on: day, count: z.number().int() })).optional(),
    })
    .optional(),
  /**
   * Contents that exist, are planned or were published: all of them, by objective, by audience; and those that exist and
   * serve neither need nor audience nor objective. Whoever is not in a record has none.
   */
  contents: z
    .strictObject({
      all: z.number().int(),
      objectives: z.record(z.string(), z.number().int()),
      audiences: z.record(z.string(), z.number().int()),
      serveNothing: z.number().int(),
    })
    .optional(),
  /** From conversations, once they exist: by network id, messages that want an answer in a week, and minutes that one takes. */
  conversations: z
    .strictObject({ networks: z.record(z.string(), z.strictObject({ perWeek: z.number(), minutesEach: z.number() })) })
    .optional(),
})
export type Facts = z.infer<typeof facts>
export type FactName = Exclude<keyof Facts, 'today' | 'now'>
