import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'
import { type Manifest, manifestName } from './manifest.ts'
import { block, padding, tarHeader } from './tar.ts'

/** A gzip'ed tar that is written as it comes; memory holds one file at a time. `tar tzf` lists it. */
export class ArchiveWriter {
  readonly #gzip: Gzip
  readonly #done: Promise<void>
  readonly #files: Manifest['files'] = []

  constructor(out: Writable) {
    // Level 3: half the time of the default for a few per cent of size.
    this.#gzip = createGzip({ level: 3 })
    this.#gzip.pipe(out)
    this.#gzip.on('error', error => out.destroy(error))
    out.on('error', error => this.#gzip.destroy(error))
    this.#done = finished(out)
    // Whoever writes next hears of it.
    this.#done.catch(() => {})
  }

  async add(name: string, content: Buffer): Promise<void> {
    this.#files.push({ name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })
    await this.#write(name, content)
  }

  /** Writes the manifest and ends the archive; resolves when the last byte has left. */
  async end(rows: Manifest['rows']): Promise<void> {
    await this.#write(manifestName, Buffer.from(JSON.stringify({ files: this.#files, rows } satisfies Manifest)))
    this.#gzip.end(Buffer.alloc(2 * block))
    await this.#done
  }

  destroy(error: Error): void {
    this.#gzip.destroy(error)
  }

  async #write(name: string, content: Buffer): Promise<void> {
    this.#gzip.write(tarHeader(name, content.length))
    this.#gzip.write(content)
    if (!this.#gzip.write(padding(content.length)))
      await Promise.race([new Promise<void>(resolve => this.#gzip.once('drain', resolve)), this.#done])
  }
}
