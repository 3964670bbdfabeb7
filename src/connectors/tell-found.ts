import type { Found, Posted, Step } from './channel-contract.ts'
import { reason } from './reasons.ts'

type Read = {
  /** Which of the account's posts since the request is it, by words and files; null: none. */
  found: Posted | null
  /** Whether nothing tells it from others (pictures or a link alone): another may look the same. */
  alike: boolean
  /** Whether the list may hold more that are older. */
  full: boolean
  host: string
  after: (posted: Posted) => Step
}

/** What an account that was read back says of a post whose answer was lost (`Publishing.find`). */
export function tellFound({ found, alike, full, host, after }: Read): Found {
  if (found !== null)
    return alike ? { found: 'unknown', reason: reason('find-alike', { host }) } : { found: 'yes', step: after(found) }
  return full ? { found: 'unknown', reason: reason('find-too-far', { host }) } : { found: 'no' }
}
