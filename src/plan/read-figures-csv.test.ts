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
  expect(readFiguresCsv(text, { date: 'x', value: 'w' })).toMatchObject({ missing: 'w', columns: null, figures: [] })
  expect(readFiguresCsv('')).toMatchObject({ missing: 'date', titles: [], rows: 0 })
})

test('columns that nobody can tell are shown with their rows, so that somebody can', () => {
  const text = 'Semaine;Entrées\n2027-01-04;12\n\n2027-01-11;beaucoup'
  expect(readFiguresCsv(text)).toMatchObject({
    titles: ['Semaine', 'Entrées'],
    columns: null,
    missing: 'date',
    rows: 2,
    preview: [
      { row: 2, cells: ['2027-01-04', '12'], wrong: null },
      { row: 4, cells: ['2027-01-11', 'beaucoup'], wrong: null },
    ],
  })
  const chosen = readFiguresCsv(text, { date: 'semaine', value: 'entrees' })
  expect(chosen.preview).toEqual([
    { row: 2, cells: ['2027-01-04', '12'], on: '2027-01-04', value: 12, wrong: null },
    { row: 4, cells: ['2027-01-11', 'beaucoup'], on: '2027-01-11', value: null, wrong: 'value' },
  ])
})

test('a row is told by its line in the file, whatever stands between', () => {
  const found = readFiguresCsv('date,value,source\n2027-01-01,1,"two\nlines"\n\n2027-01-02,x,')
  expect(found.problems).toEqual([{ row: 5, what: 'value', text: 'x' }])
})

test('what cannot be read is told with its row, and the rest comes in', () => {
  const found = read('date,value\n2027-02-30,1\n2027-02-01,many\n2027-02-02,3\n\n')
  expect(found.figures).toEqual([{ on: '2027-02-02', value: 3, source: '' }])
  expect(found.problems).toEqual([
    { row: 2, what: 'date', text: '2027-02-30' },
    { row: 3, what: 'value', text: 'many' },
  ])
})

test('days that can be read both ways are said to be so, and read as somebody says', () => {
  const months = 'date,value\n01/01/2027,1\n02/01/2027,2\n03/01/2027,3\n'
  const days = (order?: 'day-first' | 'month-first') => readFiguresCsv(months, undefined, order)
  expect(days().order).toBe('either')
  expect(days().figures.map(one => one.on)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03'])
  expect(days('month-first').figures.map(one => one.on)).toEqual(['2027-01-01', '2027-02-01', '2027-03-01'])
  expect(readFiguresCsv('date,value\n31/01/2027,1\n').order).toBe('day-first')
  expect(readFiguresCsv('date,value\n01/31/2027,1\n').order).toBe('month-first')
  expect(readFiguresCsv('date,value\n01.02.2027,1\n').order).toBe('day-first')
  expect(readFiguresCsv('date,value\n2027-01-02,1\n').order).toBe('day-first')
})
