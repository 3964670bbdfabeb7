import { address, toError } from '../client.ts'
import type { Endpoint, OutputOf } from '../endpoint.ts'
import { AppError, type ErrorStatus } from '../errors.ts'

/**
 * Sends a file as the body of an endpoint that takes one; what is said of it goes into the address. `onProgress` is told
 * the share that is on its way, 0..1. Throws `AppError` with the server's code and sentence, `app.offline` when no answer came.
 */
export function upload<E extends Endpoint>(
  endpoint: E,
  organisation: string,
  file: Blob,
  query: Record<string, string>,
  onProgress: (share: number) => void = () => {},
): Promise<OutputOf<E>> {
  const path = address({ ...endpoint, method: 'GET' }, {}, organisation).url
  return new Promise((done, failed) => {
    // `fetch` does not tell how much of a body has left.
    const request = new XMLHttpRequest()
    request.open('POST', `${path}?${new URLSearchParams(query)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onerror =
      request.onabort =
      request.ontimeout =
        () => failed(new AppError('app.offline', {}, { status: 503 }))
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return done(request.response as OutputOf<E>)
      // A proxy in front answers for itself, without JSON.
      failed(toError(request.status as ErrorStatus, request.response ?? undefined))
    }
    request.send(file)
  })
}
