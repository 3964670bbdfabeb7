import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Document } from './document.ts'

/** Longest a document may take. */
const timeoutMs = 60_000
/** Documents printed at the same time; others wait. */
const most = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * A document as a file, written in a process of its own: the typesetter is native code whose failure ends its process,
 * and must not end the server; its memory goes with it. Takes about half a second. Throws `Error` with what the process
 * said when it failed or took longer than a minute.
 */
export async function printDocument(document: Document, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  if (running >= most) await new Promise<void>(go => waiting.push(go))
  running++
  try {
    return await print(document, format)
  } finally {
    running--
    waiting.shift()?.()
  }
}

function print(document: Document, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'printer.ts')], {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      env: {},
    })
    const file: Buffer[] = []
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => file.push(chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-2_000)
    })
    child.on('error', fail)
    child.on('close', (code, signal) => {
      if (code === 0) done(Buffer.concat(file))
      else fail(new Error(`the document was not written (${signal ?? code}): ${said}`))
    })
    // A process that ended early closes its end; what it said is told by `close`.
    child.stdin.on('error', () => {})
    child.stdin.end(JSON.stringify({ document, format }))
  })
}
