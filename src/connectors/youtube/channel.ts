import { z } from 'zod'
import type { Channel } from '../channel-contract.ts'
import { oauth2 } from '../oauth2.ts'
import { identify } from './identify.ts'
import { anew, edit, next, remove } from './publish.ts'
import { limits } from './publish-limits.ts'

/** There is one YouTube, and whose channel it is follows from the authorisation. */
const settings = z.object({})
export type ChannelSettings = typeof settings

/** Numbers of YouTube's own, under which every country may publish (https://developers.google.com/youtube/v3/docs/videoCategories). */
export const categories = {
  film: '1',
  cars: '2',
  music: '10',
  animals: '15',
  sport: '17',
  travel: '19',
  games: '20',
  people: '22',
  comedy: '23',
  entertainment: '24',
  news: '25',
  howTo: '26',
  education: '27',
  science: '28',
  causes: '29',
} as const

const options = z
  .object({
    visibility: z.enum(['public', 'unlisted', 'private']).default('public'),
    category: z.enum(Object.keys(categories) as [keyof typeof categories]).default('people'),
    tags: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
    /** The law asks it of everybody who publishes there (COPPA). */
    madeForKids: z.boolean().default(false),
    /** Realistic pictures, voices or places that were made or changed by a machine. */
    madeWithAi: z.boolean().default(false),
    /** Left private until YouTube itself makes it public. */
    publicAt: z
      .string()
      .trim()
      .regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/)
      .refine(text => text === '' || !Number.isNaN(Date.parse(text)))
      .default(''),
    /** Lines of an SRT or WebVTT file, in the language of the content. */
    captions: z.array(z.string().max(1000)).max(20_000).default([]),
  })
  // At that hour YouTube shows it to everybody: what is for few may not name one.
  .refine(({ visibility, publicAt }) => publicAt === '' || visibility === 'public')
export type PublishOptions = typeof options

/**
 * A film goes up privately, a piece at a time; what makes it public names it, so that it may be said twice and there is
 * nothing to look for after a lost answer.
 */
export const channel: Channel<ChannelSettings, PublishOptions> = {
  settings,
  auth: 'oauth2',
  oauth: oauth2<ChannelSettings>({
    authorise: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    revoke: 'https://oauth2.googleapis.com/revoke',
    scopes: 'https://www.googleapis.com/auth/youtube.force-ssl',
    pkce: true,
    client: 'body',
    // Without these Google gives nothing to renew the access with, nor a second time.
    more: { access_type: 'offline', prompt: 'consent' },
    usually: 3600,
  }),
  identify,
  publish: { options, limits, repeat: 'safe', next, anew, edit, remove },
}
