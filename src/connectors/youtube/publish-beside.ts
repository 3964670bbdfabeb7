import { randomUUID } from 'node:crypto'
import type { DraftMedia } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { call, uploadApi } from './call.ts'

/** What is seen before a film plays. Setting it again changes nothing (https://developers.google.com/youtube/v3/docs/thumbnails/set). */
export async function setThumbnail(ctx: ConnectorContext, video: string, { bytes, type }: DraftMedia): Promise<void> {
  const url = `${uploadApi}/thumbnails/set?uploadType=media&videoId=${encodeURIComponent(video)}`
  await call(ctx, 'POST', url, { body: await bytes(), type })
}

/** https://developers.google.com/youtube/v3/docs/captions/insert: a film has one track of a language and name. */
export async function sendCaptions(
  ctx: ConnectorContext,
  videoId: string,
  text: string,
  language: string,
): Promise<void> {
  const about = { snippet: { videoId, language, name: '', isDraft: false } }
  const url = `${uploadApi}/captions?uploadType=multipart&part=snippet`
  await call(ctx, 'POST', url, related(about, text)).catch((error: unknown) => {
    // It came about and its answer was lost.
    if (!(error instanceof ConnectorError) || error.reason.params.status !== 409) throw error
  })
}

/** What is said of a file and the file itself, one after the other (RFC 2387). */
function related(about: object, text: string): { body: Uint8Array; type: string } {
  const boundary = `vigie-${randomUUID()}`
  const part = (type: string, content: string) => `--${boundary}\r\ncontent-type: ${type}\r\n\r\n${content}\r\n`
  const body = `${part('application/json; charset=utf-8', JSON.stringify(about))}${part('text/plain; charset=utf-8', text)}--${boundary}--\r\n`
  return { body: Buffer.from(body), type: `multipart/related; boundary=${boundary}` }
}
