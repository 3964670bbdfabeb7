import type { Reason } from '../errors.ts'

/**
 * Every reason and remark that a connector tells, with the parameters that its sentence takes
 * (`connectors.errors.<reason>` in the locales). `said` is the other side's own sentence, never one of ours.
 */
export const connectorReasons = {
  answered: ['host', 'status'],
  said: ['host', 'said', 'status'],
  'not-json': ['host'],
  /**
   * `what`: account, posts, comments, profile, repository, records, session, post, media,
   * application, access, instance, terms, other.
   */
  'not-as-expected': ['host', 'what'],
  'unknown-connector': ['connector'],
  'settings-changed': ['fields'],
  'took-too-long': ['seconds'],
  'feed-empty': ['host'],
  'feed-unfinished': ['host'],
  'feed-json': ['host'],
  'feed-web-page': ['host'],
  'feed-other-xml': ['host'],
  'feed-none': ['host'],
  'feed-unreadable': ['host'],
  'feed-nowhere': ['host'],
  'sitemap-none': ['host'],
  'robots-forbid': ['host'],
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
  'too-many-new': [],
  'left-out': ['count'],
  unreadable: ['count'],
  'other-site': ['count'],
  'polled-instead': ['minutes'],
  // Of accounts and what is published with them.
  'secret-missing': [],
  'account-closed': ['host'],
  'media-failed': ['host', 'name'],
  'parts-differ': ['posted', 'parts'],
  'remove-refused': ['host'],
  'find-too-far': ['host'],
  'find-private': ['host'],
  'find-alike': ['host'],
  'may-not-publish': ['host'],
  'may-not-upload': ['host'],
  'may-not-look': ['host'],
  'may-not-make-terms': ['host'],
  'term-refused': ['host', 'name'],
  'api-elsewhere': ['host', 'target'],
  'draft-gone': ['host'],
  'no-such-board': ['host', 'name'],
  'which-page': ['host', 'names'],
  'nothing-to-connect': ['host'],
  'no-https-address': ['host'],
  'quota-used': ['host', 'most'],
  'stays-private': ['host'],
  'film-missing': ['host'],
  'picture-missing': ['host'],
  'being-prepared': ['host'],
  // Of the imaginary network, by a setting of its account.
  imaginary: [],
  'imaginary-signed-out': [],
  'imaginary-refused': [],
  'imaginary-busy': [],
  'imaginary-silent': [],
  'imaginary-unknown': [],
  'imaginary-gone': [],
} as const satisfies Record<string, readonly string[]>

type ConnectorReason = keyof typeof connectorReasons

export const reason = <R extends ConnectorReason>(
  name: R,
  params: Record<(typeof connectorReasons)[R][number], string | number>,
): Reason => ({ code: `connectors.${name}`, params })
