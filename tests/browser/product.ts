import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export type Product = { url: string; firstRunCode: string; stop(): Promise<void> }

/** The product as a person starts it, on a free port and an empty data folder; rejects with what it said when it ends before it is ready. */
export async function startProduct(environment: Record<string, string> = {}): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-browser-'))
  // The database may run under another account, which has to pass through.
  chmodSync(folder, 0o711)
  const child = spawn(process.execPath, [join(root, 'bin', 'vigie.js'), 'serve'], {
    env: {
      PATH: process.env.PATH,
      LANG: 'fr_CA.UTF-8',
      VIGIE_PORT: String(await freePort()),
      VIGIE_DATA: join(folder, 'data'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<void>(done => child.once('close', () => done()))
  const ready = new Promise<{ url: string; firstRunCode: string }>((found, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
        const firstRunCode = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(said)?.[0]
        if (url !== undefined && firstRunCode !== undefined) found({ url, firstRunCode })
      })
    void ended.then(() => failed(new Error(`The product ended before it was ready:\n${said}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { ...(await ready), stop }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** A port that nobody uses now. Passkeys belong to a name, so that the product must know its own address beforehand. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
