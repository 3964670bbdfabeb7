import type { CampaignTags } from './link-schema.ts'

/** How people come from a network, in the words that statistics of sites know. */
const media: Record<string, string> = { newsletter: 'email', wordpress: 'referral' }

/** Campaign tags by where it stands and what it is for. `connector` null: handed over, to `place`. */
export const proposeTags = (connector: string | null, place: string, campaign: string): CampaignTags => ({
  source: connector ?? tagOf(place),
  medium: connector === null ? 'handover' : (media[connector] ?? 'social'),
  campaign: tagOf(campaign),
  content: '',
})

/** Lower case, without accents, words joined by hyphens: the same however somebody writes it. */
export const tagOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
