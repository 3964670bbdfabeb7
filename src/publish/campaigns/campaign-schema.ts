import { z } from 'zod'

const line = z.string().trim().max(300)

export const campaignFields = z.object({
  name: line.min(1),
  note: z.string().trim().max(10_000),
  /** Id of the strategy's objective: its metric is the campaign's goal. */
  objective: z.string().max(100).nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Written with or without its sign, kept without. */
  hashtag: z
    .string()
    .trim()
    .max(100)
    .regex(/^(#?[\p{L}\p{N}_]+)?$/u)
    .transform(text => text.replace(/^#/, '')),
})

export const campaignStates = ['coming', 'running', 'over'] as const
/** Ways by which a pledge arrives: on the public page, or counted by a person. */
export const pledgeWays = ['web', 'email', 'post', 'hand'] as const
export type PledgeWay = (typeof pledgeWays)[number]

export const campaign = z.object({
  id: z.uuid(),
  ...campaignFields.shape,
  hashtag: z.string(),
  state: z.enum(campaignStates),
  /** The topic of listening that follows the hashtag; null: none does. */
  topicId: z.number().int().nullable(),
  entries: z.number().int(),
  /** How many said on a kit's page that they shared. */
  shares: z.number().int(),
  /** Pledges counted, by the way they came; the total is their sum. */
  pledges: z.record(z.enum(pledgeWays), z.number().int()),
  /** How many are hoped for; null: nobody has said, or there is no page. */
  pledgeGoal: z.number().int().nullable(),
  createdBy: z.string(),
})
export type CampaignView = z.infer<typeof campaign>

export const pledgeTotal = (pledges: CampaignView['pledges']): number =>
  pledgeWays.reduce((sum, way) => sum + pledges[way], 0)

export const pledgePageFields = z.object({
  open: z.boolean(),
  title: line.min(1),
  /** What is pledged or asked, in the organisation's words. */
  body: z.string().trim().min(1).max(10_000),
  /** What a person agrees to: what is kept, and what for. The day below is told after it. */
  consent: z.string().trim().min(1).max(2_000),
  /** The last day that names and addresses are kept, and that the page may be open. */
  keepUntil: z.iso.date(),
  language: z.enum(['fr', 'en']),
  goal: z.number().int().min(1).max(100_000_000).nullable(),
})
/** What a public page may show under an organisation's name: a name's letters, no address, no number, no sign. */
export const personName = z
  .string()
  .trim()
  .max(40)
  .regex(/^\p{L}[\p{L}\p{M}'’ -]*$/u)
/** What one person counts at once. */
export const mostCounted = 100_000
export const pledgeCount = z.object({
  id: z.uuid(),
  way: z.enum(['email', 'post', 'hand']),
  count: z.number().int().min(1).max(mostCounted),
  day: z.iso.date(),
  /** Where they come from: the market's table, the box at the desk. */
  source: line.min(1),
  by: z.string(),
})
export type PledgeCountView = z.infer<typeof pledgeCount>
