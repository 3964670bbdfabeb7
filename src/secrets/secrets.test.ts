import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSecrets, loadSecrets, secretCheck } from './index.ts'

const secrets = createSecrets(['a'.repeat(32)])

describe('seal and open', () => {
  it('gives back any text, and never twice the same seal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (clear, purpose) => {
        const text = clear.toWellFormed()
        const sealed = secrets.seal(text, purpose)
        expect(secrets.open(sealed, purpose)).toBe(text)
        expect(secrets.seal(text, purpose)).not.toBe(sealed)
        if (text.length > 8) expect(sealed).not.toContain(text)
      }),
    )
  })

  it('opens for its purpose alone', () => {
    expect(() => secrets.open(secrets.seal('token', 'source 1'), 'source 2')).toThrow('app.secret-unreadable')
  })

  it('notices any change', () => {
    const sealed = secrets.seal('token', 'x')
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom('A', 'b', '7', '.'), (at, letter) => {
        const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1)
        // The last letter of base64 carries two bits that mean nothing.
        fc.pre(
          Buffer.from(changed.split('.')[2] ?? '', 'base64url').compare(
            Buffer.from(sealed.split('.')[2]!, 'base64url'),
          ) !== 0 || changed.slice(0, 11) !== sealed.slice(0, 11),
        )
        expect(() => secrets.open(changed, 'x')).toThrow('app.secret-unreadable')
      }),
    )
    for (const nonsense of ['', 'v1', 'v1.a.b', sealed.slice(0, 30)])
      expect(() => secrets.open(nonsense, 'x')).toThrow('app.secret-unreadable')
  })

  it('still opens with a former secret what it sealed, and seals with the new one', () => {
    const sealed = secrets.seal('token', 'x')
    const rotated = createSecrets(['b'.repeat(32), 'a'.repeat(32)])
    expect(rotated.open(sealed, 'x')).toBe('token')
    expect(() => secrets.open(rotated.seal('token', 'x'), 'x')).toThrow('app.secret-unreadable')
  })

  it('derives 32 bytes for each purpose, the same each time', () => {
    expect(secrets.derive('sessions')).toMatch(/^[0-9a-f]{64}$/)
    expect(secrets.derive('sessions')).toBe(createSecrets(['a'.repeat(32)]).derive('sessions'))
    expect(secrets.derive('sessions')).not.toBe(secrets.derive('metrics'))
    expect(secretCheck('a')).not.toBe(secretCheck('b'))
  })
})

describe('loadSecrets', () => {
  const folder = () => {
    const path = mkdtempSync(join(tmpdir(), 'vigie-secret-'))
    onTestFinished(() => rmSync(path, { recursive: true }))
    return path
  }

  it('makes a secret once, for its owner alone', () => {
    const path = folder()
    const [secret] = loadSecrets(path, null)
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(statSync(join(path, 'secret')).mode & 0o777).toBe(0o600)
    expect(loadSecrets(path, null)).toEqual([secret])
    expect(readFileSync(join(path, 'secret'), 'utf8')).toBe(`${secret}\n`)
  })

  it('makes the folder when a database elsewhere left that to it', () => {
    const path = join(folder(), 'new', 'data')
    expect(loadSecrets(path, null)).toEqual(loadSecrets(path, null))
  })

  it('prefers what the environment gives, and then writes nothing', () => {
    const path = folder()
    expect(loadSecrets(path, 'new-one, old-one')).toEqual(['new-one', 'old-one'])
    expect(() => statSync(join(path, 'secret'))).toThrow()
  })

  it('says that an empty file is no secret', () => {
    const path = folder()
    writeFileSync(join(path, 'secret'), '\n')
    expect(() => loadSecrets(path, null)).toThrow('app.secret-file-unreadable')
  })
})
