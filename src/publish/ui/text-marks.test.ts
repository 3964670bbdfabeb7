import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlToMarks, marksToHtml } from './text-marks.ts'

test.each<[string, string]>([
  ['Un.\nDeux.\n\nTrois & <quatre>', '<p>Un.<br>Deux.</p>\n<p>Trois &amp; &lt;quatre&gt;</p>'],
  ['## Horaire\n\n- lundi\n- mardi', '<h2>Horaire</h2>\n<ul><li>lundi</li><li>mardi</li></ul>'],
  ['**gras** et *italique*', '<p><strong>gras</strong> et <em>italique</em></p>'],
  ['Voir [le site](https://exemple.test/a*b*c).', '<p>Voir <a href="https://exemple.test/a*b*c">le site</a>.</p>'],
  ['[clic](javascript:alert)', '<p>[clic](javascript:alert)</p>'],
])('%s', (text, html) => {
  expect(marksToHtml(text)).toBe(html)
  expect(marksToHtml(htmlToMarks(html))).toBe(html)
})

test('HTML from elsewhere is edited as it is', () => {
  const table = '<table><tr><td>1</td></tr></table>'
  expect(htmlToMarks(table)).toBe(table)
  expect(marksToHtml(table)).toBe(table)
})

test('what was made of a text comes back as a text that makes the same', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '## ',
    '### ',
    '- ',
    '[b](https://c.d/*)',
    '<',
    '&',
    '"',
    '>',
    '](',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
      const html = marksToHtml(`x${pieces.join('')}`)
      expect(marksToHtml(htmlToMarks(html))).toBe(html)
    }),
  )
})
