import { expect, test } from 'vitest'
import { type CsvFigures, readFiguresCsv } from './read-figures-csv.ts'

const read = (text: string, columns?: Parameters<typeof readFiguresCsv>[1]) =>
  readFiguresCsv(text, columns) as CsvFigures
const values = (text: string) => read(text).figures.map(figure => [figure.on, figure.value])

test('French: semicolons, decimal comma, day first', () => {
  const found = read('\uFEFFDate;Valeur;Source\r\n31/03/2027;1 234,5;Bilan\r\n01/04/2027;"2 000";\r\n')
  expect(found.figures).toEqual([
    { on: '2027-03-31', value: 1234.5, source: 'Bilan' },
    { on: '2027-04-01', value: 2000, source: '' },
  ])
  expect(found).toMatchObject({ columns: { date: 'Date', value: 'Valeur', source: 'Source' }, problems: [], rows: 2 })
})

test('English: commas, decimal point, thousands, month first where a day above twelve tells it', () => {
  expect(values('date,value\n01/04/2027,"1,234.5"\n01/31/2027,2\n')).toEqual([
    ['2027-01-04', 1234.5],
    ['2027-01-31', 2],
  ])
})

test.each([
  [
    'ISO days and months',
    'day\tnumber\n2027-03\t5\n2027-03-31T10:00:00Z\t6',
    [
      ['2027-03-01', 5],
      ['2027-03-31', 6],
    ],
  ],
  [
    'money and shares',
    'date;montant\n2027-01-01;45 $\n2027-01-02;12,5 %',
    [
      ['2027-01-01', 45],
      ['2027-01-02', 12.5],
    ],
  ],
  [
    'three digits after a comma between semicolons are decimals',
    'date;valeur\n2027-01-01;1,234',
    [['2027-01-01', 1.234]],
  ],
  ['three digits after a comma between quotes are thousands', 'date,value\n2027-01-01,"1,234"', [['2027-01-01', 1234]]],
  [
    'a column’s other values tell its sign',
    'date,value\n2027-01-01,"1,234"\n2027-01-02,"1,5"',
    [
      ['2027-01-01', 1.234],
      ['2027-01-02', 1.5],
    ],
  ],
  ['negative', 'date,value\n2027-01-01,-3', [['2027-01-01', -3]]],
])('%s', (_name, text, expected) => {
  expect(values(text)).toEqual(expected)
})

test('columns are chosen by title or number', () => {
  const text = 'x,y,z\n2027-01-01,3,Ana'
  expect(read(text, { date: 'X', value: '2', source: 'z' }).figures).toEqual([
    { on: '2027-01-01', value: 3, source: 'Ana' },
  ])
  expect(readFiguresCsv(text)).toEqual({ missing: 'date' })
  expect(readFiguresCsv(text, { date: 'x', value: 'w' })).toEqual({ missing: 'w' })
  expect(readFiguresCsv('')).toEqual({ missing: 'date' })
})

test('what cannot be read is told with its row, and the rest comes in', () => {
  const found = read('date,value\n2027-02-30,1\n2027-02-01,many\n2027-02-02,3\n\n')
  expect(found.figures).toEqual([{ on: '2027-02-02', value: 3, source: '' }])
  expect(found.problems).toEqual([
    { row: 2, what: 'date', text: '2027-02-30' },
    { row: 3, what: 'value', text: 'many' },
  ])
})
