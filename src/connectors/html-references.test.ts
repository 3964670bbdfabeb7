import { expect, test } from 'vitest'
import { htmlReferences } from './html-references.ts'

test('links and pictures come once each, absolute, in order', () => {
  const html =
    '<p><a href="/a">a</a> <a href="https://b.example/?x=1&amp;y=2">b</a> <a href="/a">encore</a><img src="i.png" alt=" Été "></p>'
  expect(htmlReferences(html, 'https://site.example/blog/')).toEqual({
    links: ['https://site.example/a', 'https://b.example/?x=1&y=2'],
    media: [{ kind: 'image', url: 'https://site.example/blog/i.png', alt: 'Été' }],
  })
})

test('anchors, scripts, mail addresses, inline pictures and emoji are left out', () => {
  const html =
    '<a href="#haut">h</a><a href="javascript:alert(1)">j</a><a href="mailto:a@b.example">m</a><img src="data:image/png;base64,AA"><img class="wp-smiley" src="https://s.w.org/1f44d.png" alt="👍">'
  expect(htmlReferences(html, 'https://site.example/')).toEqual({ links: [], media: [] })
})

test('without a base only absolute addresses count', () => {
  expect(htmlReferences('<a href="/a">a</a><a href="https://b.example/">b</a>', null).links).toEqual([
    'https://b.example/',
  ])
})
