import { expect, test } from 'vitest'
import { limits as instagram } from '../../connectors/instagram/publish-limits.ts'
import { limits as youtube } from '../../connectors/youtube/publish-limits.ts'
import { type KnownMedia, limitProblems } from './check-limits.ts'

const known: Record<string, KnownMedia> = {
  picture: { kind: 'image', alt: '', gone: false },
  film: { kind: 'video', alt: '', gone: false },
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
] as const)('%s', (_, limits, ids, expected) =>
  expect(limitProblems(content(...ids) as never, limits, id => known[id]).map(each => each.code)).toEqual(expected),
)
