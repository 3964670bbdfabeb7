import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Limits } from '../../connectors/index.ts'
import type { OutputOf } from '../../endpoint.ts'
import { systemActor } from '../../org/index.ts'
import type { Visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { insertPicture } from '../testing/picture.ts'
import { publishing, refusal } from '../testing/publishing.ts'
import { fitMedia } from './fit-media.ts'
import { purgeMedia } from './media-service.ts'

type World = Awaited<ReturnType<typeof publishing>>
type Media = OutputOf<typeof endpoints.uploadMedia>

/** Sends a file as the page does; the answer's code where it is refused. */
async function upload({ server, ada }: World, bytes: Buffer, name = 'photo.jpg', by: Visitor = ada) {
  const answer = await server.inject({
    method: 'POST',
    url: `/api/o/le-phare/publish/media?name=${encodeURIComponent(name)}`,
    headers: {
      'content-type': 'application/octet-stream',
      'sec-fetch-site': 'same-origin',
      cookie: [...by.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    },
    body: bytes,
  })
  const body = answer.json()
  return answer.statusCode === 200 ? (body as Media) : (body.error.code as string)
}

const picture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } }).jpeg()
const located = () =>
  picture()
    .withExif({
      IFD0: { Make: 'Vigie Phone', Artist: 'Ana Tremblay' },
      IFD3: { GPSLatitude: '45/1 30/1 0/1', GPSLatitudeRef: 'N' },
    })
    .toBuffer()

test('a photograph keeps its points and loses place, device and author; it stands upright', async () => {
  const world = await publishing()
  const given = await sharp(await located())
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect(given.toString('latin1')).toContain('Vigie Phone')
  const made = (await upload(world, given, 'Nocturne du musée.jpg')) as Media
  expect(made).toMatchObject({
    kind: 'image',
    type: 'image/jpeg',
    width: 40,
    height: 60,
    name: 'Nocturne du musée.jpg',
  })
  const { rawPayload, headers } = await world.ada.get(`/api/o/le-phare/publish/media/${made.id}/file`)
  expect([headers['content-type'], headers['x-content-type-options']]).toEqual(['image/jpeg', 'nosniff'])
  const kept = await sharp(rawPayload).metadata()
  expect([kept.width, kept.height, kept.orientation, kept.exif, kept.xmp]).toEqual([
    40,
    60,
    undefined,
    undefined,
    undefined,
  ])
  expect(rawPayload.toString('latin1')).not.toContain('Vigie Phone')
  const thumb = await world.ada.get(`/api/o/le-phare/publish/media/${made.id}/file?rendition=thumb`)
  expect((await sharp(thumb.rawPayload).metadata()).format).toBe('webp')
})

/** A PNG whose header says how large it is; its points are not there. */
function bomb(side: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const sides = Buffer.alloc(13)
  sides.writeUInt32BE(side, 0)
  sides.writeUInt32BE(side, 4)
  sides.set([8, 6, 0, 0, 0], 8)
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crc32(Buffer.concat([Buffer.from('IHDR'), sides])))
  return Buffer.concat([head, sides, crc, Buffer.from('0000000049444154', 'hex'), Buffer.alloc(64)])
}
function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

test('what is no picture, film, sound or PDF is refused with a word of its own, whatever its name', async () => {
  const world = await publishing()
  const svg = Buffer.from(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  )
  const png = await picture().png().toBuffer()
  expect(await upload(world, svg, 'logo.png')).toBe('publish.media-is-code')
  expect(await upload(world, Buffer.from('<html><script>alert(1)</script>'), 'a.jpg')).toBe('publish.media-is-code')
  expect(await upload(world, Buffer.from('MZ a program'), 'photo.jpg')).toBe('publish.media-type-refused')
  expect(await upload(world, Buffer.alloc(0))).toBe('publish.media-empty')
  expect(await upload(world, png.subarray(0, 70))).toBe('publish.media-unreadable')
  expect(await upload(world, bomb(40_000), 'bombe.png')).toBe('publish.media-too-many-pixels')
  expect(await upload(world, Buffer.concat([png, Buffer.alloc(41 * 1024 * 1024)]))).toBe('publish.media-too-large')
  expect((await world.ada.call(endpoints.listMedia, {})).media).toEqual([])
})

test('what follows a picture in its file does not stay', async () => {
  const world = await publishing()
  const hidden = Buffer.concat([await picture().png().toBuffer(), Buffer.from('<script>alert(1)</script>')])
  const { id } = (await upload(world, hidden, 'a.png')) as Media
  const { rawPayload } = await world.ada.get(`/api/o/le-phare/publish/media/${id}/file`)
  expect(rawPayload.toString('latin1')).not.toContain('<script>')
})

