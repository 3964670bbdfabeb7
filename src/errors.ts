/**
 * The one error that users may see. `code` is `<namespace>.<what-is-wrong>`; its sentence lives in
 * `locales/<language>/<namespace>.ts` under `errors['<what-is-wrong>']`, with `params` as ICU arguments.
 * Anything else that is thrown is a fault of ours: it is logged and answered as `app.unexpected`.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams
  readonly status: ErrorStatus
  readonly fields: FieldError[]

  constructor(
    code: ErrorCode,
    params: ErrorParams = {},
    options: { status?: ErrorStatus; fields?: FieldError[]; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.params = params
    this.status = options.status ?? 400
    this.fields = options.fields ?? []
  }
}

export type ErrorCode = `${string}.${string}`
export type ErrorParams = Record<string, string | number>
/** Why something is as it is, kept as a code and its parameters, spoken in the reader's language (`errorMessage`). */
export type Reason = { code: ErrorCode; params: ErrorParams }
/** HTTP statuses that errors may carry: wrong input, not signed in, not allowed, absent, conflict, too large, refused content, too many, not available. */
export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
/** One field of the input that is wrong: its path (`topics.0.query`) and the code of its sentence. */
export type FieldError = { path: string; code: ErrorCode; params: ErrorParams }

/** What an endpoint answers when it fails. `message` is in the language of the request. */
export type ErrorAnswer = {
  error: { code: ErrorCode; message: string; params: ErrorParams; fields: { path: string; message: string }[] }
}

export const notFound = (code: ErrorCode, params: ErrorParams = {}) => new AppError(code, params, { status: 404 })
export const conflict = (code: ErrorCode, params: ErrorParams = {}) => new AppError(code, params, { status: 409 })
