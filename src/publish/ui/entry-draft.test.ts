import { expect, test } from 'vitest'
import { changeOf, type EntryDraft, type VariantDraft, withPending } from './entry-draft.ts'

const variant = (id: string, text: string): VariantDraft => ({
  id,
  channelId: null,
  target: '',
  content: {
    kind: 'post',
    title: null,
    parts: [{ text, media: [] }],
    summary: null,
    link: null,
    links: null,
    language: null,
    options: {},
    steps: '',
  },
  planned: null,
})
const draft = { title: 'a', brief: '', variants: [variant('1', 'un'), variant('2', 'deux')] } as unknown as EntryDraft
const pending = (places: Record<string, unknown>) =>
  new Map(Object.entries(places).map(([place, value]) => [place, { before: 1, value }]))

test('what is typed stands over what the server has, place by place', () => {
  const shown = withPending(
    draft,
    pending({
      title: 'b',
      'variants/2': variant('2', 'DEUX'),
      'variants/1': null,
      'variants/3': variant('3', 'trois'),
    }),
  )
  expect(shown.title).toBe('b')
  expect(shown.variants.map(one => [one.id, one.content.parts[0]?.text])).toEqual([
    ['2', 'DEUX'],
    ['3', 'trois'],
  ])
  expect(draft.variants).toHaveLength(2)
})

test('a place is written as a field, a whole variant, or a variant taken out', () => {
  expect(changeOf('brief', 'x')).toEqual({ brief: 'x' })
  expect(changeOf('variants/1', null)).toEqual({ removed: ['1'] })
  expect(changeOf('variants/1', variant('1', 'un'))).toEqual({ variants: [variant('1', 'un')] })
})
