import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { AppError } from '../../errors.ts'
import { type Header, headerName, headerSchema, type Manifest, manifestName, manifestSchema } from './manifest.ts'
import { block, padding, readTarHeader } from './tar.ts'

/** One file of the archive, whole: parts are small by construction. */
export type ArchiveFile = { name: string; content: Buffer }

/** No file of ours is larger; a damaged size must not ask for all of the memory. */
const largest = 64 * 1024 * 1024

/** The files of a backup in their order. Throws `cli.backup-damaged` where it is no such archive or is cut short, `cli.backup-not-readable`. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveFile> {
  const source = createReadStream(path)
  const bytes = source.pipe(createGunzip())
  source.on('error', error => bytes.destroy(error))
  const waiting: Buffer[] = []
  let length = 0
  const chunks: AsyncIterator<Buffer> = bytes[Symbol.asyncIterator]()

  async function take(size: number): Promise<Buffer> {
    while (length < size) {
      const next = await chunks.next()
      if (next.done) throw new Error(endsTooEarly)
      waiting.push(next.value)
      length += next.value.length
    }
    const all = waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting)
    waiting.length = 0
    const rest = all.subarray(size)
    if (rest.length > 0) waiting.push(rest)
    length = rest.length
    return all.subarray(0, size)
  }

  try {
    for (;;) {
      const entry = readTarHeader(await take(block))
      if (entry === null) {
        // To the very end: only there does gzip compare its checksum of the whole.
        while (!(await chunks.next()).done);
        return
      }
      if (entry.size > largest) throw new Error('a file of it is too large')
      const content = await take(entry.size)
      await take(padding(entry.size).length)
      yield { name: entry.name, content }
    }
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw new AppError('cli.backup-not-readable', { file: path }, { status: 404, cause: error })
    throw damaged(path, wrongWith(error), error)
  } finally {
    source.destroy()
    bytes.destroy()
  }
}

/**
 * Reads all of a backup before anything is touched: structure, order, checksums.
 * Throws `cli.backup-damaged`, `cli.backup-not-readable`.
 */
export async function checkArchive(path: string): Promise<{ header: Header; manifest: Manifest }> {
  let header: Header | null = null
  let manifest: Manifest | null = null
  const files: Manifest['files'] = []
  for await (const { name, content } of readArchive(path)) {
    if (header === null) {
      if (name !== headerName) throw damaged(path, 'none')
      header = parse(path, headerSchema, content)
    }
    if (manifest !== null) throw damaged(path, 'changed')
    if (name === manifestName) manifest = parse(path, manifestSchema, content)
    else files.push({ name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })
  }
  if (header === null || manifest === null) throw damaged(path, 'cut')
  for (const [i, told] of manifest.files.entries()) {
    const found = files[i]
    if (found?.name !== told.name || found.bytes !== told.bytes || found.sha256 !== told.sha256)
      throw damaged(path, 'changed')
  }
  if (files.length !== manifest.files.length) throw damaged(path, 'changed')
  return { header, manifest }
}

function parse<T>(path: string, schema: { parse(value: unknown): T }, content: Buffer): T {
  try {
    return schema.parse(JSON.parse(content.toString('utf8')))
  } catch (error) {
    throw damaged(path, 'changed', error)
  }
}

/** `none`: nothing of ours; `cut`: it ends too early; `changed`: it holds something else than was written. */
type Wrong = 'none' | 'cut' | 'changed'

function wrongWith(error: unknown): Wrong {
  const { message, code } = error as NodeJS.ErrnoException
  if (message === endsTooEarly || code === 'Z_BUF_ERROR') return 'cut'
  // What zlib says of a file that is not gzip at all.
  return message === 'incorrect header check' ? 'none' : 'changed'
}

const endsTooEarly = 'the file ends too early'

const damaged = (file: string, reason: Wrong, cause?: unknown) =>
  new AppError('cli.backup-damaged', { file, reason }, { status: 422, cause })
