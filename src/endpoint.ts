import { z } from 'zod'
import type { Permission } from './permissions.ts'

/**
 * One operation of the API: the same object validates on the server, types the client of page and command line,
 * documents itself in OpenAPI, and carries its permission, so that no route can forget it. Safe in a browser.
 *
 * `path` holds `:name` parts, which are members of `input` too. For GET and DELETE the rest of `input` travels in the
 * query string (use `z.coerce` for numbers and booleans), otherwise in a JSON body. An organisation's endpoints begin
 * with `/api/o/:organisation/` (the slug; not a member of `input`: the server turns it into the actor).
 */
export type Endpoint<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  id: `${string}.${string}`
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/`; what people type or see on a poster may be shorter: `/l/:code`. */
  path: `/api/${string}` | `/l/${string}`
  summary: string
  permission: 'public' | 'signed-in' | Permission
  input: Input
  output: Output
  /** The member of `input` that the whole JSON body is, whatever it holds (a list, say); absent: the body holds the members. */
  body?: string
  /** Also takes what a form posts (RFC 8058's one click); its fields are members like those of a JSON body. */
  form?: true
  /** Content type of an answer that is not JSON (a download, a stream of events). */
  answers?: string
  /** Requests a minute from one address or account, when stricter than the general limit. */
  limitPerMinute?: number
  /** Bytes of a request, where one carries a file as text; 1 MiB otherwise. */
  largestRequest?: number
}

export type InputOf<E> = E extends Endpoint<infer I, z.ZodType> ? z.input<I> : never
export type ParsedInputOf<E> = E extends Endpoint<infer I, z.ZodType> ? z.output<I> : never
export type OutputOf<E> = E extends Endpoint<z.ZodType, infer O> ? z.output<O> : never

export const endpoint = <I extends z.ZodType, O extends z.ZodType>(definition: Endpoint<I, O>): Endpoint<I, O> =>
  definition

/** For endpoints that take or answer nothing. */
export const nothing = z.object({})

/** A number that travels in a path or a query string. */
export const numberId = z.coerce.number<number | string>().int().positive()

/** `true`/`false`, also from a query string. */
export const yesNo = z.union([z.boolean(), z.enum(['true', 'false']).transform(text => text === 'true')])

/** One or several values of a parameter that a query string repeats: always a list once read. */
export const many = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform(one => [one])]) as unknown as z.ZodType<
    z.output<T>[],
    z.input<T>[] | z.input<T>
  >

/** An instant, ISO 8601 with an offset. */
export const instant = z.iso.datetime({ offset: true })
