export type { Outbound, OutboundRequest, OutboundResponse, OutboundStream } from './contract.ts'
export { createOutbound, type OutboundOptions } from './create-outbound.ts'
export { OutboundError } from './outbound-error.ts'
export { type OutboundErrorKind, outboundReasons } from './reasons.ts'
