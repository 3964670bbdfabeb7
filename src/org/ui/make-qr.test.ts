import { describe, expect, it } from 'vitest'
import { makeQr } from './make-qr.ts'

/** FNV-1a over the modules, row by row. */
const digest = (modules: boolean[][]): number =>
  modules.flat().reduce((hash, dark) => Math.imul(hash ^ (dark ? 1 : 0), 16_777_619) >>> 0, 2_166_136_261)

describe('QR codes', () => {
  // These very codes were read back by zbarimg 0.23 (with 145 others, of 1 to 660 bytes) when they were recorded.
  it.each([
    ['vigie', 21, 1138217177],
    ['otpauth://totp/Vigie:marie@exemple.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Vigie', 41, 1286783912],
    ['x'.repeat(300), 69, 189969955],
  ])('%s', (text, size, expected) => {
    const modules = makeQr(text)
    expect(modules).toHaveLength(size)
    expect(digest(modules)).toBe(expected)
  })
  it('refuses what does not fit', () => {
    expect(() => makeQr('x'.repeat(667))).toThrow(RangeError)
    expect(makeQr('x'.repeat(666))).toHaveLength(97)
  })
})
