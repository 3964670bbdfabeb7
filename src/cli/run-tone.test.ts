import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { translator } from '../messages.ts'
import { createCli } from './cli.ts'
import { tellTone } from './run-tone.ts'

async function run(lines: string, limit = Number.POSITIVE_INFINITY) {
  const told: string[] = []
  let written = ''
  let lineCount = 0
  const output = new Writable({
    highWaterMark: 16,
    write(chunk, _, done) {
      written += String(chunk)
      lineCount++
      const broken = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
      setImmediate(() => done(lineCount > limit ? broken : null))
    },
  })
  const cli = { ...createCli('en', translator('en')), tell: (line: string) => void told.push(line) }
  const code = await tellTone(cli, Readable.from([Buffer.from(lines)]), output)
  const posts = written
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
  return { code, told, posts }
}

test('tells language, tone and the words that decided, line by line', async () => {
  const { code, told, posts } = await run(
    [
      '{"id":1,"text":"J’adore ce musée"}',
      '{"id":"b","text":"The queue was awful","title":"My visit"}',
      '{"id":3,"text":"Wunderbar","lang":"de-CH"}',
      '{"id":4,"text":"12"}',
      '{"id":5,"text":"J’adore ce musée, les enfants aussi","lang":"en-CA"}',
    ].join('\n'),
  )
  expect({ code, told }).toEqual({ code: 0, told: [] })
  expect(posts).toMatchObject([
    { id: 1, lang: 'fr', tone: 'positive', spans: [{ start: 2, end: 7, word: 'adore' }] },
    { id: 'b', lang: 'en', tone: 'negative', spans: [{ start: 23, end: 28, word: 'awful' }] },
    { id: 3, lang: 'de', tone: 'neutral', score: 0, spans: [] },
    { id: 4, lang: null, tone: 'neutral', score: 0, spans: [] },
    { id: 5, lang: 'fr', tone: 'positive' },
  ])
})

test('tells of a bad line with its number and goes on', async () => {
  const { code, told, posts } = await run('{"id":1,"text":"a"}\nno\n\n{"id":2}\n{"id":3,"text":"b"}\n')
  expect(code).toBe(1)
  expect(told.map(line => /^Line (\d+)/.exec(line)?.[1])).toEqual(['2', '4'])
  expect(posts.map(post => post.id)).toEqual([1, 3])
})

test('ends quietly when nobody reads any more', async () => {
  const many = Array.from({ length: 500 }, (_, id) => JSON.stringify({ id, text: 'merci' })).join('\n')
  const { code, posts } = await run(many, 3)
  expect(code).toBe(0)
  expect(posts.length).toBeLessThan(500)
})
