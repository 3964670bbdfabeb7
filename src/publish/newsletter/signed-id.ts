import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from '../../context.ts'

type Secrets = Pick<Context['secrets'], 'derive' | 'deriveAll'>
const purpose = 'publish.newsletter-report'
const [idLength, proofLength] = [25, 12]

/** How a signed id looks within a text. */
export const signedIdShape = `[0-9a-z]{${idLength + proofLength}}`

/**
 * The id of a recipient's row as it travels with a message: only who saw the message can tell of it. Lower case without
 * signs, for it stands in an address, and short: what stands before an @ has 64 octets (RFC 5321 §4.5.3.1.1).
 */
export const signedId = (secrets: Pick<Secrets, 'derive'>) => {
  const key = secrets.derive(purpose)
  return (id: string): string => {
    const short = BigInt(`0x${id.replaceAll('-', '')}`)
      .toString(36)
      .padStart(idLength, '0')
    return short + proof(key, short)
  }
}

/** @returns the id; null for what was not signed here */
export function readSignedId(secrets: Pick<Secrets, 'deriveAll'>, text: string): string | null {
  const [short, given] = [text.slice(0, idLength), Buffer.from(text.slice(idLength))]
  if (!new RegExp(`^${signedIdShape}$`).test(text)) return null
  if (!secrets.deriveAll(purpose).some(key => timingSafeEqual(Buffer.from(proof(key, short)), given))) return null
  const number = [...short].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  return number
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const proof = (key: string, short: string): string =>
  createHmac('sha256', key).update(short).digest('hex').slice(0, proofLength)
