import type { z } from 'zod'
import type { Reason } from '../errors.ts'
import type { ConnectorContext } from './contract.ts'

/**
 * The part of a connector that acts with an account which an organisation authorised: who it is, what may be published
 * and how. Like the rest of a connector it is data plus optional methods, sees no database, and throws `ConnectorError`.
 */
export type Channel<Settings extends z.ZodObject = z.ZodObject, Options extends z.ZodObject = z.ZodObject> = {
  /**
   * The connect form is drawn from it (`connectors.<id>.channel`: `settings.<field>`, `hints.<field>`,
   * `options.<field>.<value>`, `secret`, `secretHint`). How to get the access, what it costs and what the terms allow is
   * told by `guide.access`, `guide.cost` and `guide.terms` there.
   */
  settings: Settings
  /** `secret`: typed by a person; `oauth2`: given by the network; `either`, as the person likes; `none`: an imaginary network. */
  auth: 'none' | 'secret' | 'oauth2' | 'either'
  oauth?: OAuth<Settings>
  /** Whose account this is, and until when the access holds: at connecting, and as the channel's health. */
  identify: (ctx: ConnectorContext<Settings>) => Promise<Account>
  publish?: Publishing<Settings, Options>
}

export type Account = {
  /** Stable at the network: a DID, an account's URI, a site's address and user. */
  key: string
  name: string
  handle: string | null
  url: string | null
  avatarUrl: string | null
  /** When the access ends unless it is renewed; null when it does not end by itself. */
  expiresAt: Date | null
  /** What this access cannot do although it could be wanted ("may not upload files"). */
  warnings: Reason[]
}

/** Authorisation code with PKCE and state: the core keeps both, the connector knows the addresses. */
export type OAuth<Settings extends z.ZodObject = z.ZodObject> = {
  /** Where servers differ (Mastodon): makes this installation known to the server; kept sealed, given back below. */
  register?: (ctx: ConnectorContext<Settings>, redirect: string) => Promise<OAuthClient>
  /** Where a person must make the application at the network: client id and secret are asked for in the form. */
  ownClient?: true
  /**
   * Where the network has neither PKCE nor state but OAuth 1.0a (RFC 5849 §2.1): asks for temporary credentials before the
   * person leaves. They take the place of PKCE's pair: `challenge` is the token that `authorise` shows, `verifier` comes back
   * to `exchange` and stays sealed between. The network returns to `redirect` with our `state` in its address.
   */
  begin?: (
    ctx: ConnectorContext<Settings>,
    client: OAuthClient,
    request: Omit<OAuthRequest, 'challenge'>,
  ) => Promise<{ challenge: string; verifier: string }>
  authorise: (settings: z.output<Settings>, client: OAuthClient, request: OAuthRequest) => string
  /** The code becomes the secret that `ctx.secret` brings later: opaque to the core, may hold several tokens. */
  exchange: (ctx: ConnectorContext<Settings>, client: OAuthClient, answer: OAuthAnswer) => Promise<Grant>
  /** A new secret before the old one ends. */
  renew?: (ctx: ConnectorContext<Settings>, client: OAuthClient) => Promise<Grant>
  /** Tells the network that the access is no longer wanted, when a channel is removed; a refusal stops nothing. */
  revoke?: (ctx: ConnectorContext<Settings>, client: OAuthClient) => Promise<void>
}
export type OAuthClient = { id: string; secret: string | null }
export type OAuthRequest = { redirect: string; state: string; challenge: string }
export type OAuthAnswer = { redirect: string; code: string; verifier: string }
/** `renewable: false`: although the network has renewals, this access ends unless a person authorises it anew. */
export type Grant = { secret: string; expiresAt: Date | null; renewable?: false }

export type Publishing<Settings extends z.ZodObject = z.ZodObject, Options extends z.ZodObject = z.ZodObject> = {
  /**
   * What only this network has: visibility, categories, a poll. The composer draws the form from it
   * (`connectors.<id>.publish`: `settings.<field>`, `hints.<field>`, `options.<field>.<value>`).
   */
  options: Options
  /** Limits are data, the composer counts with them in the browser. `ctx.http` asks a server for its own, where it tells them. */
  limits: Limits
  readLimits?: (ctx: ConnectorContext<Settings>) => Promise<Limits>
  /**
   * What a second request with the same key does: `safe`, nothing more (the network recognises the key, or the place is
   * chosen by us); `look`, perhaps a second post: after a lost answer `find` must be asked first.
   */
  repeat: 'safe' | 'look'
  /**
   * With `safe`: seconds after the first request during which the network recognises the key (Mastodon forgets it after an
   * hour); absent: for ever. Later it is as with `look`.
   */
  safeSeconds?: number
  /**
   * Makes the next step of a post: at most one request that makes something others can see, and before it `ctx.intend()`.
   * `state` is null at first, then what the last step returned: a thread comes out step by step, and a step is never
   * made twice. Whatever fails before `intend` may be tried again; after it only what `repeat` or `find` allow.
   */
  next: (ctx: SendContext<Settings>, draft: Draft<z.output<Options>>, state: State | null) => Promise<Step>
  /**
   * After a lost answer: whether the step that was begun at `state` came about. Reads the account back. `unknown` when
   * that cannot be told (the list ended before the time in question, the server answers nonsense, nothing in it tells it
   * from another). `known`: ids of posts of this account that are other sends', so none of them is it.
   */
  find?: (
    ctx: SendContext<Settings>,
    draft: Draft<z.output<Options>>,
    state: State | null,
    begunAt: Date,
    known: ReadonlySet<string>,
  ) => Promise<Found>
  /**
   * What of the state stays when the network has refused and somebody sends again: what is out, and what is still good. Absent:
   * all of it. A file that failed, or one that the network keeps for a day, must go up again.
   */
  anew?: (state: State, why: Reason) => State | null
  edit?: (ctx: SendContext<Settings>, draft: Draft<z.output<Options>>, posts: Posted[]) => Promise<Posted[]>
  /** Takes all posts of an entry back; one that is gone already is no error. */
  remove?: (ctx: ConnectorContext<Settings>, posts: Posted[]) => Promise<void>
}

