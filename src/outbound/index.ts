export type { Outbound, OutboundRequest, OutboundResponse, OutboundStream } from './contract.ts'
export { createOutbound, type OutboundOptions } from './create-outbound.ts'
export { OutboundError, type OutboundErrorKind } from './outbound-error.ts'
