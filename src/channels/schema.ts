import { z } from 'zod'

export const channelStates = ['working', 'broken'] as const

/** Something told, as a code of the product's messages and in the reader's language. */
export const toldReason = z.object({ code: z.string(), message: z.string() })

const mediaLimits = z.object({
  most: z.number(),
  least: z.number(),
  types: z.array(z.string()),
  maxBytes: z.number(),
  maxPixels: z.number().nullable(),
  maxSeconds: z.number().nullable(),
  ratio: z.object({ from: z.number(), to: z.number() }).nullable(),
})
/** What a network takes: data that the composer counts with (connectors/channel-contract.ts). */
export const channelLimits = z.object({
  body: z.enum(['plain', 'html']),
  title: z.enum(['none', 'optional', 'required']),
  titleMax: z.number().nullable(),
  summaryMax: z.number().nullable(),
  text: z.object({
    max: z.number().nullable(),
    unit: z.enum(['graphemes', 'utf-16', 'code-points', 'bytes', 'weighted']),
    maxBytes: z.number().nullable(),
    linkCounts: z.number().nullable(),
    shortMentions: z.boolean().optional(),
    options: z.array(z.string()).optional(),
  }),
  parts: z.number(),
  images: mediaLimits.nullable(),
  videos: mediaLimits.nullable(),
  mixed: z.boolean(),
  together: z.number().optional(),
  altMax: z.number().nullable(),
  linkCard: z.boolean(),
  hashtagsMax: z.number().nullable(),
  polls: z
    .object({ options: z.number(), characters: z.number(), minSeconds: z.number(), maxSeconds: z.number() })
    .nullable()
    .optional(),
})

const pause = z.object({ at: z.string(), by: z.string(), why: z.string() })

export const channel = z.object({
  id: z.uuid(),
  connector: z.string(),
  connectorName: z.string(),
  /** Of the demonstration: nobody else sees what is published there. */
  imaginary: z.boolean(),
  name: z.string(),
  settings: z.record(z.string(), z.unknown()),
  account: z.object({
    name: z.string(),
    handle: z.string().nullable(),
    url: z.string().nullable(),
    avatarUrl: z.string().nullable(),
  }),
  state: z.enum(channelStates),
  /** What broke, and how to mend it, in words. */
  error: toldReason.extend({ at: z.string(), mend: z.string() }).nullable(),
  warnings: z.array(z.string()),
  /** When the access ends by itself; null when it does not, or renews itself. */
  expiresAt: z.string().nullable(),
  /** Days until then, once there are seven or less. */
  expiresInDays: z.number().int().nullable(),
  checkedAt: z.string().nullable(),
  paused: pause.nullable(),
  /** A network's id in the strategy, which this account serves. */
  strategyNetwork: z.string().nullable(),
  /** Only `people` may publish with it (nobody, where the last of them left); otherwise everyone whose role may. */
  restricted: z.boolean(),
  people: z.array(z.string()),
  /** Whether the reader is one of them. */
  mine: z.boolean(),
  /** Whether it publishes (or is only listened to and answered with). */
  publishes: z.boolean(),
  limits: channelLimits.nullable(),
  canEdit: z.boolean(),
  canRemove: z.boolean(),
  createdAt: z.string(),
})
export type ChannelView = z.infer<typeof channel>

/** What holds or delays everything that an organisation sends. */
export const sendingState = z.object({
  paused: pause.nullable(),
  /** What comes up later than this asks instead of going out. */
  toleranceMinutes: z.number().int(),
})

export const channelConnector = z.object({
  id: z.string(),
  name: z.string(),
  docs: z.string(),
  /** Of the demonstration: nothing leaves the product. */
  imaginary: z.boolean(),
  auth: z.enum(['none', 'secret', 'oauth2', 'either']),
  /** A person makes an application at the network first and gives its id and secret. */
  ownClient: z.boolean(),
  /** Where the network sends people back to, where an application of one's own must allow it. */
  redirect: z.string().nullable(),
  publishes: z.boolean(),
  limits: channelLimits.nullable(),
  /** JSON Schemas of the connect form and of what only this network has. */
  settings: z.record(z.string(), z.unknown()),
  options: z.record(z.string(), z.unknown()),
})
