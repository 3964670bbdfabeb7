import { createHash } from 'node:crypto'

/**
 * Ids made of what a thing is, so that the same item is the same row however often and through whichever process it
 * comes. UUID version 8 (RFC 9562): 122 bits of SHA-256.
 */
function idOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest()
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex', 0, 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Of an item: its connector and its key there. */
export const mentionId = (connector: string, key: string): string => idOf(`${connector}\n${key}`)

/** Of a page: its canonical address, whoever led to it. */
export const pageId = (canonicalUrl: string): string => idOf(`page\n${canonicalUrl}`)

/** Of an author: network and key there; 22 letters and digits. */
export const authorId = (connector: string, key: string): string =>
  BigInt(`0x${sha256(`author\n${connector}\n${key}`).slice(0, 28)}`)
    .toString(36)
    .padStart(22, '0')

/** Tells two contents apart; not for security. */
export const contentHash = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16)

/**
 * Two letters that keep one organisation's words and facets apart from another's within the search index. Two
 * organisations may share them: it costs a little time, never an answer, since every query names its organisation.
 */
export const indexPrefix = (organisationId: string): string =>
  Number.parseInt(sha256(organisationId).slice(0, 8), 16).toString(36).padStart(7, '0').slice(-2)