test('is described, found, listed by pages, taken out and put back; a reader only reads', async () => {
  const world = await publishing()
  const { ada, ctx, join } = world
  const bytes = await picture().png().toBuffer()
  const ids: string[] = []
  for (const name of ['quai.png', 'phare.png', 'atelier.png']) {
    ids.push(((await upload(world, bytes, name)) as Media).id)
    ctx.clock.advance({ seconds: 1 })
  }
  const rights = {
    holder: 'Ana Tremblay',
    licence: 'CC BY 4.0',
    until: '2027-02-28',
    people: 'agreed',
    consent: '',
  } as const
  const focus = { x: 0.2, y: 0.5 }
  expect(
    await ada.call(endpoints.changeMedia, { id: ids[0]!, alt: { fr: 'Le quai au soir' }, focus, rights }),
  ).toMatchObject({ alt: { fr: 'Le quai au soir' }, focus, rights, expired: true })
  const found = async (text: string) => (await ada.call(endpoints.listMedia, { text })).media.map(one => one.name)
  expect([await found('tremblay'), await found('au soir'), await found('PHARE'), await found('100%')]).toEqual([
    ['quai.png'],
    ['quai.png'],
    ['phare.png'],
    [],
  ])
  const first = await ada.call(endpoints.listMedia, { limit: 2 })
  const second = await ada.call(endpoints.listMedia, { limit: 2, after: first.next! })
  expect([...first.media, ...second.media].map(one => one.id)).toEqual(ids.toReversed())
  expect(second.next).toBeNull()
  const { media } = await ada.call(endpoints.listMedia, {})
  expect(media.length).toBe(3)
  await ada.call(endpoints.removeMedia, { id: ids[1]! })
  expect((await ada.call(endpoints.listMedia, {})).media.map(one => one.id)).toEqual([ids[2], ids[0]])
  expect((await ada.call(endpoints.restoreMedia, { id: ids[1]! })).removedAt).toBeNull()
  const rita = await join('Rita', 'reader')
  expect((await rita.call(endpoints.listMedia, {})).media.length).toBe(3)
  expect(await upload(world, bytes, 'a.png', rita)).toBe('app.not-allowed')
  expect(await refusal(rita.call(endpoints.removeMedia, { id: ids[0]! }))).toBe('app.not-allowed')
})

const limits: Limits = {
  body: 'plain',
  title: 'none',
  titleMax: null,
  summaryMax: null,
  text: { max: 300, unit: 'graphemes', maxBytes: null, linkCounts: null },
  parts: 1,
  images: {
    most: 4,
    least: 0,
    types: ['image/jpeg'],
    maxBytes: 100_000,
    maxPixels: null,
    maxSeconds: null,
    ratio: { from: 1, to: 1 },
  },
  videos: null,
  mixed: false,
  altMax: null,
  linkCard: false,
  hashtagsMax: null,
}

test('a connector gets it fit for its network, also while it is taken out; forgotten files are gone', async () => {
  const world = await publishing()
  const { ada, ctx, publish, write, variant, read } = world
  const { id } = (await upload(world, await picture(60, 40).png().toBuffer(), 'quai.png')) as Media
  const organisation = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const fitted = fitMedia(ctx)
  const frozen = { mediaId: id, alt: 'Le quai', focus: null }
  const entry = await write({ variants: [variant('', { content: { parts: [{ text: '', media: [{ id }] }] } })] })
  expect((await ada.call(endpoints.readMedia, { id })).entries).toEqual([{ id: entry.id, title: 'Nocturne' }])
  await ada.call(endpoints.removeMedia, { id })
  ctx.clock.advance({ days: 31 })
  await purgeMedia(ctx)
  const made = await fitted(organisation.id, frozen, limits)
  expect(made).toMatchObject({ kind: 'image', type: 'image/jpeg', name: 'quai.jpg', width: 40, height: 40 })
  expect((await sharp(await made.bytes()).metadata()).format).toBe('jpeg')
  expect(await refusal(fitted(organisation.id, frozen, { ...limits, images: null }))).toBe('publish.media-does-not-fit')
  const { version, variants } = await read(entry.id)
  await ada.call(endpoints.changeEntry, { id: entry.id, version, removed: [variants[0]!.id] })
  const draft = {
    title: null,
    parts: [{ text: '', media: [frozen] }],
    summary: null,
    link: null,
    language: 'fr',
    options: {},
  }
  const ids = { entryId: entry.id, variantId: variants[0]!.id, channelId: variants[0]!.channel!.id }
  const actor = systemActor(organisation.id)
  const send = await ctx.db
    .transaction()
    .execute(tx => publish.ledger.schedule(tx, { ...actor, via: 'session' }, { ...ids, draft, dueAt: ctx.clock.now() }))
  await purgeMedia(ctx)
  expect(await fitted(organisation.id, frozen, limits)).toMatchObject({ name: 'quai.jpg' })
  await ctx.db.transaction().execute(tx => publish.ledger.decide(tx, actor, send.id, { decision: 'drop' }))
  await purgeMedia(ctx)
  expect(await refusal(fitted(organisation.id, frozen, limits))).toBe('publish.media-gone')
})

