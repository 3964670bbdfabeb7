import { cpus, loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import { checkStrategy } from '../../src/plan/rules/check-strategy.ts'
import { rules } from '../../src/plan/rules/registry.ts'
import { strategy as strategySchema } from '../../src/plan/schema.ts'
import { largeFacts, largeStrategy } from './large-strategy.ts'

/** What a page may wait for after a change (requirement: "checks ≤ 100 ms"). */
const LIMIT_MS = 100

/**
 * `npm run bench -- plan [--rounds=30] [--objectives=200] [--audiences=50] [--networks=20]`: every rule held against a
 * large strategy. Twice and four times the size say whether time grows in line with it.
 */
export async function run(options: string[]): Promise<void> {
  const option = (name: string, otherwise: number) =>
    Number(options.find(text => text.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
  const rounds = option('rounds', 30)
  const size = {
    objectives: option('objectives', 200),
    audiences: option('audiences', 50),
    networks: option('networks', 20),
  }
  console.log(
    `${cpus()[0]!.model}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}, ${rules.length} rules`,
  )
  console.log('objectives × audiences × networks   first ms   median ms   p95 ms   CPU ms   findings')
  for (const factor of [1, 2, 4]) {
    const strategy = strategySchema.parse(
      largeStrategy(size.objectives * factor, size.audiences * factor, size.networks * factor),
    )
    const facts = largeFacts(strategy)
    const times: number[] = []
    const before = process.cpuUsage()
    let findings = 0
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now()
      findings = checkStrategy(strategy, facts).findings.length
      times.push(performance.now() - start)
    }
    const used = process.cpuUsage(before)
    const cpu = (used.user + used.system) / 1_000 / rounds
    const [first] = times
    const sorted = times.toSorted((one, other) => one - other)
    const [median, p95] = [sorted[Math.floor(rounds / 2)]!, sorted[Math.floor(rounds * 0.95)]!]
    const name = [size.objectives, size.audiences, size.networks].map(one => one * factor).join(' × ')
    const cells = [
      first!.toFixed(1).padStart(8),
      median.toFixed(1).padStart(11),
      p95.toFixed(1).padStart(8),
      cpu.toFixed(1).padStart(8),
      String(findings).padStart(10),
    ]
    console.log(
      `${name.padEnd(35)} ${cells.join(' ')}${factor === 1 ? (median <= LIMIT_MS ? '   within 100 ms' : '   ABOVE 100 ms') : ''}`,
    )
    if (factor === 1) slowest(strategy, facts, rounds)
  }
}

/** The five rules that take the most, so that a slow one shows its name. */
function slowest(
  strategy: Parameters<typeof checkStrategy>[0],
  facts: Parameters<typeof checkStrategy>[1],
  rounds: number,
): void {
  const costs = rules
    .map(rule => {
      const start = performance.now()
      for (let round = 0; round < rounds; round += 1) checkStrategy(strategy, facts, [rule])
      return { id: rule.id, ms: (performance.now() - start) / rounds }
    })
    .sort((one, other) => other.ms - one.ms)
    .slice(0, 5)
  for (const { id, ms } of costs) console.log(`    ${ms.toFixed(2).padStart(6)} ms  ${id}`)
}
