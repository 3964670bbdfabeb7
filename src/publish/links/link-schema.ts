import { z } from 'zod'

const tag = z.string().trim().max(100)
/** What statistics of a site tell visits apart by: `utm_source` and its kin. '' is left out. */
export const campaignTags = z.object({ source: tag, medium: tag, campaign: tag, content: tag })
export type CampaignTags = z.infer<typeof campaignTags>

/** What becomes of the addresses of a variant when it goes out. */
export const linkChoice = z.object({
  /** Null: none. */
  tags: campaignTags.nullable(),
  /** Each becomes an address of the product's own, which counts how often it was opened. */
  short: z.boolean(),
  /** Addresses that go out as they are. */
  except: z.array(z.string().max(4_000)).max(100).default([]),
})
export type LinkChoice = z.output<typeof linkChoice>

/** A short link that was made, with how often it was opened. */
export const shortLink = z.object({
  /** The account's id, or that of the variant of a hand-over. */
  placeId: z.uuid(),
  target: z.string(),
  address: z.string(),
  opened: z.number().int(),
  /** The organisation's days on which it was opened. */
  days: z.array(z.object({ day: z.string(), opened: z.number().int() })),
})
export type ShortLink = z.infer<typeof shortLink>