test('a network that takes no bytes fetches the file as it was made fit, for a day, and nothing else', async () => {
  const world = await publishing()
  const { ctx, server } = world
  const { id } = (await upload(world, await picture(60, 40).png().toBuffer(), 'quai.png')) as Media
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const frozen = { mediaId: id, alt: 'Le quai', focus: null }
  expect((await fitMedia(ctx)(organisationId, frozen, limits)).address).toBeUndefined()
  const reached = { ...ctx, config: { ...ctx.config, publicUrl: 'https://vigie.example' } }
  const { address } = await fitMedia(reached)(organisationId, frozen, limits)
  const { origin, pathname, search } = new URL(address!())
  expect(origin).toBe('https://vigie.example')
  const fetched = await server.inject({ method: 'GET', url: pathname + search })
  expect([fetched.statusCode, fetched.headers['content-type']]).toEqual([200, 'image/jpeg'])
  expect(await sharp(fetched.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 40 })
  const refused = async (url: string) => (await server.inject({ method: 'GET', url })).statusCode
  expect(await refused(`${pathname}?token=${'a'.repeat(200)}`)).toBe(404)
  expect(await refused(pathname + search.replace(/.{6}$/, 'abcdef'))).toBe(404)
  ctx.clock.advance({ hours: 25 })
  expect(await refused(pathname + search)).toBe(404)
})

test('a film’s place becomes zeros, its sides and length are told', async () => {
  const world = await publishing()
  const box = (type: string, ...parts: Buffer[]): Buffer => {
    const body = Buffer.concat(parts)
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length + 8)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, body])
  }
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12)
  header.writeUInt32BE(2500, 16)
  const film = Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    box('mdat', Buffer.alloc(5_000, 7)),
    box('moov', box('mvhd', header), box('udta', box('\xa9xyz', Buffer.from('+45.5019-073.5674/')))),
  ])
  const made = (await upload(world, film, 'film.mp4')) as Media
  expect(made).toMatchObject({ kind: 'video', type: 'video/mp4', seconds: 2.5, size: film.length })
  const { rawPayload } = await world.ada.get(`/api/o/le-phare/publish/media/${made.id}/file`)
  expect([rawPayload.length, rawPayload.includes('+45.5019'), rawPayload.includes('udta')]).toEqual([
    film.length,
    false,
    false,
  ])
})

test('of a film no more is read than is asked for; a picture that fits is read when it goes up', async () => {
  const world = await publishing()
  const { ctx } = world
  const film = Buffer.concat([Buffer.from('0000001c667479706d703432', 'hex'), Buffer.alloc(3 * 1024 * 1024, 'abcdefg')])
  const { id } = (await upload(world, film, 'film.mp4')) as Media
  const still = (await upload(world, await picture(50, 50).toBuffer())) as Media
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const videos = { ...limits.images!, types: ['video/mp4'], maxBytes: 10_000_000, ratio: null }
  const made = (mediaId: string) =>
    fitMedia(ctx)(organisationId, { mediaId, alt: '', focus: null }, { ...limits, videos })
  const [fitted, photo] = [await made(id), await made(still.id)]
  const [from, to] = [1024 * 1024 - 3, 2 * 1024 * 1024 - 1]
  await ctx.db.deleteFrom('media_piece').where('number', '>', 1).execute()
  expect(Buffer.from(await fitted.bytes(from, to)).equals(film.subarray(from, to))).toBe(true)
  expect((await photo.bytes()).length).toBe(photo.size)
  await ctx.db.deleteFrom('media_piece').where('media_id', '=', still.id).execute()
  expect((await photo.bytes()).length).toBe(0)
})

test('one organisation does not fill the disk', async () => {
  const world = await publishing()
  const { ctx } = world
  for (let more = 0; more < 11; more += 1) await insertPicture(ctx, 2_000_000_000)
  expect(await upload(world, await picture().toBuffer())).toBe('publish.media-no-room')
})
