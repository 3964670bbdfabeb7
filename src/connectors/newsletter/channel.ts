import { z } from 'zod'
import type { Channel, Limits } from '../channel-contract.ts'

const settings = z.object({
  title: z.string().trim().min(1).max(120),
  senderName: z.string().trim().min(1).max(120),
  senderAddress: z.email().max(254),
  /** Of the organisation: the law wants it in every message (CASL s. 6, SOR/2012-36 s. 2). */
  postalAddress: z.string().trim().min(5).max(300),
  language: z.enum(['fr', 'en']).default('fr'),
  purpose: z.string().trim().min(10).max(500),
})
const options = z.object({})

const limits: Limits = {
  body: 'html',
  title: 'required',
  titleMax: 150,
  summaryMax: 200,
  text: { max: null, unit: 'graphemes', maxBytes: null, linkCounts: null },
  parts: 1,
  images: {
    most: 10,
    least: 0,
    types: ['image/jpeg', 'image/png', 'image/gif'],
    // They travel within every message: ten of them stay far below the 10 to 25 MB that mailboxes take.
    maxBytes: 400_000,
    maxPixels: null,
    maxSeconds: null,
    ratio: null,
  },
  videos: null,
  mixed: false,
  altMax: null,
  linkCard: false,
  hashtagsMax: null,
}

/**
 * A list of subscribers of one's own. To publish means to hand an issue over to the list, which has a ledger of its own with
 * a row for every person (publish/newsletter): nothing is asked of anybody here, and the same key is the same issue.
 */
export const channel: Channel<typeof settings, typeof options> = {
  settings,
  auth: 'none',
  identify: async ({ settings: { title, senderAddress } }) => ({
    key: `newsletter:${title.toLowerCase().normalize('NFC')}`,
    name: title,
    handle: senderAddress,
    url: null,
    avatarUrl: null,
    expiresAt: null,
    warnings: [],
  }),
  publish: {
    options,
    limits,
    repeat: 'safe',
    next: async ({ key, now, signal, intend }) => {
      signal.throwIfAborted()
      await intend()
      return { done: true, posts: [{ id: key, url: null, at: now }] }
    },
  },
}
