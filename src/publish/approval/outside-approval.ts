import { sql } from 'kysely'
import { announce, type Db, newId, type Tx } from '../../db/index.ts'
import { AppError, conflict, notFound } from '../../errors.ts'
import type { Approvers } from '../../govern/schema.ts'
import type { Download } from '../../http/index.ts'
import { translator } from '../../messages.ts'
import { audit, hashToken, layOut, newLinkToken, organisationOfToken, postMail } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { mediaOfEntry } from '../entries/check-entry.ts'
import { type EntryRow, findEntry, findVersion } from '../entries/entry-store.ts'
import { mediaOf } from '../entries/entry-text.ts'
import { altOf } from '../entries/freeze-variant.ts'
import { entryToWrite } from '../entries/write-entry.ts'
import { asSent, linksOf } from '../links/as-sent.ts'
import { shorteningOf } from '../links/short-links.ts'
import { openMediaFile } from '../media/media-service.ts'
import type { PublishParts } from '../parts.ts'
import { findWaiting, type LinkRow, type RoundRow } from './approval-store.ts'
import { decideWithin, requirePerson, standingFor, waitingRound } from './decide-entry.ts'
import { presentLink } from './read-approval.ts'

/** Why a link leads nowhere: whoever holds one was asked, and is told. */
const refused = (why: 'withdrawn' | 'ended' | 'used' | 'settled') =>
  new AppError(`publish.approval-link-${why}`, {}, { status: 409 })
const localeOf = (entry: EntryRow): 'fr' | 'en' => (entry.language.toLowerCase().startsWith('en') ? 'en' : 'fr')

/**
 * Errors: see the endpoint. Asked by whoever decides at this level or leads; not by who wrote the text, nor of a member, who
 * would decide without signing in. Who asked is kept.
 */
