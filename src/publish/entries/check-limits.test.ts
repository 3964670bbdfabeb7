import { expect, test } from 'vitest'
import { limits as instagram } from '../../connectors/instagram/publish-limits.ts'
import { usualLimits as mastodon } from '../../connectors/mastodon/publish-limits.ts'
import { limits as x } from '../../connectors/x/publish-limits.ts'
import { limits as youtube } from '../../connectors/youtube/publish-limits.ts'
import { type KnownMedia, limitProblems } from './check-limits.ts'

const known: Record<string, KnownMedia> = {
  picture: { kind: 'image', type: 'image/jpeg', size: 1_000, seconds: null, alt: '', gone: false },
  film: { kind: 'video', type: 'video/mp4', size: 1_000, seconds: 60, alt: '', gone: false },
  long: { kind: 'video', type: 'video/mp4', size: 1_000, seconds: 141, alt: '', gone: false },
  webm: { kind: 'video', type: 'video/webm', size: 1_000, seconds: 60, alt: '', gone: false },
  heavy: { kind: 'video', type: 'video/mp4', size: 100_000_000_000, seconds: 60, alt: '', gone: false },
  document: { kind: 'file', type: 'application/pdf', size: 1_000, seconds: null, alt: '', gone: false },
}
const content = (...ids: string[]) => ({
  title: 'La rive',
  parts: [{ text: 'Bonjour', media: ids.map(id => ({ id, alt: null, focus: null })) }],
  summary: null,
  link: null,
  language: 'fr',
  options: {},
})

const album = (pictures: number, films: number) => [
  ...Array<string>(pictures).fill('picture'),
  ...Array<string>(films).fill('film'),
]

test.each([
  ['a network of films asks for one, whatever its thumbnail', youtube, [], ['film-needed']],
  ['a picture is no film', youtube, ['picture'], ['film-needed']],
  ['a film with its thumbnail', youtube, ['film', 'picture'], []],
  ['a network of pictures', instagram, [], ['too-few-media']],
  ['where a film does as well', instagram, ['film'], []],
  ['an album as long as may be', instagram, album(6, 4), []],
  ['an album of too many pictures and films together', instagram, album(6, 6), ['too-many-together']],
  ['an album of too many pictures', instagram, album(11, 0), ['too-many-media']],
  ['a film as long as may be', x, ['film'], []],
  ['a film that is too long', x, ['long'], ['film-does-not-fit']],
  ['a film of another type', instagram, ['webm'], ['film-does-not-fit']],
  ['a film that is too heavy', x, ['heavy'], ['film-does-not-fit']],
  ['a document is no film', mastodon, ['document'], ['film-does-not-fit']],
] as const)('%s', (_, limits, ids, expected) =>
  expect(limitProblems(content(...ids) as never, limits, id => known[id]).map(each => each.code)).toEqual(expected),
)
