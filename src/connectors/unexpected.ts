import { ConnectorError } from './connector-error.ts'
import { reason } from './reasons.ts'

/** An answer of `address` that is not what its documentation says: `what` is missing (reasons.ts, `not-as-expected`). */
export const unexpected = (address: string, what: string): ConnectorError =>
  new ConnectorError('unavailable', reason('not-as-expected', { host: new URL(address).host, what }))
