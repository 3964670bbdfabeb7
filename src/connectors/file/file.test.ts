import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkItems } from '../check-items.ts'
import { connectorContract } from '../contract-tests.ts'
import { csvShape } from './csv-shape.ts'
import { guessMapping } from './guess-mapping.ts'
import { type FileOptions, type FileRow, file, previewFile, readFile } from './index.ts'

const now = new Date('2026-11-22T12:00:00Z')
connectorContract(file, { settings: { name: 'Export' }, network: new URL('./fixtures/', import.meta.url), now })

const options: FileOptions = { format: 'csv', name: 'Export', zone: 'Europe/Paris' }

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

async function read(input: string | Uint8Array, more: Partial<FileOptions> = {}, size = 1 << 16): Promise<FileRow[]> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const rows: FileRow[] = []
  for await (const row of readFile(inPieces(bytes, size), { ...options, ...more })) rows.push(row)
  return rows
}
const items = (rows: FileRow[]) => rows.flatMap(row => ('item' in row ? [row.item] : []))
const codes = (rows: FileRow[]) => rows.flatMap(row => ('error' in row ? [`${row.row} ${row.error.code}`] : []))

const french =
  'Date de publication;Titre;Contenu;Lien;Auteur;Nombre d’abonnés;J’aime;Langue;Mots-clics\r\n' +
  '04/03/2026 14:30;"Été; hiver";"Un texte\r\nsur deux lignes, avec ""guillemets""";https://a.example/1;Zoé;"1 234";"1,5 k";fr-CA;#faim, ville\r\n' +
  '25/07/2026;;Deuxième;b.example/2;Marc;;;;\r\n'

describe('CSV', () => {
  test.each([
    ['UTF-8', Buffer.from(french)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${french}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${french}`, 'utf16le')],
    ['UTF-16LE without a mark', Buffer.from(french, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${french}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(french.replaceAll('’', '\x92'), 'latin1')],
    ['sep=', Buffer.from(`sep=;\r\n${french}`)],
  ])('of French Excel in %s, whatever the pieces', async (_, bytes) => {
    for (const size of [1 << 16, 7]) {
      // A mark and the zero bytes beside it come in the first piece of any real stream.
      const rows = await read(bytes, {}, size)
      expect(codes(rows)).toEqual([])
      const [first, second] = items(rows)
      expect(first).toMatchObject({
        kind: 'article',
        key: 'https://a.example/1',
        url: 'https://a.example/1',
        title: 'Été; hiver',
        text: 'Un texte\nsur deux lignes, avec "guillemets"',
        language: 'fr-CA',
        author: { name: 'Zoé', followers: 1234 },
        publishedAt: new Date('2026-03-04T13:30:00Z'),
        hashtags: ['faim', 'ville'],
        counts: { likes: 1500 },
      })
      expect(second).toMatchObject({
        kind: 'post',
        url: 'https://b.example/2',
        publishedAt: new Date('2026-07-24T22:00:00Z'),
      })
      checkItems(items(rows), now)
    }
  })

  test('rows that cannot be read are told by their line, the rest goes on', async () => {
    const rows = await read(
      'id,text,date,url\n1,un,2026-01-01,\n2,,2026-01-01,\n3,"deux\nlignes",2026-01-01,\n4,trois,demain,\n5,quatre,,ftp://x\n\n6,cinq,2026-01-02,,trop,de,cellules\n',
    )
    expect(items(rows).map(item => [item.key, item.text])).toEqual([
      ['Export 1', 'un'],
      ['Export 3', 'deux\nlignes'],
      ['Export 6', 'cinq'],
    ])
    expect(codes(rows)).toEqual([
      '3 connectors.post-no-text',
      '6 connectors.post-wrong-date',
      '7 connectors.post-wrong-address',
    ])
  })

  test('a quotation mark that never closes costs its own line, at the end and a megabyte before it', async () => {
    for (const count of [10, 40_000]) {
      const rows = await read(`text,id\nun,1\n"jamais fermé,2\n${'mot de plus,x,y\n'.repeat(count)}`, {}, 10_000)
      expect(codes(rows)).toEqual(['3 connectors.row-quotes'])
      expect(items(rows)).toHaveLength(count + 1)
    }
  })

  test('a line of more than a megabyte is told, the next ones are read', async () => {
    const rows = await read(
      `text,id\n${'x'.repeat(1_200_000)},1\nun,2\n"${'y\n'.repeat(600_000)}",3\ndeux,4\n`,
      {},
      50_000,
    )
    expect(codes(rows)).toEqual(['2 connectors.row-too-long', expect.stringMatching(/^4 connectors.row-/)])
    expect(items(rows).at(-1)?.text).toBe('deux')
  })

  test('the order of day and month is that of the file', async () => {
    const dates = async (...values: string[]) =>
      items(await read(`text;date\n${values.map(value => `x;${value}`).join('\n')}\n`, { zone: 'UTC' })).map(item =>
        item.publishedAt?.toISOString().slice(0, 10),
      )
    expect(await dates('03/04/2026', '04/25/2026')).toEqual(['2026-03-04', '2026-04-25'])
    expect(await dates('03/04/2026', '05/06/2026')).toEqual(['2026-04-03', '2026-06-05'])
  })

  test('a mapping of the person’s own goes before the guess', async () => {
    const rows = await read('a,b,c\nun,deux,trois\n', { mapping: { b: 'text', c: 'title' } })
    expect(items(rows)).toMatchObject([{ text: 'deux', title: 'trois' }])
  })

  test.each([
    ['Name,Text\nx,y\n', ','],
    ['a;b;c\n"1,2";3,4;5\n', ';'],
    ['a\tb\n1,5\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['only\none\n', ','],
    ['sep=|\na|b', '|'],
  ])('%j is parted by %j', (head, delimiter) => expect(csvShape(head).delimiter).toBe(delimiter))

  test('columns are guessed by name in both languages and several tools, then by what they hold', () => {
    expect(
      guessMapping(
        ['Post ID', 'Permalink', 'Publish time', 'Description', 'Username', 'Likes', 'Shares', 'Created Time'],
        [],
      ),
    ).toEqual({
      'Post ID': 'key',
      Permalink: 'url',
      'Publish time': '',
      Description: 'text',
      Username: 'author.handle',
      Likes: 'counts.likes',
      Shares: 'counts.reposts',
      'Created Time': 'publishedAt',
    })
    expect(
      guessMapping(['x', 'y', 'z'], [['https://a.example/1', 'court', 'un texte bien plus long que les autres']]),
    ).toEqual({ x: 'url', y: '', z: 'text' })
  })

  test('memory does not grow with the file', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const row = `${'a'.repeat(8_000)},https://a.example/\n`
    async function* large() {
      yield Buffer.from('text,url\n')
      for (let i = 0; i < 500; i += 1) yield Buffer.from(row.repeat(10))
    }
    let items = 0
    const used: number[] = []
    for await (const read of readFile(large(), options)) {
      if ('item' in read) items += 1
      if (items % 1_000 !== 0) continue
      collect()
      used.push(process.memoryUsage().heapUsed)
    }
    // 40 MB went through.
    expect(items).toBe(5_000)
    // What is kept stays kept, what the test runner itself holds for a moment does not: the lower of the last two counts.
    const [first, , , ...last] = used
    expect(last).toHaveLength(2)
    expect(Math.min(...last) - first!).toBeLessThan(10 * 1024 * 1024)
  })
})

