import { OutboundError } from './outbound-error.ts'

const ports: Record<string, number> = { 'http:': 80, 'https:': 443, 'ws:': 80, 'wss:': 443 }

export type Destination = { url: URL; host: string; port: number; authorization: string | null }

/**
 * Reads an address that the product is asked to reach. Only http, https (and ws, wss where `protocols` says so).
 * A name and password inside the address leave it and become a Basic header, so that they reach no log.
 * Throws `OutboundError` of kind `blocked`.
 */
export function checkUrl(text: string, protocols: 'http' | 'ws', base?: URL): Destination {
  const url = URL.parse(text, base?.href)
  if (url === null) throw new OutboundError('not-an-address', {})
  const expected = protocols === 'http' ? ['http:', 'https:'] : ['ws:', 'wss:']
  if (!expected.includes(url.protocol)) {
    throw new OutboundError('wrong-scheme', { scheme: url.protocol, expected: expected.join(', ') })
  }
  if (url.hostname === '') throw new OutboundError('no-site-named', {})
  const authorization = url.username === '' && url.password === '' ? null : basic(url)
  url.username = ''
  url.password = ''
  url.hash = ''
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  return { url, host, port: url.port === '' ? (ports[url.protocol] ?? 0) : Number(url.port), authorization }
}

function basic(url: URL): string {
  const part = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  return `Basic ${Buffer.from(`${part(url.username)}:${part(url.password)}`).toString('base64')}`
}
