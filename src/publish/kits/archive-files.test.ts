import { expect, test } from 'vitest'
import { archiveFiles } from './archive-files.ts'
import type { PublishedMedia } from './kit-schema.ts'

const media = (name: string, index: number): PublishedMedia => ({
  kind: 'media',
  id: `018f0000-0000-7000-8000-00000000000${index}`,
  name,
  is: 'image',
  size: 0,
  alt: '',
  credit: '',
  licence: '',
})
const namesOf = (...names: string[]) => {
  const kit = { title: 'Veillons', intro: '', language: 'fr' as const, link: '', contact: '', items: [] }
  const archived = { kit, campaign: 'phare', audience: 'staff' as const, files: names.map(media) }
  return archiveFiles(archived, async function* () {}).map(file => file.name)
}

test('each file of an archive has a name of its own, whatever its files are called', () => {
  expect(namesOf('quai.jpg', '3-quai.jpg', 'Quai.jpg', 'a/b.jpg', 'textes.txt')).toEqual([
    'textes.txt',
    'crédits.txt',
    'quai.jpg',
    '3-quai.jpg',
    '4-Quai.jpg',
    'a-b.jpg',
    '5-textes.txt',
  ])
})