describe('NDJSON', () => {
  test('posts come with their parts; bad lines are told', async () => {
    const lines = [
      '\ufeff{"id":"1","text":"Un","author":"Zoé","url":"https://a.example/1","publishedAt":"2026-11-22T10:00:00Z","likes":3,"followers":12,"lang":"fr"}',
      '{"id":2,"text":"Deux"',
      '',
      '{"id":3}',
      '[{"text":"Trois"},{"text":"Quatre"}]',
      `{"text":"${'x'.repeat(1_100_000)}"}`,
      '{"id":5,"text":"Cinq"}',
    ]
    for (const size of [1 << 16, 1000]) {
      const rows = await read(lines.join('\n'), { format: 'ndjson' }, size)
      expect(items(rows).map(item => item.text)).toEqual(['Un', 'Trois', 'Quatre', 'Cinq'])
      expect(items(rows)[0]).toMatchObject({
        key: 'Export 1',
        author: { name: 'Zoé', followers: 12 },
        counts: { likes: 3 },
        language: 'fr',
      })
      expect(codes(rows)).toEqual([
        '2 connectors.row-not-json',
        '4 connectors.post-no-text',
        '6 connectors.row-too-long',
      ])
    }
  })
})

describe('the preview', () => {
  test('shows columns, the mapping and the first rows, wrong ones too', async () => {
    const preview = await previewFile(`${french}hier;;x;;;;;;\r\n`, options)
    expect(preview.columns.slice(0, 3)).toEqual(['Date de publication', 'Titre', 'Contenu'])
    expect(preview.mapping).toMatchObject({ Contenu: 'text', Lien: 'url', 'Nombre d’abonnés': 'author.followers' })
    expect(preview.rows.map(row => ('item' in row ? row.item.text.slice(0, 8) : row.error.code))).toEqual([
      'Un texte',
      'Deuxième',
      'connectors.post-wrong-date',
    ])
  })
  test('a cut head gives whole rows only', async () => {
    const preview = await previewFile(`text\n${'mot '.repeat(10_000)}\n`.repeat(3) + 'moi', options)
    expect(
      preview.rows.every(
        row => ('item' in row && row.item.text.length > 1_000) || ('item' in row && row.item.text === 'text'),
      ),
    ).toBe(true)
    expect((await previewFile('', options)).rows).toEqual([])
    expect((await previewFile('{"id":1,"text":"x"}\n', { ...options, format: 'ndjson' })).rows).toHaveLength(1)
  })
})

test('any bytes are read to their end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('csv', 'ndjson'),
      fc.integer({ min: 1, max: 50 }),
      async (bytes, format, size) => {
        for (const row of await read(bytes, { format: format as 'csv' | 'ndjson' }, size))
          expect(row.row).toBeGreaterThan(0)
      },
    ),
    { numRuns: 300 },
  )
})
