import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorMessage } from '../messages.ts'
import { sentences } from './auth-call.ts'
import { readCode } from './first-run.ts'
import { hashToken, newLinkToken, organisationOfToken, sameText } from './link-token.ts'
import { senderOf } from './mailer.ts'
import { makeSlug } from './make-slug.ts'
import { landingPath } from './oidc-flow.ts'
import { slug } from './schema.ts'

test('slugs: accents, ligatures, apostrophes; always a valid slug', () => {
  expect(makeSlug('Les Amis de l’Île')).toBe('les-amis-de-l-ile')
  expect(makeSlug('Cœur à cœur, Œuvres & Cie')).toBe('coeur-a-coeur-oeuvres-cie')
  expect(makeSlug('日本')).toBe('organisation')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), name => slug.safeParse(makeSlug(name)).success))
})

test('a link’s token tells its organisation and nothing else is taken for one', () => {
  fc.assert(fc.property(fc.uuid(), id => organisationOfToken(newLinkToken(id)) === id))
  fc.assert(fc.property(fc.string(), text => organisationOfToken(text) === null || text.length === 64))
  expect(newLinkToken('0198a0a0-0000-7000-8000-000000000000')).not.toBe(
    newLinkToken('0198a0a0-0000-7000-8000-000000000000'),
  )
  expect(hashToken('a')).not.toBe(hashToken('b'))
})

test('equality of texts of any length', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameText(a, b) === (a === b)))
})

test('the code is read as people type it', () => {
  expect(readCode(' k7qm 4txd-9pra')).toBe('K7QM4TXD9PRA')
  expect(readCode('oOiIlL')).toBe('001111')
})

test('after sign-in people land on a page of ours only', () => {
  for (const path of ['/', '/o/le-phare/listen?topic=3', '/invitation/abc']) expect(landingPath(path), path).toBe(path)
  for (const path of [
    null,
    '',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/api/sign-out',
    '/a\nb',
    'x',
  ])
    expect(landingPath(path), String(path)).toBe('/')
  fc.assert(
    fc.property(fc.string(), text => new URL(landingPath(text), 'https://vigie.example').host === 'vigie.example'),
  )
})

test('each error of the library that we translate has its sentence', () => {
  for (const [code] of Object.values(sentences).filter(one => one !== undefined))
    for (const locale of ['fr', 'en'] as const) expect(errorMessage(locale, code)).not.toContain(code.split('.')[1])
})

test('the sender: as asked, else the user, else vigie at the public host', () => {
  const sender = (smtp: string) => senderOf(new URL(smtp), 'https://vigie.example')
  expect(sender('smtp://mail.example?from=veille@org.example')).toBe('veille@org.example')
  expect(sender('smtps://bot%40org.example:pw@mail.example')).toBe('bot@org.example')
  expect(sender('smtp://user:pw@mail.example')).toBe('vigie@vigie.example')
})
