/** "courrier.example/blog" as an address to ask. Loopback has no certificate. Null when it is no address at all. */
export function asAddress(typed: string): string | null {
  const text = typed.trim()
  const named = /^https?:\/\//i.test(text)
    ? text
    : /^(?:localhost|127\.|\[::1\])/.test(text)
      ? `http://${text}`
      : `https://${text}`
  const url = /\s|@/.test(text) || text === '' ? null : URL.parse(named)
  return url !== null && (url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('['))
    ? url.href
    : null
}
