export { allConnectors } from './all.ts'
export { ConnectorError, type ConnectorErrorKind, NoStream } from './connector-error.ts'
export type {
  Author,
  Connector,
  ConnectorContext,
  Cursor,
  Item,
  Media,
  Page,
  Proposal,
  SourceRule,
} from './contract.ts'
export { emptyItem, listening } from './contract.ts'
export { reason } from './reasons.ts'
export { anyConnector, type Connectors, createConnectors } from './registry.ts'
