import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count, postToItem } from './post-to-item.ts'

test.each([
  ['12', 12],
  ['1 234', 1234],
  ['1\u202f234', 1234],
  ['1,234', 1234],
  ['1.234', 1234],
  ['1,234,567', 1_234_567],
  ['12,5', 13],
  ['1.234,56', 1235],
  ['1,2 k', 1200],
  ['1.234k', 1234],
  ['3.4M', 3_400_000],
  ['0', 0],
  [7.4, 7],
  ['', null],
  ['-3', null],
  ['many', null],
  [-1, null],
  [null, null],
  [Number.NaN, null],
])('count(%j) is %j', (value, expected) => expect(count(value)).toBe(expected))

test('any JSON gives an item or a fault, and the same one again', () => {
  const options = { source: 's', dates: { dayFirst: true, zone: 'UTC' } }
  const member = fc.constantFrom(
    'id',
    'text',
    'title',
    'url',
    'author',
    'date',
    'likes',
    'tags',
    'media',
    'lang',
    'kind',
    'replyTo',
    'mentions',
    'links',
  )
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(member, fc.jsonValue())), value => {
      const read = postToItem(value, options)
      expect(postToItem(value, options)).toEqual(read)
      expect('item' in read ? read.item.key.length : read.fault.length).toBeGreaterThan(0)
    }),
  )
})

test('a number that cannot be read and a missing date are told, not dropped in silence', () => {
  const options = { source: 's', dates: { dayFirst: true, zone: 'UTC' } }
  const remarks = (post: object) => {
    const read = postToItem({ text: 'Bonjour', ...post }, options)
    return 'item' in read ? read.remarks : read
  }
  expect(remarks({ date: '2026-02-01', likes: 'beaucoup', views: '1 200', followers: '-3', shares: '—' })).toEqual([
    { remark: 'post-wrong-number', params: { field: 'followers', value: '-3' } },
    { remark: 'post-wrong-number', params: { field: 'likes', value: 'beaucoup' } },
  ])
  expect(remarks({ likes: '' })).toEqual([{ remark: 'post-no-date', params: {} }])
})
