import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const latin1 = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('decodeText', () => {
  it('believes the mark first', () => {
    expect(
      decodeText(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8('é')]), 'text/xml; charset=iso-8859-1'),
    ).toBe('é')
    expect(decodeText(utf16('\ufeff<?xml?>é', false), undefined)).toBe('<?xml?>é')
    expect(decodeText(utf16('\ufeff<?xml?>é', true), undefined)).toBe('<?xml?>é')
    expect(decodeText(utf16('<?xml?>é', true), undefined)).toBe('<?xml?>é')
    expect(decodeText(utf16('<?xml?>é', false), undefined)).toBe('<?xml?>é')
  })
  it('then the header, the XML declaration, the meta tag', () => {
    expect(decodeText(latin1('caf\xe9 \x80'), 'text/html; charset="windows-1252"')).toBe('café €')
    expect(decodeText(latin1("<?xml version='1.0' encoding='ISO-8859-15'?>\xa4"), undefined)).toContain('€')
    expect(decodeText(latin1('<html><meta charset=windows-1251>\xcf'), 'text/html')).toContain('П')
    expect(
      decodeText(latin1('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xf0'), 'text/html'),
    ).toContain('П')
    expect(decodeText(Buffer.from('836583588367', 'hex'), 'text/plain; charset=Shift_JIS')).toBe('テスト')
  })
  it('prefers bytes that are plainly UTF-8 to a wrong single-byte label', () => {
    expect(decodeText(utf8('déjà'), 'text/xml; charset=iso-8859-1')).toBe('déjà')
    expect(decodeText(utf8('déjà'), 'text/xml; charset=no-such-thing')).toBe('déjà')
    expect(decodeText(utf8('<?xml version="1.0" encoding="utf-16"?>é'), undefined)).toContain('é')
  })
  it('reads Windows-1252 that claims to be UTF-8, and keeps UTF-8 with a broken byte', () => {
    expect(decodeText(latin1('l\x92\xe9t\xe9'), 'text/xml; charset=utf-8')).toBe('l’été')
    expect(decodeText(Buffer.concat([utf8('été '), Buffer.from([0xff])]), undefined)).toBe('été \ufffd')
  })
})
