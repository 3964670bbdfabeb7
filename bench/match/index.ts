import { cpus, loadavg, totalmem } from 'node:os'
import { createMatcher, type Matcher, type Post } from '../../src/match/index.ts'
import { oracleMatches } from '../../src/match/testing/oracle.ts'
import { parseQuery, type Query } from '../../src/query/index.ts'
import { readTokens } from '../../src/query/words.ts'
import { exact, queries } from './queries.ts'
import { postgres, type RivalResult, sqlite } from './rivals.ts'
import { languages, posts } from './texts.ts'

/**
 * `npm run bench -- match [--sizes=1000,10000,100000] [--posts=60000] [--seconds=5] [--seed=1] [--rivals=postgres,sqlite]`:
 * posts per second of CPU time against standing queries, on one core, beside the two ways of doing it with a database: a batch of posts
 * is indexed, then every query is asked of it. All answer the same questions (without inflections, which the databases'
 * text search does differently) about the same words; the numbers of matches must agree, and a sample agrees with the oracle.
 */
export async function run(options: string[]): Promise<void> {
  const option = (name: string, otherwise: string) =>
    options.find(text => text.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise
  const sizes = option('sizes', '1000,10000,100000').split(',').map(Number)
  const seconds = Number(option('seconds', '5'))
  const seed = Number(option('seed', '1'))
  const rivals = option('rivals', 'postgres,sqlite').split(',')
  const spoken = languages(seed)
  const feed = posts(seed + 1, Number(option('posts', '60000')), spoken)
  const average = feed.reduce((sum, post) => sum + post.text.length, 0) / feed.length
  console.log(
    `${cpus()[0]!.model}, ${cpus().length} cores (one is used), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
  )
  console.log(
    `load of the machine while measuring: ${loadavg()[0]!.toFixed(1)} (CPU time suffers less from it than the clock does)`,
  )
  console.log(`${feed.length} posts of ${average.toFixed(0)} characters on average, seed ${seed}, ${seconds} s each\n`)

  const scan = await timed(createMatcher([{ id: 0, query: parsed('zzyzx') }]), feed, seconds)
  console.log(`reading alone (one query that nothing matches): ${count(scan.rate)} posts per CPU second\n`)
  // The databases are given words that are cut and folded already, which is more than they would get.
  // What is no word takes its place, so that words on both sides of it are no phrase.
  const texts = feed.map(({ text }) =>
    readTokens(text)
      .map(({ type, body }) => (type === 'word' || type === 'hashtag' ? body.replaceAll("'", '') : 'nonword'))
      .join(' '),
  )
  const stoppable = {
    postgres: rivals.includes('postgres') ? await postgres() : null,
    sqlite: rivals.includes('sqlite') ? sqlite() : null,
  }
  const stop = async () => {
    for (const rival of Object.values(stoppable)) await rival?.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(1)))
  try {
    for (const size of sizes) {
      const asked = queries(seed + 2, size, spoken)
      const plain = asked.map(exact)
      console.log(`${count(size)} queries`)
      const results = {
        ...(await ours(asked, feed, seconds, '  Vigie, with inflections')),
        exact: await ours(plain, feed, seconds, '  Vigie, exact forms'),
      }
      console.log(`    reading alone is ${(scan.rate / results.rate).toFixed(2)} times as fast`)
      for (const [name, rival] of Object.entries(stoppable)) {
        if (rival === null) continue
        const result = await rival.measure(plain, texts, seconds)
        report(`  ${name}, batches of ${result.batch}`, result)
        const own = countMatches(plain, feed.slice(0, result.posts))
        console.log(
          `    Vigie is ${(results.rate / result.rate).toFixed(1)} times as fast (exact forms: ${(results.exact.rate / result.rate).toFixed(1)}); matches in the same posts: ${count(own)}${own === result.matches ? ', equal' : `, not equal (${percent(result.matches / own - 1)})`}`,
        )
      }
      check(asked, feed)
      console.log('')
    }
  } finally {
    await stop()
  }
}

async function ours(asked: Query[], feed: Post[], seconds: number, name: string) {
  const before = memory()
  const started = performance.now()
  const matcher = createMatcher(asked.map((query, id) => ({ id, query })))
  const build = performance.now() - started
  const result = await timed(matcher, feed, seconds)
  report(name, result)
  const { leaves, postings, bytes } = matcher.stats()
  console.log(
    `    built in ${build.toFixed(0)} ms; ${count(leaves)} leaves, ${count(postings)} postings; arrays ${mebibytes(bytes)}, process ${mebibytes(memory() - before)} more`,
  )
  return result
}

/**
 * Over the feed again and again until the time is up. The first round warms up: it teaches the engine how frequent words
 * are, and what it rebuilds aside is awaited, so that the figure is of one thread.
 */
async function timed(matcher: Matcher, feed: Post[], seconds: number): Promise<RivalResult> {
  for (const post of feed.slice(0, 25_000)) matcher.match(post)
  await matcher.settled()
  // The new index has to meet the words again.
  for (const post of feed) matcher.match(post)
  await matcher.settled()
  let done = 0
  let matches = 0
  const cpu = process.cpuUsage()
  const started = performance.now()
  let now = started
  while (now - started < seconds * 1000) {
    for (let more = 0; more < 1000; more++) matches += matcher.match(feed[done++ % feed.length]!).length
    now = performance.now()
  }
  const used = process.cpuUsage(cpu)
  return {
    rate: (done / (used.user + used.system)) * 1e6,
    wall: (done / (now - started)) * 1000,
    posts: done,
    matches,
    batch: 1,
  }
}

function countMatches(asked: Query[], feed: Post[]): number {
  const matcher = createMatcher(asked.map((query, id) => ({ id, query })))
  return feed.reduce((sum, post) => sum + matcher.match(post).length, 0)
}

/** A sample of queries and posts by brute force. */
function check(asked: Query[], feed: Post[]): void {
  const every = Math.max(1, Math.floor(asked.length / 150))
  const sample = asked.filter((_, id) => id % every === 0)
  const matcher = createMatcher(asked.map((query, id) => ({ id, query })))
  let same = 0
  let matches = 0
  for (const post of feed.slice(0, 150)) {
    const found = new Set(matcher.match(post))
    sample.forEach((query, index) => {
      const expected = oracleMatches(query, post)
      if (found.has(index * every) !== expected)
        throw new Error(`the oracle disagrees on post ${post.id}: ${JSON.stringify(query)}`)
      same++
      if (expected) matches++
    })
  }
  console.log(`  the oracle agrees on ${count(same)} pairs of query and post, ${count(matches)} of them matches`)
}

const report = (name: string, { rate, wall, posts, matches }: RivalResult) =>
  console.log(
    `${name.padEnd(36)} ${count(rate).padStart(9)} posts per CPU second (${count(wall)} per second that passed)   ${(matches / posts).toFixed(2)} matches a post, ${count(posts)} posts`,
  )

function parsed(source: string): Query {
  const result = parseQuery(source)
  if (!result.ok) throw new Error(source)
  return result.query
}

const memory = () => {
  globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external + arrayBuffers
}
const count = (value: number) => Math.round(value).toLocaleString('en-GB').replaceAll(',', ' ')
const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`
const percent = (part: number) => `${(100 * part).toFixed(2)} %`
