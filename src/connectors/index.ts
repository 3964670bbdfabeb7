export type { Author, Connector, ConnectorContext, Cursor, Item, Media, Page, Proposal, SourceRule } from './contract.ts'
export { ConnectorError, type ConnectorErrorKind } from './connector-error.ts'
export { type Connectors, createConnectors } from './registry.ts'
