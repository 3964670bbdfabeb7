/**
 * Text out of bytes. Order of trust: byte order mark, Content-Type, XML declaration, meta tag, UTF-8 (the WHATWG
 * Encoding Standard's labels). Two mistakes met in the wild are mended: bytes that are valid UTF-8 beyond ASCII are
 * UTF-8 whatever a single-byte label claims, and "UTF-8" without a single valid sequence is Windows-1252.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  const declared = label(charsetOf(contentType)) ?? label(declaredInside(bytes)) ?? null
  if (declared !== null && !singleByte.test(declared) && declared !== 'utf-8')
    return new TextDecoder(declared).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (declared !== null && declared !== 'utf-8') return new TextDecoder(declared).decode(bytes)
    const lenient = new TextDecoder('utf-8').decode(bytes)
    return hasCharacterBeyondAscii(lenient) ? lenient : new TextDecoder('windows-1252').decode(bytes)
  }
}

const singleByte = /^(windows-|iso-8859-|x-mac|macintosh|ibm866|koi8)/

/** `utf-8`, `utf-16le`, `utf-16be` or null. Also markup in UTF-16 without its mark, by its first `<`. */
function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  return null
}

const charsetOf = (contentType: string | undefined) => /charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? '')?.[1]

function declaredInside(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1]
  return xml ?? /<meta[^>]{0,200}?charset\s*=\s*["']?([^"'\s/>]{1,40})/i.exec(head)?.[1]
}

/** The standard's name of an encoding; undefined when it is none. A label read as ASCII cannot be UTF-16. */
function label(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(text)
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return undefined
  }
}

function hasCharacterBeyondAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code > 0x7f && code !== 0xfffd) return true
  }
  return false
}
