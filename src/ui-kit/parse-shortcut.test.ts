import { expect, it } from 'vitest'
import { isCharacterKey, isStep, type KeyPress, keyNames } from './parse-shortcut.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

it('knows letters, with and without Shift', () => {
  expect(isStep('j', press('j'), false)).toBe(true)
  expect(isStep('j', press('J', { shiftKey: true }), false)).toBe(false)
  expect(isStep('shift+j', press('J', { shiftKey: true }), false)).toBe(true)
})
it('takes a sign wherever the keyboard has it', () => {
  expect(isStep('?', press('?', { shiftKey: true }), false)).toBe(true)
  expect(isStep('?', press('?'), false)).toBe(true)
})
it('leaves the browser its own shortcuts', () => {
  expect(isStep('j', press('j', { ctrlKey: true }), false)).toBe(false)
  expect(isStep('j', press('j', { altKey: true }), false)).toBe(false)
})
it('knows which modifier a platform means', () => {
  expect(isStep('mod+k', press('k', { ctrlKey: true }), false)).toBe(true)
  expect(isStep('mod+k', press('k', { metaKey: true }), true)).toBe(true)
  expect(isStep('mod+k', press('k', { ctrlKey: true }), true)).toBe(false)
  expect(isStep('mod+enter', press('Enter', { ctrlKey: true }), false)).toBe(true)
})
it('names keys', () => {
  expect(keyNames('mod+enter', false, { enter: 'Entrée' })).toEqual(['Ctrl', 'Entrée'])
  expect(keyNames('mod+k', true, {})).toEqual(['⌘', 'K'])
  expect(keyNames('escape', false, { esc: 'Échap' })).toEqual(['Échap'])
})
it.each([
  ['j', true],
  ['shift+j', true],
  ['?', true],
  ['/', true],
  ['+', true],
  ['g v', true],
  ['mod+k', false],
  ['alt+1', false],
  ['mod+shift+z', false],
  ['enter', false],
  ['escape', false],
  ['up', false],
])('%s: begins with a character alone is %s', (keys, expected) => {
  expect(isCharacterKey(keys)).toBe(expected)
})
