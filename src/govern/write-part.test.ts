import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePolicies } from './compare-policies.ts'
import { type EditorialPolicy, editorialPolicy } from './editorial/policy.ts'
import { readPolicyFile, writePolicyFile } from './policy-file.ts'
import { starterPolicy } from './starter.ts'
import { writePart } from './write-part.ts'

test.each(['fr', 'en'] as const)('the %s starter is a policy, and a file of it reads back the same', language => {
  const starter = starterPolicy(language)
  expect(editorialPolicy.parse(starter)).toEqual(starter)
  expect(readPolicyFile(writePolicyFile(starter))).toEqual({ policy: starter, problems: [] })
})

test('items come, change and go; the order of others stays; an empty list is no list', () => {
  const policy: EditorialPolicy = { vigie: 1, themes: [{ id: 'a' }, { id: 'b' }] }
  const write = (of: EditorialPolicy, item: string, value: unknown) => {
    const written = writePart(of, { part: 'themes', item, value })
    if (!written.ok) throw new Error(written.why)
    return written.policy
  }
  expect(write(policy, 'c', { id: 'c' }).themes?.map(one => one.id)).toEqual(['a', 'b', 'c'])
  expect(write(policy, 'a', { id: 'a', name: 'A' }).themes).toEqual([{ id: 'a', name: 'A' }, { id: 'b' }])
  expect(write(write(policy, 'a', null), 'b', null)).toEqual({ vigie: 1 })
  expect(writePart(policy, { part: 'themes', value: [{ id: 'b' }, { id: 'a' }] })).toMatchObject({
    ok: true,
    moved: true,
    policy: { themes: [{ id: 'b' }, { id: 'a' }] },
  })
})

test('what was seen is no longer there: refused, whatever it was', () => {
  const policy: EditorialPolicy = { vigie: 1, aim: { aim: 'now' } }
  expect(writePart(policy, { part: 'aim', before: { aim: 'then' }, value: null })).toEqual({
    ok: false,
    why: 'changed',
  })
  expect(writePart(policy, { part: 'aim', before: { aim: 'now' }, value: null })).toMatchObject({
    ok: true,
    policy: { vigie: 1 },
  })
  expect(writePart(policy, { part: 'line', before: {}, value: null })).toEqual({ ok: false, why: 'changed' })
})

test('differences: by section and item, nothing where nothing changed', () => {
  const from = starterPolicy('fr')
  expect(comparePolicies(from, structuredClone(from))).toEqual([])
  const to: EditorialPolicy = {
    ...from,
    aim: { ...from.aim, aim: 'autre' },
    tones: [],
    themes: [...(from.themes ?? []), { id: 'neuf', name: 'Neuf' }],
  }
  expect(comparePolicies(from, to).map(one => [one.kind, one.part, one.id])).toEqual([
    ['changed', 'aim', null],
    ['added', 'themes', 'neuf'],
    ['removed', 'tones', 'partout'],
  ])
  expect(comparePolicies(from, to)[0]?.fields).toEqual([{ field: 'aim', before: from.aim?.aim, after: 'autre' }])
})

test('whatever a file holds: no throw, and a policy or problems', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.json().map(String)), text => {
      const read = readPolicyFile(text)
      expect(read.policy === null).toBe(read.problems.length > 0)
    }),
    { numRuns: 300 },
  )
})
