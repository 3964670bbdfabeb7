export type { Outbound, OutboundRequest, OutboundResponse, OutboundStream } from './contract.ts'