export const createLinkOf = (
  parts: PublishParts,
  actor: Actor,
  input: { id: string; name: string; email: string; days: number },
) =>
  parts.db.transaction().execute(async tx => {
    requirePerson(actor)
    const entry = await entryToWrite(tx, actor.organisationId, input.id)
    const round = await waitingRound(tx, entry)
    const level = round.levels[round.level]!
    if (!level.outside) throw conflict('publish.level-not-outside')
    const leads: Approvers = { roles: ['administrator', 'manager'], people: [] }
    await standingFor(tx, actor, entry, { ...level, who: join(level.who, leads) })
    await refuseMember(tx, actor.organisationId, input.email)
    const token = newLinkToken(actor.organisationId)
    const row = await tx
      .insertInto('approval_link')
      .values({
        organisation_id: actor.organisationId,
        id: newId(),
        entry_id: entry.id,
        round: round.round,
        level: round.level,
        name: input.name,
        email: input.email,
        token_hash: hashToken(token),
        expires_at: new Date(parts.clock.now().getTime() + input.days * 86_400_000),
        created_by_id: actor.userId,
        created_by: actor.name,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const link = `${parts.config.publicUrl}/approve/${token}`
    await writeTo(parts, tx, entry, row, round, link)
    const details = { name: input.name, email: input.email, days: input.days }
    await audit(tx, actor, 'publish.create-approval-link', { type: 'entry', id: entry.id, name: entry.title }, details)
    await announce(tx, entry.organisation_id, { kind: 'entries-changed', id: entry.id })
    return { ...presentLink(row, actor), link, mailed: parts.config.smtpUrl !== null }
  })

const join = (a: Approvers, b: Approvers): Approvers => ({
  roles: [...a.roles, ...b.roles],
  people: [...a.people, ...b.people],
})

/** Throws `publish.approver-is-member`. */
async function refuseMember(tx: Tx, organisationId: string, email: string): Promise<void> {
  const member = await tx
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst()
  if (member !== undefined) throw conflict('publish.approver-is-member')
}

async function writeTo(parts: PublishParts, tx: Tx, entry: EntryRow, row: LinkRow, round: RoundRow, link: string) {
  if (parts.config.smtpUrl === null) return
  const t = translator(localeOf(entry))
  const organisation = await nameOf(tx, entry.organisation_id)
  await postMail(parts, tx, entry.organisation_id, {
    to: row.email,
    subject: t('publish.mail.outside.subject', { organisation }),
    ...layOut({
      lead: t('publish.mail.outside.lead', { by: round.submitted_by, organisation }),
      button: t('publish.mail.outside.button'),
      link,
      remark: round.note === '' ? t('publish.mail.outside.remark') : round.note,
    }),
  })
}

const nameOf = async (db: Db, organisationId: string): Promise<string> =>
  (await db.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirstOrThrow()).name

/** Throws `publish.no-such-approval-link` (also for one that was withdrawn already). */
export const revokeLinkOf = (parts: PublishParts, actor: Actor, input: { id: string; link: string }) =>
  parts.db.transaction().execute(async tx => {
    const entry = await entryToWrite(tx, actor.organisationId, input.id)
    const revoked = await tx
      .updateTable('approval_link')
      .set({ revoked_at: parts.clock.now() })
      .where('organisation_id', '=', actor.organisationId)
      .where('entry_id', '=', input.id)
      .where('id', '=', input.link)
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst()
    if (revoked === undefined) throw notFound('publish.no-such-approval-link')
    await audit(tx, actor, 'publish.revoke-approval-link', { type: 'entry', id: entry.id, name: entry.title }, revoked)
    await announce(tx, entry.organisation_id, { kind: 'entries-changed', id: entry.id })
    return {}
  })

/** A link that was made, not withdrawn, and has not ended. Errors: `publish.decide-outside`. */
async function openLink({ db, clock }: PublishParts, token: string): Promise<LinkRow> {
  const organisationId = organisationOfToken(token)
  const link =
    organisationId === null
      ? undefined
      : await db
          .selectFrom('approval_link')
          .selectAll()
          .where('organisation_id', '=', organisationId)
          .where('token_hash', '=', hashToken(token))
          .executeTakeFirst()
  if (link === undefined) throw notFound('publish.no-such-approval-link')
  if (link.revoked_at !== null) throw refused('withdrawn')
  if (link.expires_at <= clock.now()) throw refused('ended')
  return link
}

/** The entry as it was submitted; once it was submitted again, nothing of it. */
async function openEntry(parts: PublishParts, token: string) {
  const link = await openLink(parts, token)
  const { organisation_id: organisationId, entry_id: entryId } = link
  const [entry, round, decision] = await Promise.all([
    findEntry(parts.db, organisationId, entryId),
    parts.db
      .selectFrom('approval_round')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('entry_id', '=', entryId)
      .orderBy('round', 'desc')
      .executeTakeFirst(),
    parts.db
      .selectFrom('approval_decision')
      .select('decision')
      .where('organisation_id', '=', organisationId)
      .where('entry_id', '=', entryId)
      .where('round', '=', link.round)
      .where('level', '=', link.level)
      .executeTakeFirst(),
  ])
  if (entry === undefined || round?.round !== link.round || !opens(round, link)) throw refused('settled')
  const version = await findVersion(parts.db, organisationId, entryId, round.version)
  if (version === undefined) throw refused('settled')
  return { link, entry, round, text: version.snapshot, decision: decision?.decision ?? null }
}

/** While its level decides; whoever decided by it may look at it afterwards. */
const opens = ({ state, level }: RoundRow, link: LinkRow): boolean =>
  (state === 'waiting' && level === link.level) ||
  (link.used_at !== null && ['waiting', 'approved', 'returned'].includes(state))

/** Errors: see the endpoint. */
export async function readOutside(parts: PublishParts, token: string) {
  const { link, entry, round, text, decision } = await openEntry(parts, token)
  const media = await mediaOfEntry(parts.db, entry.organisation_id, text)
  const shortenings = await Promise.all(text.variants.map(variant => shorteningOf(parts, entry, variant)))
  const channels = await parts.db
    .selectFrom('channel')
    .select(['id', 'name', 'connector', 'limits'])
    .where('organisation_id', '=', entry.organisation_id)
    .execute()
  return {
    organisation: await nameOf(parts.db, entry.organisation_id),
    locale: localeOf(entry),
    name: link.name,
    submittedBy: round.submitted_by,
    note: round.note,
    dueAt: round.due_at?.toISOString() ?? null,
    expiresAt: link.expires_at.toISOString(),
    language: text.language,
    plannedAt: text.planned?.at ?? null,
    zone: text.zone,
    decided: link.used_at === null || decision === 'emergency' ? null : decision,
    variants: text.variants.map(({ id, channelId, target, content }, index) => {
      const channel = channels.find(one => one.id === channelId)
      const connector = channel === undefined ? undefined : parts.connectors.get(channel.connector)
      const limits = channel?.limits ?? connector?.channel?.publish?.limits
      const html = limits?.body === 'html'
      const shortening = { ...shortenings[index]!, unmade: 'target' as const }
      const { options: _, steps: __, links: ___, ...shown } = asSent(content, html, shortening)
      return {
        id,
        name: channel?.name ?? target,
        network: connector?.name ?? null,
        html,
        content: shown,
        links: linksOf(content, html, shortening),
        media: mediaOf(content).flatMap(one => {
          const row = media.get(one)
          return row === undefined
            ? []
            : [{ id: row.id, kind: row.kind, alt: altOf(row, content.language ?? text.language) }]
        }),
      }
    }),
  }
}

/** Only files that the entry shows. Throws what reading throws, and `publish.no-such-media`. */
export async function readOutsideMedia(parts: PublishParts, token: string, mediaId: string): Promise<Download> {
  const { entry, text } = await openEntry(parts, token)
  if (!text.variants.some(variant => mediaOf(variant.content).includes(mediaId)))
    throw notFound('publish.no-such-media')
  return openMediaFile(parts.db, entry.organisation_id, mediaId, 'whole')
}

/** Errors: see the endpoint. */
export async function decideFromOutside(
  parts: PublishParts,
  { token, decision, note }: { token: string; decision: 'approved' | 'returned'; note: string },
): Promise<void> {
  const link = await openLink(parts, token)
  const { organisation_id: organisationId } = link
  await parts.db.transaction().execute(async tx => {
    const entry = await entryToWrite(tx, organisationId, link.entry_id)
    const round = await findWaiting(tx, organisationId, link.entry_id)
    if (round?.round !== link.round || round.level !== link.level)
      throw refused(link.used_at === null ? 'settled' : 'used')
    const used = await tx
      .updateTable('approval_link')
      .set({ used_at: parts.clock.now() })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', link.id)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (used === undefined) throw refused('used')
    const by = { by_id: null, by_name: link.name, for_name: null, via: 'link' as const }
    await decideWithin(parts, tx, entry, round, by, { decision, note })
    const actor = { organisationId, userId: null, name: link.name, via: 'system' as const }
    const subject = { type: 'entry', id: entry.id, name: entry.title }
    await audit(tx, actor, 'publish.decide-outside', subject, { decision, email: link.email })
  })
}
