import type { Readable } from 'node:stream'
import type { Endpoint, OutputOf, ParsedInputOf } from '../endpoint.ts'
import type { Locale } from '../messages.ts'
import type { Account, Actor } from '../permissions.ts'

/** What a handler may know of the request besides its validated input. */
export type RequestInfo = {
  ip: string
  /** `HEAD` where only the head of a GET's answer is wanted. */
  method: string
  userAgent: string
  locale: Locale
  signal: AbortSignal
  headers: Headers
  /** `Set-Cookie` lines that the handler adds to its answer (sign-in, sign-out). Sent only when it succeeds. */
  setCookies: string[]
}

/** Returned instead of data by endpoints whose `answers` is not JSON. */
export class Download {
  readonly contentType: string
  readonly filename: string
  readonly body: Readable | string | Buffer
  /** `show`: a page to be read in the browser; nothing within it may run or load. */
  readonly how: 'save' | 'show'
  readonly status: number
  constructor(
    contentType: string,
    filename: string,
    body: Readable | string | Buffer,
    how: 'save' | 'show' = 'save',
    status = 200,
  ) {
    this.contentType = contentType
    this.filename = filename
    this.body = body
    this.how = how
    this.status = status
  }
}

/** Returned by endpoints that lead elsewhere: there nobody is told from where people came. */
export class Redirect {
  readonly location: string
  constructor(location: string) {
    this.location = location
  }
}

/** An endpoint with its handler; features return arrays of these from `routes(ctx)`. */
export type Route =
  | { for: 'public'; endpoint: Endpoint; handle: (request: { input: never; info: RequestInfo }) => Promise<unknown> }
  | {
      for: 'account'
      endpoint: Endpoint
      handle: (request: { input: never; info: RequestInfo; account: Account }) => Promise<unknown>
    }
  | {
      for: 'member'
      endpoint: Endpoint
      handle: (request: { input: never; info: RequestInfo; actor: Actor }) => Promise<unknown>
    }
  | {
      for: 'upload'
      endpoint: Endpoint
      handle: (request: { input: never; info: RequestInfo; actor: Actor; body: Readable }) => Promise<unknown>
    }

type Answer<E> = Promise<OutputOf<E> | Download | Redirect>

/** `permission: 'public'`: anybody, signed in or not. */
export const publicRoute = <E extends Endpoint>(
  endpoint: E,
  handle: (request: { input: ParsedInputOf<E>; info: RequestInfo }) => Answer<E>,
): Route => ({ for: 'public', endpoint, handle })

/** `permission: 'signed-in'`: an account, outside any organisation. */
export const accountRoute = <E extends Endpoint>(
  endpoint: E,
  handle: (request: { input: ParsedInputOf<E>; info: RequestInfo; account: Account }) => Answer<E>,
): Route => ({ for: 'account', endpoint, handle })

/** A permission of the table: a member of the organisation named in the path, whose role holds it. */
export const memberRoute = <E extends Endpoint>(
  endpoint: E,
  handle: (request: { input: ParsedInputOf<E>; info: RequestInfo; actor: Actor }) => Answer<E>,
): Route => ({ for: 'member', endpoint, handle })

/**
 * A member's request whose body is a file, sent as `application/octet-stream` and read as it arrives;
 * `input` travels in path and query string.
 */
export const uploadRoute = <E extends Endpoint>(
  endpoint: E,
  handle: (request: { input: ParsedInputOf<E>; info: RequestInfo; actor: Actor; body: Readable }) => Answer<E>,
): Route => ({ for: 'upload', endpoint, handle })
