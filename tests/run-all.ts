/**
 * `npm test`: every test of the product, in order of price, each step to its end whatever the others do; one line
 * counts them all. What a step needs of the system (Debian's chromium, poppler, LibreOffice) is installed by `needs.ts`, or named clearly.
 * `npm test -- unit browser` runs only these steps.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureChromium, ensureDocumentReaders } from './needs.ts'

type Counts = { passed: number; failed: number; skipped: number }
type Step = { name: string; command: string[]; report?: 'vitest' | 'playwright'; needs?: () => Promise<string | null> }

const root = resolve(import.meta.dirname, '..')
const folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
const reportOf = (name: string) => join(folder, `${name}.json`)
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const vitest = (name: string, ...more: string[]) => [
  bin('vitest'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(name)}`,
  ...more,
]

const steps: Step[] = [
  { name: 'types', command: [bin('tsc')] },
  { name: 'types-web', command: [bin('tsc'), '-p', 'tsconfig.web.json'] },
  { name: 'lint', command: [bin('biome'), 'check', '.'] },
  { name: 'unused', command: [bin('knip')] },
  { name: 'unit', command: vitest('unit'), report: 'vitest', needs: ensureDocumentReaders },
  { name: 'page', command: [bin('vite'), 'build', '--logLevel', 'warn'] },
  {
    name: 'real',
    command: vitest('real', '--config', 'vitest.real.config.ts'),
    report: 'vitest',
  },
  {
    name: 'browser',
    command: [bin('playwright'), 'test', '--reporter=list,json'],
    report: 'playwright',
    needs: ensureChromium,
  },
]

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !steps.some(step => step.name === name))
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${steps.map(step => step.name).join(', ')}`)
  process.exit(2)
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 }
const summary: string[] = []
for (const step of steps.filter(one => asked.length === 0 || asked.includes(one.name))) {
  const startedAt = performance.now()
  console.log(`\n▸ ${step.name}: ${step.command.map(word => word.replace(`${root}/`, '')).join(' ')}`)
  const missing = (await step.needs?.()) ?? null
  if (missing !== null) console.error(`\n${missing}\n`)
  const exitCode = missing === null ? await run(step) : 1
  const counts = await count(step, exitCode)
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  summary.push(
    `${counts.failed === 0 ? '✓' : '✗'} ${step.name.padEnd(10)} ${String(counts.passed).padStart(5)} passed ${counts.failed} failed ${counts.skipped} skipped  ${seconds} s`,
  )
}
await rm(folder, { recursive: true, force: true })

console.log(`\n${summary.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)

function run(step: Step): Promise<number> {
  return new Promise(done => {
    const child = spawn(step.command[0]!, step.command.slice(1), {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf(step.name) },
    })
    child.on('error', error => {
      console.error(error.message)
      done(1)
    })
    child.on('exit', code => done(code ?? 1))
  })
}

/** A step without a report counts as one test. A report that is missing or a runner that failed beyond its tests counts as one failure more. */
async function count(step: Step, exitCode: number): Promise<Counts> {
  const plain = { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 }
  if (step.report === undefined) return plain
  const text = await readFile(reportOf(step.name), 'utf8').catch(() => null)
  if (text === null) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(text)
  const counts: Counts =
    step.report === 'vitest'
      ? {
          passed: report.numPassedTests,
          failed: report.numFailedTests,
          skipped: report.numPendingTests + report.numTodoTests,
        }
      : {
          passed: report.stats.expected,
          failed: report.stats.unexpected,
          skipped: report.stats.skipped,
        }
  // Playwright's list names which. It has a fault, in itself or in the product, unless the browser had stopped drawing.
  const again = step.report === 'playwright' ? report.stats.flaky : 0
  counts.passed += again
  if (again > 0) console.warn(`\n${again} of ${step.name} passed only at the second go.`)
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}
