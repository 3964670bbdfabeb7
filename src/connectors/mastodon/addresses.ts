import { decodePart } from '../decode-part.ts'

/** What an address or handle means: an account, a hashtag's page, or a server. Null when it can be none. */
export type Meaning =
  | { kind: 'account'; server: string; name: string; host: string }
  | { kind: 'hashtag'; server: string; tag: string }
  | { kind: 'server'; server: string }

/** Pure: only what is written. `@elodie@serveur.example`, `https://serveur.example/@elodie`, `…/tags/été`, `serveur.example`. */
export function meaningOf(typed: string): Meaning | null {
  const text = typed.trim()
  const handle = /^(?:acct:)?@?([\w.-]+)@([\w.:[\]-]+)$/u.exec(text)
  if (handle !== null) {
    const [, name = '', host = ''] = handle
    const server = asServer(host)
    return server === null ? null : { kind: 'account', server, name, host: new URL(server).host }
  }
  const server = asServer(text)
  if (server === null) return null
  const path = decodePart(URL.parse(withScheme(text))?.pathname ?? '/') ?? '/'
  const name = /^\/(?:@|users\/|u\/)([\w.-]+)\/?$/u.exec(path)?.[1]
  if (name !== undefined) return { kind: 'account', server, name, host: new URL(server).host }
  const tag = /^\/(?:web\/)?tags?\/([^/]+)\/?$/u.exec(path)?.[1]
  if (tag !== undefined) return { kind: 'hashtag', server, tag }
  return { kind: 'server', server }
}

function asServer(text: string): string | null {
  const url = /[\s@]/.test(text.replace(/\/@/g, '/')) || text === '' ? null : URL.parse(withScheme(text))
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  return url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[') ? url.origin : null
}

const withScheme = (text: string) =>
  /^https?:\/\//i.test(text) ? text : /^(?:localhost|127\.|\[::1\])/.test(text) ? `http://${text}` : `https://${text}`

/** An account as its own server names it ("elodie"), or with its server where it lives elsewhere. Null when it is none. */
export function acctFor(typed: string, server: string): string | null {
  const found = /^@?([\w.-]+)(?:@([\w.:-]+))?$/u.exec(typed.trim())
  if (found === null) {
    const meaning = meaningOf(typed)
    return meaning?.kind === 'account' ? acctFor(`${meaning.name}@${meaning.host}`, server) : null
  }
  const [, name = '', host] = found
  return host === undefined || host === new URL(server).host ? name : `${name}@${host}`
}

export const hashtagIn = (typed: string): string => typed.trim().replace(/^#/, '')
