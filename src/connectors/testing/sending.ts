import type { Draft, DraftMedia, SendContext } from '../channel-contract.ts'

/** When the sends of tests go out. */
export const sentAt = new Date('2026-12-01T12:00:00Z')

/** A picture of three bytes, unless told; a film of a size has as many zeros. */
export const aFile = (change: Partial<DraftMedia> = {}): DraftMedia => ({
  id: 'p',
  kind: 'image',
  type: 'image/jpeg',
  name: 'été.jpg',
  size: 3,
  width: 3,
  height: 2,
  alt: 'Le fleuve à l’été',
  focus: null,
  bytes: async (from, to) => new Uint8Array(change.size ?? 3).subarray(from, to),
  address: () => `https://vigie.example/${change.id ?? 'p'}`,
  ...change,
})

export const aContext = (
  http: SendContext['http'],
  more: Partial<SendContext> & Pick<SendContext, 'secret'>,
): SendContext => ({
  settings: {},
  http,
  now: sentAt,
  signal: new AbortController().signal,
  key: 'abcdefghijklmnopqrstuvwxyz',
  intend: async () => {},
  ...more,
})

export const aDraft = (parts: Draft['parts'], change: Partial<Draft> = {}): Draft => ({
  title: null,
  parts,
  summary: null,
  link: null,
  language: 'fr',
  options: {},
  ...change,
})
