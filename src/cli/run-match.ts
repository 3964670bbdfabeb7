import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { parse, YAMLParseError } from 'yaml'
import { createMatcher, type Matcher, type Post, readPost } from '../match/index.ts'
import { describeQueryError, parseQuery, type Query } from '../query/index.ts'
import { type Cli, WrongUse } from './cli.ts'
import { explainFileError } from './explain-file-error.ts'
import { judgePost } from './judge-post.ts'
import type { MatchFlags } from './match.ts'
import { readLines } from './read-lines.ts'

type Topic = { name: string; query: string }

/**
 * Posts in, one NDJSON line out for each that matches. Reads on only when what was written is taken.
 * @returns 1 when a line could not be read, else 0
 */
export async function match(
  cli: Cli,
  flags: MatchFlags,
  input: AsyncIterable<Buffer>,
  output: Writable,
): Promise<0 | 1> {
  const topics = [
    ...(flags.topics === undefined ? [] : readTopics(cli, flags.topics)),
    ...flags.query.map(query => ({ name: query, query })),
  ]
  if (topics.length === 0) throw new WrongUse(cli.t('cli.match.no-topic'))
  const matcher = createMatcher(topics.map((topic, id) => ({ id, query: queryOf(cli, topic) })))
  let faults = 0
  for await (const { number, line } of readLines(input)) {
    if (line?.trim() === '') continue
    const read = line === null ? ({ fault: 'too-long', field: '' } as const) : readPost(line)
    if ('fault' in read) {
      faults++
      cli.tell(
        cli.t('cli.match.bad-line', {
          number: String(number),
          why: cli.t(`cli.match.faults.${read.fault}`, { field: read.field }),
        }),
      )
      continue
    }
    const found = judge(matcher, topics, read.post)
    if (found !== null && !output.write(`${found}\n`)) await once(output, 'drain')
  }
  return faults === 0 ? 0 : 1
}

function judge(matcher: Matcher, topics: Topic[], given: Post): string | null {
  const { post } = judgePost(given)
  const ids = matcher.match(post) as number[]
  if (ids.length === 0) return null
  const found = ids
    .sort((a, b) => a - b)
    .map(id => ({ topic: topics[id]!.name, spans: matcher.explain(post, id)?.text ?? [] }))
  return JSON.stringify({ id: given.id, topics: found })
}

function readTopics(cli: Cli, file: string): Topic[] {
  const { t } = cli
  let content: unknown
  try {
    content = parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const why =
      error instanceof YAMLParseError
        ? t('cli.match.not-yaml', { line: error.linePos?.[0].line ?? 1 })
        : explainFileError(cli, error)
    throw new WrongUse(t('cli.match.unreadable', { file, why }))
  }
  const list = (content as { topics?: unknown } | null)?.topics
  if (!Array.isArray(list)) throw new WrongUse(t('cli.match.no-list', { file }))
  return list.map((one: unknown, index) => {
    const { name, query } = (one ?? {}) as Record<string, unknown>
    if (typeof query !== 'string' || (name !== undefined && typeof name !== 'string')) {
      throw new WrongUse(t('cli.match.bad-topic', { file, number: index + 1 }))
    }
    return { name: name ?? query, query }
  })
}

function queryOf(cli: Cli, { name, query }: Topic): Query {
  const parsed = parseQuery(query)
  if (parsed.ok) return parsed.query
  const [error] = parsed.errors
  const { message, remedy } = describeQueryError(cli.locale, error!)
  throw new WrongUse(cli.t('cli.match.bad-query', { name, column: String(error!.column), message, remedy }))
}
