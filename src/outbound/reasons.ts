/**
 * Every reason why a request has no answer: its kind, and the parameters that its sentence takes
 * (`outbound.errors.<reason>` in the locales). `detail` is what a library or the other side said, never a sentence of ours.
 */
export const outboundReasons = {
  'not-an-address': { kind: 'blocked', params: [] },
  'wrong-scheme': { kind: 'blocked', params: ['scheme', 'expected'] },
  'no-site-named': { kind: 'blocked', params: [] },
  'private-network': { kind: 'blocked', params: ['host'] },
  'body-elsewhere': { kind: 'blocked', params: ['host', 'target'] },
  'no-such-site': { kind: 'network', params: ['host'] },
  'lookup-failed': { kind: 'network', params: ['host'] },
  'refuses-connections': { kind: 'network', params: ['host'] },
  'closed-connection': { kind: 'network', params: ['host'] },
  unreachable: { kind: 'network', params: ['host'] },
  'too-many-headers': { kind: 'network', params: ['host'] },
  untrusted: { kind: 'network', params: ['host', 'detail'] },
  'not-http': { kind: 'network', params: ['host'] },
  'broken-compression': { kind: 'network', params: ['host'] },
  'compressed-twice': { kind: 'network', params: [] },
  'unknown-compression': { kind: 'network', params: ['coding'] },
  'too-many-redirects': { kind: 'network', params: ['host', 'most'] },
  'exchange-failed': { kind: 'network', params: ['host', 'detail'] },
  'no-answer': { kind: 'timeout', params: ['host'] },
  'too-slow': { kind: 'timeout', params: ['host', 'seconds'] },
  mute: { kind: 'timeout', params: ['host', 'seconds'] },
  'too-large': { kind: 'too-large', params: ['mebibytes'] },
  'socket-refused': { kind: 'network', params: ['host', 'status'] },
  'socket-flood': { kind: 'network', params: ['host'] },
  'socket-broken': { kind: 'network', params: ['host'] },
  'socket-closed': { kind: 'network', params: ['host', 'detail'] },
} as const satisfies Record<string, { kind: OutboundErrorKind; params: readonly string[] }>

/**
 * - `blocked`: the SSRF guard refuses the address, or the address cannot be used at all;
 * - `timeout`: nothing came, or not all of it, in the time given;
 * - `too-large`: more bytes than the cap, counted after decompression;
 * - `network`: no such host, refused or broken connection, bad certificate, nonsense instead of HTTP.
 */
export type OutboundErrorKind = 'blocked' | 'timeout' | 'too-large' | 'network'

export type OutboundReason = keyof typeof outboundReasons
export type ReasonParams<R extends OutboundReason> = Record<
  (typeof outboundReasons)[R]['params'][number],
  string | number
>
