import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { type Post, readPost } from '../match/index.ts'
import type { Cli } from './cli.ts'
import { judgePost } from './judge-post.ts'
import { readLines } from './read-lines.ts'

/**
 * Posts in, one NDJSON line out for each: `{id, lang, tone, score, spans}`. Reads on only when what was written is taken; ends
 * quietly when nobody reads any more.
 * @returns 1 when a line could not be read, else 0
 */
export async function tellTone(cli: Cli, input: AsyncIterable<Buffer>, output: Writable): Promise<0 | 1> {
  let faults = 0
  let gone = false
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    gone = true
  })
  for await (const { number, line } of readLines(input)) {
    if (gone) break
    if (line?.trim() === '') continue
    const read = line === null ? ({ fault: 'too-long', field: '' } as const) : readPost(line)
    if ('fault' in read) {
      faults++
      const why = cli.t(`cli.match.faults.${read.fault}`, { field: read.field })
      cli.tell(cli.t('cli.match.bad-line', { number: String(number), why }))
      continue
    }
    if (!output.write(`${judge(read.post)}\n`)) {
      // `once` rejects when the reader leaves while we wait; the listener above has noted it.
      await once(output, 'drain').catch(error => {
        if (!gone) throw error
      })
    }
  }
  return faults === 0 ? 0 : 1
}

function judge(given: Post): string {
  const { post, reading } = judgePost(given)
  return JSON.stringify({
    id: post.id,
    lang: post.lang,
    tone: reading.tone,
    score: reading.score,
    spans: reading.spans,
  })
}