export type SendContext<Settings extends z.ZodObject = z.ZodObject> = ConnectorContext<Settings> & {
  /** Stable for this entry on this channel, whatever is tried again: 26 characters of lower-case base 32. */
  key: string
  /** Called right before the request that others can see the effect of: the ledger writes the row that says so, durably. */
  intend: () => Promise<void>
}

/** Opaque to everyone but the connector; JSON, small. */
export type State = { [key: string]: string | number | boolean | null | State | State[] | string[] }

export type Step =
  /** One more step is to be made, at once or not before. */
  /** `posts`: what others can see of it so far (the parts of a thread that are out), for those who must be told. */
  { done: false; state: State; posts?: Posted[]; notBefore?: Date } | { done: true; posts: Posted[] }

export type Found = { found: 'yes'; step: Step } | { found: 'no' } | { found: 'unknown'; reason: Reason }

/** What stands at the network, the first of a thread first. */
export type Posted = { id: string; url: string | null; at: Date }

export type Draft<Options = Record<string, unknown>> = {
  title: string | null
  /** A thread has several; else one. Text is plain with \n, or clean HTML where `limits.body` is `html`. */
  parts: DraftPart[]
  summary: string | null
  /** What is to be shown as a card, or attached, where the network has that; also stands in the text where it should. */
  link: { url: string; title: string; description: string; image: DraftMedia | null } | null
  /** BCP 47. */
  language: string | null
  options: Options
}
export type DraftPart = { text: string; media: DraftMedia[] }

export type DraftMedia = {
  id: string
  kind: 'image' | 'video' | 'audio' | 'file'
  /** IANA media type of `bytes`. */
  type: string
  name: string
  size: number
  width: number | null
  height: number | null
  /** Alternative text; empty only where the picture says nothing. */
  alt: string
  /** Point that must stay in view, 0..1 from the left and the top. */
  focus: { x: number; y: number } | null
  /** Those from `from` to before `to`; absent: all. A film of hundreds of megabytes goes up piece by piece: ask for no more. */
  bytes: (from?: number, to?: number) => Promise<Uint8Array>
  /**
   * Where the network may fetch the file by itself, for a day, without an account: for networks that take no bytes. Absent
   * where this installation has no https address of its own.
   */
  address?: () => string
}

export type Limits = {
  body: 'plain' | 'html'
  title: 'none' | 'optional' | 'required'
  titleMax: number | null
  summaryMax: number | null
  text: {
    max: number | null
    /** What one counts: user-perceived characters, UTF-16 units, code points, bytes of UTF-8, or X's weights. */
    unit: 'graphemes' | 'utf-16' | 'code-points' | 'bytes' | 'weighted'
    /** A second cap in bytes beside the first (Bluesky). */
    maxBytes: number | null
    /** Every web address counts as that many, whatever its length; null: as it is written. */
    linkCounts: number | null
    /** `@user@host` counts as `@user` (Mastodon). */
    shortMentions?: boolean
    /** Options whose text takes of the limit of each part (Mastodon's warning). */
    options?: string[]
  }
  /** Most parts of a thread; 1: no threads. */
  parts: number
  images: MediaLimits | null
  videos: MediaLimits | null
  /** Pictures and videos in one post. */
  mixed: boolean
  /** Most files of a post, of whatever kind; absent: each kind has its own number alone. */
  together?: number
  altMax: number | null
  linkCard: boolean
  hashtagsMax: number | null
  /** Where a post may ask a question: what the answers may be. */
  polls?: { options: number; characters: number; minSeconds: number; maxSeconds: number } | null
}
export type MediaLimits = {
  most: number
  least: number
  types: string[]
  maxBytes: number
  maxPixels: number | null
  maxSeconds: number | null
  /** Width ÷ height that is accepted. */
  ratio: { from: number; to: number } | null
}
