import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvReader } from './csv-reader.ts'

const read = (text: string, size = text.length || 1, delimiter = ',') => {
  const reader = new CsvReader(delimiter)
  const records = []
  for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size)))
  return [...records, ...reader.end()]
}
const cells = (text: string, size?: number) =>
  read(text, size).map(record => ('cells' in record ? record.cells : record.fault))

test('what is written is read back, in pieces of any size, with its lines counted', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', ';') })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).filter(each => each.some(one => one.trim() !== ''))
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
      (rows, end, size, last) => {
        const text = rows.map(each => each.map(quoted).join(',')).join(end) + (last ? end : '')
        const records = read(text, size)
        expect(records.map(record => ('cells' in record ? record.cells : record.fault))).toEqual(rows)
        let line = 1
        for (const [index, each] of rows.entries()) {
          expect(records[index]?.row).toBe(line)
          line += 1 + each.join('').replace(/\r\n/g, '\n').replace(/[^\n]/g, '').length
        }
      },
    ),
  )
})

test.each([
  ['a,b\nc', [['a', 'b'], ['c']]],
  ['a "quoted" b,c\n', [['a "quoted" b', 'c']]],
  ['"a" ,"b"x\n', [['a', 'bx']]],
  ['"",x\n', [['', 'x']]],
  ['\n\n,,\na\n', [['a']]],
  [
    'a,\n,b',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"a\nb\nc,d', ['row-quotes', ['b'], ['c', 'd']]],
  ['', []],
])('%j', (text, expected) => {
  expect(cells(text)).toEqual(expected)
  expect(cells(text, 1)).toEqual(expected)
})
