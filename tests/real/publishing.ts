import sharp from 'sharp'
import type { Draft, DraftMedia, SendContext } from '../../src/connectors/channel-contract.ts'
import { createOutbound } from '../../src/outbound/index.ts'

/** The product's own way out, to servers on loopback. */
export const loopback = () =>
  createOutbound({
    allow: ['127.0.0.0/8'],
    contact: 'tests@example.com',
    version: 'test',
    clock: { now: () => new Date() },
  })

/** A small picture of one colour. */
export const picture = (): Promise<Uint8Array> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#1a6b8f' } })
    .png()
    .toBuffer()

export const pictured = (bytes: Uint8Array, change: Partial<DraftMedia> = {}): DraftMedia => ({
  id: 'picture',
  kind: 'image',
  type: 'image/png',
  name: 'fleuve.png',
  size: bytes.length,
  width: 64,
  height: 48,
  alt: 'Le fleuve, « bleu », à l’été 🌊',
  focus: { x: 0.25, y: 0.75 },
  bytes: async () => bytes,
  ...change,
})

export const drafted = (change: Partial<Draft>): Draft => ({
  title: null,
  parts: [],
  summary: null,
  link: null,
  language: 'fr',
  options: {},
  ...change,
})

let sends = 0
/** What a connector gets, as the ledger gives it. */
export function sending(settings: SendContext['settings'], secret: string, http: SendContext['http']): SendContext {
  sends += 1
  return {
    settings,
    secret,
    http,
    now: new Date(),
    signal: new AbortController().signal,
    key: `${'abcdefghijklmnopqrstuvw'}${String(sends).padStart(3, '2')}`,
    intend: async () => {},
  }
}
