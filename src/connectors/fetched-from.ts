import type { DraftMedia } from './channel-contract.ts'
import { ConnectorError } from './connector-error.ts'
import { reason } from './reasons.ts'

/** The address at which a network that takes no bytes fetches a file. Throws `rejected` where this installation has none. */
export function fetchedFrom({ address }: DraftMedia, host: string): string {
  if (address === undefined) throw new ConnectorError('rejected', reason('no-https-address', { host }))
  return address()
}
