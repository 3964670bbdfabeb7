import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrapLink } from './unwrap-link.ts'

const article = 'https://journal.example/2026/article?id=1&x=%C3%A9'
const coded = encodeURIComponent(article)
/** Google News' older id: field 1 = 0x13, field 4 the address with its length, then a tail. */
const newsId = Buffer.concat([
  Buffer.from([0x08, 0x13, 0x22, article.length]),
  Buffer.from(article),
  Buffer.from([0xd2, 0x01, 0x00]),
]).toString('base64url')

describe('unwrapLink', () => {
  it.each([
    `https://www.google.com/url?rct=j&sa=t&url=${coded}&ct=ga&cd=CAIyGjk&usg=AOvVaw`,
    `https://www.google.ca/url?q=${coded}&sa=U`,
    `https://www.google.co.uk/url?sa=t&url=${coded}`,
    `https://news.google.com/rss/articles/${newsId}?oc=5`,
    `https://news.google.com/news/url?sa=t&url=${coded}`,
    `https://scholar.google.com/scholar_url?url=${coded}&hl=fr`,
    `http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url=${coded}&c=1`,
    `https://duckduckgo.com/l/?uddg=${coded}&rut=1`,
    `https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=${coded}/RK=2/RS=x-`,
    `https://l.facebook.com/l.php?u=${coded}&h=AT0`,
    `https://l.instagram.com/?u=${coded}&e=AT`,
    `https://www.linkedin.com/redir/redirect?url=${coded}`,
    `https://out.reddit.com/t3_x?url=${coded}&token=1`,
    `https://www.youtube.com/redirect?event=video&q=${coded}`,
    `https://eur01.safelinks.protection.outlook.com/?url=${coded}&data=05`,
    `https://urldefense.com/v3/__${article}__;!!abc`,
    `https://www.google.com/url?url=${encodeURIComponent(`https://l.facebook.com/l.php?u=${coded}`)}`,
  ])('finds the article in %s', wrapped => expect(unwrapLink(wrapped)).toBe(article))

  it('reads AMP addresses and Proofpoint’s own alphabet', () => {
    expect(unwrapLink('https://www.google.com/amp/s/journal.example/a')).toBe('https://journal.example/a')
    expect(unwrapLink('https://urldefense.proofpoint.com/v2/url?u=https-3A__journal.example_a-3Fb-3D1&d=x')).toBe(
      'https://journal.example/a?b=1',
    )
  })

  it.each([
    article,
    'no address',
    '',
    'https://news.google.com/rss/articles/CBMiQUFVX3lxTE0?oc=5',
    'https://www.google.com/url?sa=t',
    'https://www.google.com/url?url=javascript:alert(1)',
    'https://evilgoogle.com/url?url=https%3A%2F%2Fa.example',
    'https://google.com.evil.example/url?url=https%3A%2F%2Fa.example',
    'https://www.google.com/search?q=https%3A%2F%2Fa.example',
    'https://duckduckgo.com/l/?uddg=%E0%A4%A',
    'mailto:a@b.example',
  ])('leaves %s alone', address => expect(unwrapLink(address)).toBe(address))

  it('never throws and is done in one go', () => {
    const address = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string())
    fc.assert(
      fc.property(address, text => {
        expect(unwrapLink(unwrapLink(text))).toBe(unwrapLink(text))
      }),
    )
  })
})
