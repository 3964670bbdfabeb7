import { AppError } from '../../errors.ts'

/** Reads so many bytes of a file, fewer at its end. */
export type ReadBytes = (at: number, length: number) => Promise<Buffer>

export type Film = {
  width: number | null
  height: number | null
  seconds: number | null
  /** What a phone wrote beside the film (place, device, time): [at, end) whose bytes are to become zeros. */
  beside: { at: number; end: number }[]
  /** Places of the four letters that become `free`, so that players pass over the boxes emptied above. */
  names: number[]
}

type Box = { type: string; at: number; body: number; end: number }

const containers = new Set(['moov', 'trak', 'mdia', 'moof', 'traf'])
/** User data, metadata (QuickTime's place stands in either) and XMP. */
const telling = new Set(['udta', 'meta', 'uuid'])
/** About ten a fragment: a film of half a day in fragments of seconds. */
const mostBoxes = 200_000

/**
 * The boxes of an MP4 or QuickTime file (ISO/IEC 14496-12): how large and long the film is, and what is told beside it.
 * A file that does not hold to the format gives what was found until there. Throws `publish.media-unreadable` where it has
 * more boxes than any film.
 */
export async function readFilm(read: ReadBytes, size: number): Promise<Film> {
  const film: Film = { width: null, height: null, seconds: null, beside: [], names: [] }
  let boxes = 0
  const walk = async (from: number, to: number): Promise<void> => {
    for (let at = from; at + 8 <= to; ) {
      boxes += 1
      const box = await readBox(read, at, to)
      // What stands after it would keep the place that was to be removed.
      if (boxes > mostBoxes) throw new AppError('publish.media-unreadable', {}, { status: 422 })
      if (box === null) return
      if (telling.has(box.type)) {
        film.names.push(box.at + 4)
        film.beside.push({ at: box.body, end: box.end })
      } else if (containers.has(box.type)) await walk(box.body, box.end)
      else if (box.type === 'mvhd') film.seconds = await readSeconds(read, box)
      else if (box.type === 'tkhd') await readSides(read, box, film)
      at = box.end
    }
  }
  await walk(0, size)
  return film
}

async function readBox(read: ReadBytes, at: number, to: number): Promise<Box | null> {
  const head = await read(at, 16)
  if (head.length < 8) return null
  const short = head.readUInt32BE(0)
  // 1: the length follows in eight bytes; 0: up to the end of the file.
  if (short === 1 && head.length < 16) return null
  const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short
  const body = at + (short === 1 ? 16 : 8)
  if (at + length > to || at + length < body) return null
  return { type: head.toString('latin1', 4, 8), at, body, end: at + length }
}

/** Movie header: version 1 has longer numbers. */
async function readSeconds(read: ReadBytes, box: Box): Promise<number | null> {
  const head = await read(box.body, 32)
  if (head.length < 32) return null
  const long = head[0] === 1
  const scale = head.readUInt32BE(long ? 20 : 12)
  const length = long ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16)
  return scale === 0 ? null : Math.round((length / scale) * 10) / 10
}

/** Track header: the sides end it, as fixed-point numbers; those of sound are 0. */
async function readSides(read: ReadBytes, box: Box, film: Film): Promise<void> {
  const tail = await read(box.end - 8, 8)
  if (tail.length < 8) return
  const [width, height] = [tail.readUInt32BE(0) >>> 16, tail.readUInt32BE(4) >>> 16]
  if (width * height > (film.width ?? 0) * (film.height ?? 0)) {
    film.width = width
    film.height = height
  }
}
