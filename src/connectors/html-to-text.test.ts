import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText } from './html-to-text.ts'

describe('htmlToText', () => {
  it.each([
    ['', ''],
    ['<p>Un</p>\n\n<p>Deux<br>Trois</p>', 'Un\nDeux\nTrois'],
    ['<div><div>a</div><ul><li>b</li><li>c <b>d</b></li></ul></div>', 'a\nb\nc d'],
    ['L&rsquo;&eacute;t&#233; &#xE0; 20&nbsp;h', 'L’été à 20\u00a0h'],
    ['<p>A<script>alert("<p>x</p>")</script>B<style>p{}</style></p><!-- c -->', 'AB'],
    ['<SCRIPT>x</SCRIPT >fin', 'fin'],
    ['a < b and b > c', 'a < b and b > c'],
    ['x<y &amp; z', 'x<y & z'],
    ['Ligne 1\n  Ligne 2\r\n\r\nLigne 3', 'Ligne 1\nLigne 2\nLigne 3'],
    ['<p>Ligne 1\n  suite</p>', 'Ligne 1 suite'],
    ['<pre>a\n  b</pre>', 'a\nb'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<p>👍 <img class="wp-smiley" alt="🎉" src="x"><img alt="photo" src="y"></p>', '👍 🎉'],
    ['<xhtml:div><xhtml:p>a</xhtml:p><xhtml:p>b</xhtml:p></xhtml:div>', 'a\nb'],
    ['<![CDATA[<b>x</b>]]>', '<b>x</b>'],
    ['so\u00adli\u200bdaire\u0000\ud800', 'solidaire\ufffd'],
    ['<p>non fermé <a href="x', 'non fermé'],
    ['<p>&nbsp;</p><p>a</p>', 'a'],
    ['https://example.org/<span class="invisible">suite</span>', 'https://example.org/suite'],
  ])('%j → %j', (html, text) => expect(htmlToText(html)).toBe(text))

  it('never throws, and leaves nothing that the database refuses', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<b>',
        '<p',
        '&',
        '&#0;',
        '&#x110000;',
        '<!--',
        '<![CDATA[',
        ']]>',
        '"',
        '<script>',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = htmlToText(pieces.join(''))
        expect(text.isWellFormed()).toBe(true)
        expect(text).not.toContain('\u0000')
      }),
    )
  })

  it('takes time in proportion to the length, whatever the nesting', () => {
    const time = (count: number) => {
      const html = '<b>'.repeat(count) + '</i>'.repeat(count) + '<'.repeat(count) + '&'.repeat(count)
      const start = performance.now()
      htmlToText(html)
      return performance.now() - start
    }
    time(5_000)
    expect(time(100_000)).toBeLessThan(5_000)
  })
})
