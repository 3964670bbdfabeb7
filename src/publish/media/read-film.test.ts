import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFilm } from './read-film.ts'

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}
const numbers = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => {
    bytes.writeUInt32BE(value, at * 4)
  })
  return bytes
}
const place = box('udta', box('\xa9xyz', Buffer.from('+45.5019-073.5674/')))
const film = Buffer.concat([
  box('ftyp', Buffer.from('isom')),
  box('mdat', Buffer.alloc(100, 7)),
  box(
    'moov',
    box('mvhd', numbers(0, 0, 0, 600, 7_500), Buffer.alloc(80)),
    box('trak', box('tkhd', Buffer.alloc(76), numbers(0x07800000, 0x04380000)), box('meta', Buffer.from('Montréal'))),
    place,
  ),
])
const reading = (file: Buffer) => async (at: number, length: number) => file.subarray(at, at + length)

test('tells sides and length, and where the place stands', async () => {
  const read = await readFilm(reading(film), film.length)
  expect(read).toMatchObject({ width: 1920, height: 1080, seconds: 12.5 })
  expect(read.beside.map(({ at, end }) => film.toString('latin1', at, end))).toEqual([
    expect.stringContaining('Montr'),
    expect.stringContaining('+45.5019-073.5674/'),
  ])
  expect(read.names.map(at => film.toString('latin1', at, at + 4))).toEqual(['meta', 'udta'])
})

test('whatever the bytes are, it ends and stays within the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), fc.nat(film.length), async (noise, at) => {
      const file = Buffer.concat([film.subarray(0, at), Buffer.from(noise), film.subarray(at)])
      const { beside } = await readFilm(reading(file), file.length)
      for (const range of beside) expect(range.at <= range.end && range.end <= file.length).toBe(true)
    }),
  )
})

test('where there are more boxes than any film has, it is refused: a place may stand behind them', async () => {
  const many = Buffer.concat([...Array<Buffer>(2_500).fill(box('free')), film])
  expect((await readFilm(reading(many), many.length)).beside).toHaveLength(2)
  const endless = Buffer.concat([...Array<Buffer>(200_001).fill(box('free')), place])
  await expect(readFilm(reading(endless), endless.length)).rejects.toMatchObject({ code: 'publish.media-unreadable' })
})
