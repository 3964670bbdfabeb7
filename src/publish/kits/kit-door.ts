import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { addDays } from '../../clock.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { Download } from '../../http/index.ts'
import { organisationOfToken } from '../../org/index.ts'
import { tagOf } from '../links/propose-tags.ts'
import { openMediaFile, presentMedia } from '../media/media-service.ts'
import { findAllMedia, readPieces } from '../media/media-store.ts'
import { archiveFiles } from './archive-files.ts'
import type { KitAudience, kitStates, PublishedKit, PublishedMedia } from './kit-schema.ts'
import { writeZip } from './write-zip.ts'

type Parts = Pick<Context, 'db' | 'clock'>
type State = (typeof kitStates)[number]

/** Days after the campaign's last for which a declared share names somebody. */
const keptDays = 30

type KitPage = {
  organisation_id: string
  id: string
  campaign_id: string
  audience: KitAudience
  published: PublishedKit
  open: boolean
  organisation: string
  campaign: string
  from: string
  to: string
  today: string
}

/** Only what was published, of a campaign that stands. Throws `publish.no-such-kit-page`. */
export async function findKitPage({ db, clock }: Parts, token: string) {
  const organisationId = organisationOfToken(token)
  const { rows } = await sql<KitPage>`
    select k.organisation_id, k.id, k.campaign_id, k.audience, k.published, k.open, o.name as organisation,
      c.name as campaign, c.from_day::text as from, c.to_day::text as to,
      (${clock.now()}::timestamptz at time zone o.time_zone)::date::text as today
    from kit k join campaign c on c.organisation_id = k.organisation_id and c.id = k.campaign_id
    join organisation o on o.id = k.organisation_id
    where k.organisation_id = ${organisationId} and k.token = ${token} and k.published is not null
      and not k.removed and not c.removed`.execute(db)
  const page = rows[0]
  if (page === undefined) throw notFound('publish.no-such-kit-page')
  return { ...page, state: stateOf(page), keptUntil: addDays(page.to, keptDays) }
}

const stateOf = ({ open, from, to, today }: KitPage): State =>
  !open ? 'paused' : today < from ? 'coming' : today > to ? 'over' : 'open'

/** The files that it shows still: not those that were taken out since, or whose right has ended. */
async function filesOf(parts: Parts, organisationId: string, { items }: PublishedKit): Promise<PublishedMedia[]> {
  const files = items.filter(item => item.kind === 'media')
  const rows = await findAllMedia(
    parts.db,
    organisationId,
    files.map(file => file.id),
  )
  const shown = (await presentMedia(parts, organisationId, rows)).filter(one => one.removedAt === null && !one.expired)
  return files.filter(file => shown.some(one => one.id === file.id))
}

/** Errors: see the endpoint. */
export async function readKitPageOf(parts: Parts, token: string) {
  const page = await findKitPage(parts, token)
  const { organisation, audience, state, from, to, keptUntil, published } = page
  const about = { organisation, audience, state, from, to, keptUntil, tag: tagOf(page.campaign) }
  if (state !== 'open') return { ...published, ...about, intro: '', link: '', contact: '', items: [], size: 0 }
  const files = await filesOf(parts, page.organisation_id, published)
  return {
    ...published,
    ...about,
    items: published.items.filter(item => item.kind === 'text' || files.some(file => file.id === item.id)),
    size: files.reduce((sum, file) => sum + file.size, 0),
  }
}

async function openPage(parts: Parts, token: string) {
  const page = await findKitPage(parts, token)
  if (page.state !== 'open') throw notFound('publish.no-such-kit-page')
  return { page, files: await filesOf(parts, page.organisation_id, page.published) }
}

/** Errors: see the endpoint. */
export async function openKitMedia(
  parts: Parts,
  { token, media, rendition }: { token: string; media: string; rendition: 'whole' | 'thumb' },
): Promise<Download> {
  const { page, files } = await openPage(parts, token)
  const file = files.find(one => one.id === media)
  if (file === undefined) throw notFound('publish.no-such-media')
  const { contentType, body } = await openMediaFile(parts.db, page.organisation_id, media, rendition)
  return new Download(contentType, file.name, body, rendition === 'thumb' && file.is === 'image' ? 'show' : 'save')
}

/** Errors: see the endpoint. */
export async function openKitArchive(parts: Parts, token: string): Promise<Download> {
  const { page, files } = await openPage(parts, token)
  const { organisation_id: organisationId, published, campaign, audience } = page
  const zip = archiveFiles({ kit: published, campaign, audience, files }, id =>
    readPieces(parts.db, organisationId, id, ''),
  )
  const name = `${tagOf(published.title) || 'kit'}.zip`
  return new Download('application/zip', name, Readable.from(writeZip(zip, parts.clock.now())))
}
