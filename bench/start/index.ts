import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * `npm run bench -- start [--rest=20]`: `npm start` as a person types it, on a new data folder and again on the same one:
 * seconds until the address is told and the page answers, and what all its processes hold after a rest (PSS: shared
 * pages are divided among those that share them), npm included. The page must be built, or the first figure holds its building.
 * Goals: 15 s, 350 MB. Linux only.
 */
export async function run(options: string[]): Promise<void> {
  const rest = Number(options.find(text => text.startsWith('--rest='))?.split('=')[1] ?? '20')
  const data = mkdtempSync(join(tmpdir(), 'vigie-bench-start-'))
  try {
    console.log('start            address told    page answers    at rest, all processes    of these')
    for (const name of ['new data', 'same data']) await once(name, data, rest)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function once(name: string, data: string, rest: number): Promise<void> {
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  const child = spawn('npm', ['start'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, LC_ALL: 'C', VIGIE_PORT: '0', VIGIE_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const ended = new Promise<void>(done => child.once('close', () => done()))
  try {
    const address = await addressOf(child.stdout)
    const told = seconds()
    const page = await fetch(address, { headers: { accept: 'text/html' } })
    await page.text()
    if (!page.ok) throw new Error(`the page answers ${page.status}`)
    const answered = seconds()
    await pause(rest * 1000)
    const held = familyOf(child.pid!).map(pid => ({ name: nameOf(pid), mib: pssOf(pid) }))
    const sum = held.reduce((total, one) => total + one.mib, 0)
    const parts = held.filter(one => one.mib >= 5).map(one => `${one.name} ${one.mib.toFixed(0)}`)
    console.log(
      `${name.padEnd(14)} ${told.padStart(11)} s ${answered.padStart(13)} s ${sum.toFixed(0).padStart(21)} MiB    ${parts.join(', ')}`,
    )
  } finally {
    process.kill(-child.pid!, 'SIGINT')
    await ended
  }
}

function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((done, failed) => {
    let said = ''
    output.setEncoding('utf8')
    output.on('data', (text: string) => {
      said += text
      const address = /is ready: (http:\S+)/.exec(said)?.[1]
      if (address !== undefined) done(address)
    })
    output.once('close', () => failed(new Error(`ended before it was ready:\n${said}`)))
  })
}

/** A process and all that descend from it; PostgreSQL is started apart from the group, not from the family. */
function familyOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const pid of readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)) {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0)
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const all = [root]
  for (const pid of all) all.push(...(children.get(pid) ?? []))
  return all
}

const pssOf = (pid: number): number => Number(/^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024
const nameOf = (pid: number): string => read(pid, 'comm').trim()

/** Empty for a process that ended meanwhile. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
