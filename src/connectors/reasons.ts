import type { Reason } from '../errors.ts'

/**
 * Every reason and remark that a connector tells, with the parameters that its sentence takes
 * (`connectors.errors.<reason>` in the locales). `said` is the other side's own sentence, never one of ours.
 */
export const connectorReasons = {
  answered: ['host', 'status'],
  said: ['host', 'said', 'status'],
  'not-json': ['host'],
  /** `what`: account, posts, comments, profile, repository, records, session. */
  'not-as-expected': ['host', 'what'],
  'unknown-connector': ['connector'],
  'settings-changed': ['fields'],
  'took-too-long': ['seconds'],
  'feed-empty': ['host'],
  'feed-json': ['host'],
  'feed-web-page': ['host'],
  'feed-other-xml': ['host'],
  'feed-none': ['host'],
  'feed-unreadable': ['host'],
  'feed-nowhere': ['host'],
  'stream-closed': ['host'],
  'no-live': ['host'],
  'live-needs-token': ['host'],
  'no-api': ['host'],
  'not-wordpress': ['host'],
  'nothing-received': [],
  /** `fault`: object, text, date, address. */
  'received-wrong': ['place', 'fault'],
  // Remarks: what was odd but did not prevent reading.
  'api-closed': ['host'],
  'comments-unread': ['host'],
  'only-first': ['read', 'left'],
  'left-out': ['count'],
  unreadable: ['count'],
  'polled-instead': ['minutes'],
} as const satisfies Record<string, readonly string[]>

type ConnectorReason = keyof typeof connectorReasons

export const reason = <R extends ConnectorReason>(
  name: R,
  params: Record<(typeof connectorReasons)[R][number], string | number>,
): Reason => ({ code: `connectors.${name}`, params })
