import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Context } from '../../context.ts'
import { announce, type Db, newId, type Tx } from '../../db/index.ts'
import { AppError } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { cleanImage } from './clean-image.ts'
import { insertMedia, insertPieces, type MediaRow, sumSizes } from './media-store.ts'
import { type Film, readFilm } from './read-film.ts'
import { piecesOf, readAt, type Spooled, slicesOf, spool } from './spool.ts'

type Parts = Pick<Context, 'db' | 'clock'>
type Facts = Pick<MediaRow, 'size' | 'sha256' | 'width' | 'height' | 'seconds'>

/** Most bytes that one organisation keeps, what it took out less than thirty days ago included. */
const mostKept = 20 * 1024 ** 3

/** Takes a file in: known by its bytes, cleaned of what devices write beside the picture. Errors: see the endpoint. */
export const receiveMedia = (parts: Parts, actor: Actor, name: string, body: Readable): Promise<MediaRow> =>
  spool(body, async spooled => {
    await requireRoom(parts.db, actor.organisationId, spooled.size)
    const store = spooled.kind === 'image' ? await imageToStore(spooled) : await fileToStore(spooled)
    return parts.db.transaction().execute(async tx => {
      const { organisationId } = actor
      await requireRoom(tx, organisationId, store.facts.size)
      const row = await insertMedia(tx, {
        organisation_id: organisationId,
        id: newId(),
        name,
        kind: spooled.kind,
        type: spooled.type,
        ...store.facts,
        created_at: parts.clock.now(),
        created_by: actor.name,
      })
      await store.write(tx, organisationId, row.id)
      await audit(tx, actor, 'publish.upload-media', { type: 'media', id: row.id, name })
      await announce(tx, organisationId, { kind: 'media-changed', id: row.id })
      return row
    })
  })

/** Throws `publish.media-no-room`. */
async function requireRoom(db: Db, organisationId: string, size: number): Promise<void> {
  if ((await sumSizes(db, organisationId)) + size <= mostKept) return
  throw new AppError('publish.media-no-room', { gigabytes: mostKept / 1024 ** 3 }, { status: 422 })
}

type ToStore = { facts: Facts; write(tx: Tx, organisationId: string, id: string): Promise<void> }

async function imageToStore({ file, size, type }: Spooled): Promise<ToStore> {
  const { bytes, width, height, thumb } = await cleanImage(await readAt(file, 0, size), type)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    facts: { size: bytes.length, sha256, width, height, seconds: null },
    async write(tx, organisationId, id) {
      await insertPieces(tx, organisationId, id, '', slicesOf(bytes))
      await insertPieces(tx, organisationId, id, 'thumb', slicesOf(thumb))
    },
  }
}

const boxed = new Set(['video/mp4', 'video/quicktime', 'audio/mp4'])
const noFilm: Film = { width: null, height: null, seconds: null, beside: [], names: [] }

async function fileToStore({ file, size, type }: Spooled): Promise<ToStore> {
  const film = boxed.has(type) ? await readFilm((at, length) => readAt(file, at, length), size) : noFilm
  for (const { at, end } of film.beside)
    for (let from = at; from < end; from += 65_536)
      await file.write(Buffer.alloc(Math.min(65_536, end - from)), 0, undefined, from)
  for (const at of film.names) await file.write(Buffer.from('free'), 0, 4, at)
  const hash = createHash('sha256')
  for await (const piece of piecesOf(file, size)) hash.update(piece)
  const { width, height, seconds } = film
  return {
    facts: { size, sha256: hash.digest('hex'), width, height, seconds },
    write: (tx, organisationId, id) => insertPieces(tx, organisationId, id, '', piecesOf(file, size)),
  }
}
