import type { Endpoint, InputOf, OutputOf } from './endpoint.ts'
import { AppError, type ErrorAnswer, type ErrorStatus } from './errors.ts'

/**
 * The typed client of page and command line. `organisation` (a slug) fills the path of an organisation's endpoints.
 * Throws `AppError` with the server's code; `app.offline` when no answer came. `error.cause` is the server's sentence,
 * already in the language asked for by `headers['accept-language']`.
 */
export type Client = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options?: { signal?: AbortSignal },
) => Promise<OutputOf<E>>

export function createClient(options: {
  baseUrl: string
  organisation?: string
  headers?: () => Record<string, string>
  fetch?: typeof globalThis.fetch
}): Client {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis)
  return async (endpoint, input, { signal } = {}) => {
    const { url, body } = address(endpoint, input as Record<string, unknown>, options.organisation)
    let response: Response
    try {
      response = await send(options.baseUrl + url, {
        method: endpoint.method,
        credentials: 'same-origin',
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...options.headers?.() },
        body: body === undefined ? null : JSON.stringify(body),
        signal: signal ?? null,
      })
    } catch (error) {
      if (signal?.aborted) throw error
      throw new AppError('app.offline', {}, { status: 503, cause: error })
    }
    const answer: unknown = await response.json().catch(() => undefined)
    if (!response.ok) throw toError(response.status as ErrorStatus, answer)
    return answer as OutputOf<typeof endpoint>
  }
}

/** The address of an endpoint with its input put in place: also for links and downloads. */
export function address(
  endpoint: Endpoint,
  input: Record<string, unknown>,
  organisation?: string,
): { url: string; body: unknown } {
  const rest = { ...input }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = name === 'organisation' ? organisation : rest[name]
    if (value === undefined) throw new Error(`${endpoint.id}: no value for :${name}`)
    if (name !== 'organisation') delete rest[name]
    return encodeURIComponent(String(value))
  })
  if (endpoint.method !== 'GET' && endpoint.method !== 'DELETE')
    return { url: path, body: endpoint.body === undefined ? rest : rest[endpoint.body] }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || value === null) continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  const text = query.toString()
  return { url: text === '' ? path : `${path}?${text}`, body: undefined }
}

/** The error that an answer tells; `cause` is the server's sentence. */
export function toError(status: ErrorStatus, answer: unknown): AppError {
  const error = (answer as ErrorAnswer | undefined)?.error
  if (error === undefined) return new AppError('app.unexpected', {}, { status: 500 })
  const fields = error.fields.map(field => ({ path: field.path, code: error.code, params: { message: field.message } }))
  return new AppError(error.code, error.params, { status, fields, cause: error.message })
}
