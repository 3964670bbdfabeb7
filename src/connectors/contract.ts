import type { z } from 'zod'
import type { Reason } from '../errors.ts'
import type { Outbound } from '../outbound/index.ts'
import type { Channel } from './channel-contract.ts'

/**
 * All that an author of a connector must read. A connector is data plus optional methods; a method that is absent is a
 * capability that the network does not have, which the interface shows. Connectors see no database, no environment and
 * no other connector. They throw `ConnectorError` (connector-error.ts) and nothing else on purpose.
 */
export type Connector<Settings extends z.ZodObject = z.ZodObject> = {
  /** Stable, kebab-case: stored with every source. */
  id: string
  /** The network's own name, never translated ("Bluesky"); what a person reads beside its icon. */
  name: string
  /** Where the author found the facts. */
  docs: string
  /**
   * Validates what a person fills in; the form is drawn from it. Labels: `connectors.<id>.settings.<field>` in locales.
   * A field with `.meta({ shownWhen: { <other field>: [values] } })` only concerns those values of the other field.
   */
  settings: Settings
  /** `optional-secret`: heard without, heard better or wider with one. */
  auth: 'none' | 'optional-secret' | 'secret' | 'oauth2'
  sourceRule: SourceRule
  /** An invented network, offered in demonstrations only (VIGIE_SANDBOX). */
  imaginary?: true
  /** What a bare address or handle could mean for this network; empty when it is not one of its own. */
  discover?: (ctx: ConnectorContext<Settings>, address: string) => Promise<Proposal<Settings>[]>
  listen?: {
    /** One request or a few; returns what is new since `cursor` (opaque, null at first). */
    poll?: (ctx: ConnectorContext<Settings>, cursor: Cursor) => Promise<Page>
    /**
     * Pages as they arrive until `ctx.signal` aborts; throws when the connection breaks, `NoStream` where there is none.
     * The last page's cursor resumes it, and `poll` takes it too.
     */
    stream?: (ctx: ConnectorContext<Settings>, cursor: Cursor) => AsyncIterable<Page>
    /** Items out of what somebody else sent us (webhook): pure. */
    receive?: (settings: z.output<Settings>, payload: unknown, now: Date) => Item[]
    /** Whether the items can be known before matching (an account's own posts) or are a firehose of which only matches are kept. */
    keep: 'all' | 'matches' | ((settings: z.output<Settings>) => 'all' | 'matches')
    /** Where poll and stream both exist: whether these settings are served by the stream (which catches up by itself). Absent: always. */
    streams?: (settings: z.output<Settings>) => boolean
    /**
     * Settings that have no say in where the secret travels: they may change while it is kept. With any other, whoever
     * changes it gives the secret anew, so that nobody sends another's to a server of their own.
     */
    secretStays?: readonly string[]
    /** Default minutes between two polls. */
    everyMinutes: number
  }
  /** What can be done with an account that an organisation authorised (channel-contract.ts). */
  channel?: Channel
}

export type ConnectorContext<Settings extends z.ZodObject = z.ZodObject> = {
  settings: z.output<Settings>
  /** The secret that the person gave (an app password, a token); null where `auth` is none. */
  secret: string | null
  http: Outbound
  now: Date
  signal: AbortSignal
}

/** Opaque to everyone but the connector: JSON, small. Holds ETag, Last-Modified, last ids, sequence numbers. */
export type Cursor = Record<string, string | number | null> | null

export type Page = {
  items: Item[]
  cursor: Cursor
  /** True when more is waiting right now (a backlog): poll again at once. */
  more?: boolean
  /** The source asked not to be polled before (Retry-After, Cache-Control, ttl). */
  notBefore?: Date | null
  /** What was odd but did not prevent reading (reasons.ts): for the source's health page. */
  warnings?: Reason[]
  /** The source told its own name (feed title, account name). */
  title?: string | null
}

/** One thing that somebody published. */
export type Item = {
  /** Stable and unique within the source's connector: guid, at:// address, status URI. Two sources that see the same thing give the same key where the network has global ids. */
  key: string
  kind: 'article' | 'post' | 'comment' | 'reply' | 'repost' | 'quote' | 'video' | 'episode' | 'document'
  /** Set when the source says that the item no longer exists; only `key` matters then. */
  deleted?: boolean
  url: string | null
  /** Host of the publication, `lapresse.ca`, where `url` leads there only through somebody else's. */
  site?: string
  title: string | null
  /** Plain text, paragraphs kept as \n; never HTML. */
  text: string
  /** BCP 47, when the source says it. */
  language: string | null
  author: Author | null
  publishedAt: Date | null
  editedAt: Date | null
  /** Key of the item that this one answers, and of the thread's first. */
  replyTo: string | null
  thread: string | null
  /** Handles that the item addresses. */
  mentions: string[]
  hashtags: string[]
  links: string[]
  media: Media[]
  counts: { likes?: number; reposts?: number; replies?: number; views?: number }
}

export type Author = {
  /** Stable at the network (DID, account URI); else the name. */
  key: string
  name: string
  handle: string | null
  url: string | null
  avatarUrl: string | null
  followers: number | null
}

export type Media = { kind: 'image' | 'video' | 'audio' | 'file'; url: string; alt: string | null }

/** What law and the network's terms allow to keep. One purge job enforces it. */
export type SourceRule = {
  /** Days that content may be kept; null = the organisation's own retention decides. */
  maxAgeDays: number | null
  keepAuthor: boolean
  exportAllowed: boolean
  /** What a deletion at the source does here. */
  onDelete: 'remove' | 'keep'
}

/** A source that could be added, found at an address or by a handle. */
export type Proposal<Settings extends z.ZodObject = z.ZodObject> = {
  connector: string
  settings: z.input<Settings>
  title: string
  /** The address that a person recognises. */
  address: string
  /** Message key under `connectors.discovered.*`: why this was proposed. */
  why: string
}

/** How these settings are listened to, and what of it is kept. `by` is null where the connector only receives. */
export function listening<Settings extends z.ZodObject>(
  connector: Pick<Connector<Settings>, 'listen'>,
  settings: z.output<Settings>,
): { by: 'stream' | 'poll' | null; keep: 'all' | 'matches' } {
  const listen = connector.listen
  if (listen === undefined) return { by: null, keep: 'all' }
  const keep = typeof listen.keep === 'function' ? listen.keep(settings) : listen.keep
  const streamed = listen.stream !== undefined && (listen.poll === undefined || (listen.streams?.(settings) ?? true))
  return { by: streamed ? 'stream' : listen.poll === undefined ? null : 'poll', keep }
}

export const emptyItem = (key: string, kind: Item['kind']): Item => ({
  key,
  kind,
  url: null,
  title: null,
  text: '',
  language: null,
  author: null,
  publishedAt: null,
  editedAt: null,
  replyTo: null,
  thread: null,
  mentions: [],
  hashtags: [],
  links: [],
  media: [],
  counts: {},
})
