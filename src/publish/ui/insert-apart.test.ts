import { expect, test } from 'vitest'
import { insertApart } from './insert-apart.ts'

test.each([
  ['', '', 'Merci|'],
  ['Bonjour', '', 'Bonjour Merci|'],
  ['', 'à tous', 'Merci| à tous'],
  ['Bonjour ', 'à tous', 'Bonjour Merci| à tous'],
  ['', '#musée', 'Merci| #musée'],
  ['Bonjour', ' à tous', 'Bonjour Merci| à tous'],
  ['Bonjour', '.', 'Bonjour Merci|.'],
  ['Bonjour', '\nà tous', 'Bonjour Merci|\nà tous'],
])('between « %s » and « %s » a piece runs into no word', (before, after, shown) => {
  const { whole, end } = insertApart('Merci', `${before}ici${after}`, before.length, before.length + 3)
  expect(`${whole.slice(0, end)}|${whole.slice(end)}`).toBe(shown)
})

test('a piece that ends a line needs no space behind it', () => {
  expect(insertApart('Merci\n', 'à tous', 0, 0).whole).toBe('Merci\nà tous')
})
