export { allConnectors } from './all.ts'
export type {
  Account,
  Channel,
  Draft,
  DraftMedia,
  DraftPart,
  Found,
  Grant,
  Limits,
  MediaLimits,
  OAuth,
  OAuthAnswer,
  OAuthClient,
  OAuthRequest,
  Posted,
  Publishing,
  SendContext,
  State,
  Step,
} from './channel-contract.ts'
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
