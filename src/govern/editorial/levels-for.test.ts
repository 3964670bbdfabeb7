import { describe, expect, test } from 'vitest'
import { type EntryToApprove, levelsFor, mayUseEmergency, standingOf } from './levels-for.ts'
import { policyOf } from './testing/hold.ts'

const entry = (changes: Partial<EntryToApprove> = {}): EntryToApprove => ({
  networks: ['bluesky'],
  kinds: ['post'],
  theme: 'eau',
  authorRoles: ['contributor'],
  languages: ['fr-CA'],
  urgent: false,
  ...changes,
})

const policy = policyOf({
  approvals: [
    { id: 'relecture', authors: ['contributor', 'animator'], roles: ['manager'], within: 4 },
    { id: 'finances', themes: ['finances'], people: ['dora'], substitutes: ['eve'], outside: true },
    { id: 'site', networks: ['wordpress'], kinds: ['article'], roles: ['approver'] },
    { id: 'anglais', languages: ['en'], roles: ['manager'] },
    { id: 'calme', urgency: 'usual', authors: ['manager'], roles: ['approver'] },
    { id: 'urgent', urgency: 'urgent', authorMayApprove: true },
  ],
})

describe('which levels, in the order of the policy', () => {
  test.each([
    ['a contributor’s post', {}, ['relecture']],
    ['of an administrator', { authorRoles: ['administrator'] }, []],
    ['of a manager', { authorRoles: ['manager'] }, ['calme']],
    ['of a manager, urgent', { authorRoles: ['manager'], urgent: true }, ['urgent']],
    ['of a manager and a contributor', { authorRoles: ['manager', 'contributor'] }, ['relecture', 'calme']],
    ['about money', { theme: 'finances' }, ['relecture', 'finances']],
    ['without a theme', { theme: null }, ['relecture']],
    [
      'an article on the site and a post elsewhere',
      { networks: ['bluesky', 'WordPress'], kinds: ['article', 'post'] },
      ['relecture', 'site'],
    ],
    ['an article elsewhere', { kinds: ['article'] }, ['relecture']],
    ['in two languages', { languages: ['fr', 'en-CA'] }, ['relecture', 'anglais']],
    ['by somebody unknown: every author’s levels', { authorRoles: [null] }, ['relecture', 'calme']],
  ] as const)('%s', (_name, changes, ids) => {
    const levels = levelsFor(policy, entry(changes as Partial<EntryToApprove>))
    expect(levels.map(one => one.id)).toEqual(ids)
  })

  test.each([
    ['urgent, where all levels are usual: those', { urgent: true }, ['tout']],
    ['urgent, of somebody who may publish: those too', { urgent: true, authorRoles: ['manager'] }, ['tout']],
    ['no level of its theme, of a contributor: somebody else', { theme: 'nous' }, ['default']],
    ['the same of somebody unknown', { theme: null, authorRoles: [null, 'manager'] }, ['default']],
    ['the same, urgent', { theme: 'nous', urgent: true }, ['default']],
    ['the same of somebody who may publish: none', { theme: 'nous', authorRoles: ['animator'] }, []],
  ] as const)('no way round: %s', (_name, changes, ids) => {
    const usual = policyOf({ approvals: [{ id: 'tout', themes: ['eau'], urgency: 'usual' }] })
    expect(levelsFor(usual, entry(changes as Partial<EntryToApprove>)).map(one => one.id)).toEqual(ids)
  })

  test('no policy, or one without levels: one by somebody else', () => {
    for (const none of [null, policyOf({}), policyOf({ approvals: [] })])
      expect(levelsFor(none, entry())).toMatchObject([{ id: 'default', authorMayApprove: false, withinHours: null }])
  })

  test('what is kept of a level is whole', () => {
    expect(levelsFor(policy, entry({ theme: 'finances' }))[1]).toEqual({
      id: 'finances',
      name: '',
      who: { roles: [], people: ['dora'] },
      substitutes: { roles: [], people: ['eve'] },
      withinHours: null,
      authorMayApprove: false,
      outside: true,
      why: null,
    })
    // Nobody named: whoever may approve.
    expect(levelsFor(policy, entry({ urgent: true, authorRoles: ['manager'] }))[0]?.who.roles).toContain('approver')
  })
})

test('who stands how to a level', () => {
  const [relecture, finances] = levelsFor(policy, entry({ theme: 'finances' }))
  const [urgent] = levelsFor(policy, entry({ urgent: true, authorRoles: ['manager'] }))
  const somebody = (userId: string | null, role: 'manager' | 'approver' | 'reader') => ({ userId, role })
  expect(standingOf(relecture!, somebody('max', 'manager'), ['ana'])).toBe('yes')
  expect(standingOf(relecture!, somebody('max', 'manager'), ['ana', 'max'])).toBe('author')
  expect(standingOf(relecture!, somebody('rene', 'reader'), [])).toBe('no')
  expect(standingOf(finances!, somebody('dora', 'approver'), [])).toBe('yes')
  expect(standingOf(finances!, somebody('eve', 'reader'), [])).toBe('substitute')
  expect(standingOf(finances!, somebody('eve', 'reader'), ['eve'])).toBe('author')
  expect(standingOf(finances!, somebody('max', 'manager'), [])).toBe('no')
  expect(standingOf(urgent!, somebody('max', 'manager'), ['max'])).toBe('yes')
  // An author of whom no account is known is nobody.
  expect(standingOf(relecture!, somebody(null, 'manager'), [null])).toBe('yes')
})

test('the emergency path: those whom the policy names, else whoever the role lets', () => {
  const named = policyOf({ emergency: { roles: ['manager'], people: ['dora'] } })
  expect(mayUseEmergency(named, { userId: 'max', role: 'manager' })).toBe(true)
  expect(mayUseEmergency(named, { userId: 'dora', role: 'approver' })).toBe(true)
  expect(mayUseEmergency(named, { userId: 'ana', role: 'administrator' })).toBe(false)
  expect(mayUseEmergency(policyOf({}), { userId: 'ana', role: 'administrator' })).toBe(true)
  expect(mayUseEmergency(null, { userId: null, role: 'manager' })).toBe(true)
})
