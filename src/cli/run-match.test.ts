import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { translator } from '../messages.ts'
import { type Cli, createCli, WrongUse } from './cli.ts'
import type { MatchFlags } from './match.ts'
import { match } from './run-match.ts'
import { showQuery } from './run-query.ts'

function recorder() {
  const told: string[] = []
  const printed: string[] = []
  const cli: Cli = {
    ...createCli('en', translator('en')),
    tell: line => void told.push(line),
    print: line => void printed.push(line),
  }
  return { cli, told, printed }
}

async function run(flags: Partial<MatchFlags>, lines: string) {
  const { cli, told } = recorder()
  let written = ''
  // A reader that takes its time: the next line is only read when this one is taken.
  const output = new Writable({
    highWaterMark: 16,
    write(chunk, _, done) {
      written += String(chunk)
      setImmediate(done)
    },
  })
  const bytes = Buffer.from(lines)
  // Cut in the middle of lines and of characters.
  const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
    bytes.subarray(index * 7, index * 7 + 7),
  )
  const code = await match(cli, { query: [], ...flags }, Readable.from(chunks), output)
  return {
    code,
    told,
    posts:
      written.trim() === ''
        ? []
        : written
            .trim()
            .split('\n')
            .map(line => JSON.parse(line)),
  }
}

test('prints a line for each post that matches, with the topics and places', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-match-'))
  const file = join(folder, 'topics.yaml')
  writeFileSync(file, 'topics:\n  - name: Vote\n    query: élection -test\n  - query: title:organisme\n')
  const lines = [
    '{"id":1,"text":"Les élections 😀 de l’organisme"}',
    '',
    '{"id":"b","text":"rien"}',
    '{"id":3,"text":"😀 elections","title":"Organismes"}\r',
    '{"id":4,"text":"élections test"}',
  ]
  const { code, told, posts } = await run({ topics: file, query: ['😀'] }, `\ufeff${lines.join('\n')}`)
  expect(told).toEqual([])
  expect(code).toBe(0)
  expect(posts).toEqual([
    {
      id: 1,
      topics: [
        { topic: 'Vote', spans: [[4, 13]] },
        { topic: '😀', spans: [[14, 16]] },
      ],
    },
    {
      id: 3,
      topics: [
        { topic: 'Vote', spans: [[3, 12]] },
        { topic: 'title:organisme', spans: [] },
        { topic: '😀', spans: [[0, 2]] },
      ],
    },
  ])
})

test('language and tone are told as the product tells them, whatever the post declares', async () => {
  const lines = [
    '{"id":1,"text":"Les banques alimentaires manquent de tout dans la ville","lang":"en"}',
    '{"id":2,"text":"The queue was awful and nobody was there to ask"}',
    '{"id":3,"text":"The queue was awful and nobody was there to ask","sentiment":"positive"}',
  ]
  const { posts } = await run({ query: ['lang:fr "banque alimentaire"', 'queue sentiment:negative'] }, lines.join('\n'))
  expect(posts.map(post => [post.id, post.topics[0].topic])).toEqual([
    [1, 'lang:fr "banque alimentaire"'],
    [2, 'queue sentiment:negative'],
  ])
})

test('a bad line is told with its number and the rest goes on', async () => {
  const bad = [
    '{',
    '[]',
    '{"text":"a"}',
    '{"id":1}',
    '{"id":1,"text":"a","likes":"3"}',
    '{"id":1,"text":"a","links":[1]}',
    'null',
  ]
  const { code, told, posts } = await run(
    { query: ['a'] },
    [...bad, '{"id":9,"text":"a","lang":null,"extra":{}}', ''].join('\n'),
  )
  expect(code).toBe(1)
  expect(told.map(line => /^Line (\d+)/.exec(line)?.[1])).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  expect(posts).toEqual([{ id: 9, topics: [{ topic: 'a', spans: [[0, 1]] }] }])
})

test('wrong use is said before anything is read', async () => {
  for (const flags of [{}, { query: ['a OR -b'] }, { topics: '/nowhere/topics.yaml' }]) {
    await expect(run(flags, '')).rejects.toThrow(WrongUse)
  }
})

test('shows how a query is read, or points at what is wrong', () => {
  const good = recorder()
  expect(showQuery(good.cli, 'a PRES/3f b OU "c d" -e', {})).toBe(0)
  expect(good.printed).toEqual([
    'a NEAR/3f b OR "c d" -e',
    '',
    'at least one of:',
    '  in this order, at most 3 words apart:',
    '    a',
    '    b',
    '  all of:',
    '    "c d"',
    '    without:',
    '      e',
  ])
  const bad = recorder()
  expect(showQuery(bad.cli, '😀 (mot', {})).toBe(1)
  expect(bad.told.slice(0, 3)).toEqual(['Column 4: This parenthesis is not closed.', '  😀 (mot', '    ^'])
  const json = recorder()
  expect(showQuery(json.cli, 'auteur:x', { json: true })).toBe(1)
  expect(JSON.parse(json.printed[0]!)).toMatchObject({
    ok: false,
    errors: [{ code: 'query.unknown-field', column: 1, remedy: expect.stringContaining('author:') }],
  })
})
