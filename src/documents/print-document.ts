import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Document } from './document.ts'

/** Longest a document may take. */
const timeoutMs = 60_000
/** Documents printed at the same time; others wait, up to a number beyond which waiting would only be a longer failure. */
const most = 2
const mostWaiting = 12

let running = 0
const waiting: (() => void)[] = []
const printing = new Map<string, Promise<Uint8Array>>()

/** So many documents are asked for at once that one more is not taken on. */
export class PrinterBusy extends Error {}

/**
 * A document as a file, written in a process of its own: the typesetter is native code whose failure ends its process,
 * and must not end the server; its memory goes with it. Takes about half a second. The same document asked for while it
 * is printed is printed once. Throws `PrinterBusy` when a dozen wait already, `Error` with what the process said when it
 * failed or took longer than a minute.
 */
export function printDocument(document: Document, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const text = JSON.stringify({ document, format })
  const key = createHash('sha256').update(text).digest('base64')
  const known = printing.get(key)
  if (known !== undefined) return known
  const file = inTurn(() => print(text)).finally(() => printing.delete(key))
  printing.set(key, file)
  return file
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < most) running++
  else {
    if (waiting.length >= mostWaiting) throw new PrinterBusy('too many documents are waiting to be printed')
    // The place of the one that ends is handed on, never free in between.
    await new Promise<void>(go => waiting.push(go))
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}

function print(text: string): Promise<Uint8Array> {
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
    child.stdin.end(text)
  })
}
