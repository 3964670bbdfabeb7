import { expect, test } from 'vitest'
import { completeLink } from './whole-address.ts'

test('an address without https:// is completed; what is no address stays as it was typed', () => {
  expect(completeLink('musee.example')).toBe('https://musee.example')
  expect(completeLink(' www.musee.example/visites?x=1 ')).toBe('https://www.musee.example/visites?x=1')
  expect(completeLink('http://musee.example')).toBe('http://musee.example')
  for (const typed of ['', 'musee', 'mon musée.', 'lea@musee.example', 'ftp://musee.example', 'https://'])
    expect(completeLink(typed)).toBeNull()
})
