import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { detectLanguage, tone } from '../../src/language/index.ts'
import { canonicaliseUrl } from '../../src/listen/ingest/canonicalise-url.ts'
import { groupNearDuplicates } from '../../src/listen/ingest/group-near-duplicates.ts'
import { createMatcher, type Post, readPost } from '../../src/match/index.ts'
import { queries } from '../match/queries.ts'
import { languages } from '../match/texts.ts'
import { lines } from './lines.ts'

/**
 * `npm run bench -- ingest [--queries=10000] [--posts=60000] [--seconds=5] [--seed=1] [--before-storage-only]`: posts a second on one core through all
 * that comes before storage: JSON → address → language → matching → tone → near-duplicates. Then, where `stored.ts` is there,
 * the same with PostgreSQL behind it. Rates are of this process's own processor time, so that a busy machine does not count;
 * the clock's rate stands beside.
 */
export async function run(options: string[]): Promise<void> {
  const option = (name: string, otherwise: number) =>
    Number(options.find(text => text.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
  const seconds = option('seconds', 5)
  const seed = option('seed', 1)
  const spoken = languages(seed)
  const feed = lines(seed + 1, option('posts', 60_000), spoken)
  const asked = queries(seed + 2, option('queries', 10_000), spoken).map((query, id) => ({ id, query }))
  const pipeline = createPipeline(asked)
  const average = feed.reduce((sum, line) => sum + readText(line).length, 0) / feed.length
  console.log(`${cpus()[0]!.model}, ${cpus().length} cores (one is used), Node ${process.versions.node}`)
  console.log(
    `${feed.length} posts of ${average.toFixed(0)} characters on average, ${asked.length} queries, seed ${seed}\n`,
  )

  for (const line of feed.slice(0, 25_000)) for (const stage of pipeline.stages) stage.run(line)
  pipeline.reset()
  const costs = new Map<string, number>()
  const started = process.cpuUsage()
  const clock = performance.now()
  let done = 0
  while (performance.now() - clock < seconds * 1000) {
    // A thousand at a time through each stage in turn would flatter the caches: each post goes through all of them.
    for (let more = 0; more < 1000; more++) {
      const line = feed[done++ % feed.length]!
      for (const stage of pipeline.stages) stage.run(line)
    }
  }
  const used = process.cpuUsage(started)
  const elapsed = performance.now() - clock
  const told = pipeline.told()
  for (const stage of pipeline.stages) costs.set(stage.name, measure(pipeline, feed, stage))
  for (const [name, cost] of costs) console.log(`  ${name.padEnd(18)} ${cost.toFixed(2).padStart(6)} µs a post`)
  const rate = done / ((used.user + used.system) / 1e6)
  console.log(
    `\n  all before storage ${count(rate)} posts/s of processor time (${count(done / (elapsed / 1000))} by the clock), goal 50 000`,
  )
  console.log(`  ${told}`)

  const stored = new URL('./stored.ts', import.meta.url)
  if (existsSync(stored) && !options.includes('--before-storage-only')) {
    const { run: runStored } = (await import(stored.href)) as { run: (options: string[]) => Promise<void> }
    await runStored(options)
  }
}

type Stage = { name: string; run: (line: string) => void }

/** The stages hand their results on through `now`, as one loop would. */
function createPipeline(asked: Parameters<typeof createMatcher>[0]) {
  const matcher = createMatcher(asked)
  let groups = groupNearDuplicates()
  const now = { post: { id: 0, text: '' } as Post, spoken: '', matches: 0, tone: '', group: '' }
  const sums = { posts: 0, language: 0, addresses: 0, matches: 0, toned: 0, copies: 0 }
  const stages: Stage[] = [
    {
      name: 'parse JSON',
      run: line => {
        const read = readPost(line)
        if ('fault' in read) throw new Error(read.fault)
        now.post = read.post
        now.spoken = (read.post as Post & { spoken: string }).spoken
        sums.posts++
      },
    },
    {
      name: 'canonical address',
      run: () => {
        now.post.url = canonicaliseUrl(now.post.url!)
        if (now.post.url !== null) sums.addresses++
      },
    },
    {
      name: 'language',
      run: () => {
        now.post.lang = detectLanguage(now.post.text).lang
        if (now.post.lang === now.spoken) sums.language++
      },
    },
    {
      name: 'match',
      run: () => {
        sums.matches += matcher.match(now.post).length
      },
    },
    {
      name: 'tone',
      run: () => {
        now.tone = tone(now.post.text, now.post.lang ?? null).tone
        if (now.tone !== 'neutral') sums.toned++
      },
    },
    {
      name: 'near-duplicates',
      run: () => {
        const id = String(now.post.id)
        if (groups.add(id, now.post.text) !== id) sums.copies++
      },
    },
  ]
  const share = (part: number) => `${((100 * part) / sums.posts).toFixed(1)} %`
  return {
    stages,
    reset: () => {
      groups = groupNearDuplicates()
      for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] = 0
    },
    told: () =>
      `${count(sums.posts)} posts: language as generated ${share(sums.language)}, ${(sums.matches / sums.posts).toFixed(2)} matches a post, ${share(sums.toned)} with a tone, ${share(sums.copies)} copies`,
  }
}

/** Cost of one stage: a run with the stages up to it, less a run with those before it. */
function measure({ stages }: { stages: Stage[] }, feed: string[], stage: Stage): number {
  const upTo = (last: number) => {
    const started = process.cpuUsage()
    for (const line of feed.slice(0, 20_000)) for (let at = 0; at <= last; at++) stages[at]!.run(line)
    const used = process.cpuUsage(started)
    return (used.user + used.system) / 20_000
  }
  const at = stages.indexOf(stage)
  const differences = Array.from({ length: 3 }, () => upTo(at) - (at === 0 ? 0 : upTo(at - 1)))
  return differences.sort((a, b) => a - b)[1]!
}

const readText = (line: string): string => (JSON.parse(line) as { text: string }).text
const count = (value: number) => Math.round(value).toLocaleString('en-GB').replaceAll(',', ' ')
