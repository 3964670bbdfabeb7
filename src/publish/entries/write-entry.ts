import { announce, type Db, newId, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { AppError, conflict, notFound } from '../../errors.ts'
import { audit, personBehind } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import type { PublishParts } from '../parts.ts'
import { moveScheduled } from '../scheduling/move-scheduled.ts'
import { zoneOf } from '../zone-of.ts'
import type { changeEntry, createEntry } from './entry-endpoints.ts'
import {
  type EntryRow,
  findEntry,
  findText,
  findVersion,
  insertEntry,
  lockEntry,
  updateEntryText,
} from './entry-store.ts'
import {
  changed,
  differingPlaces,
  type EntryChange,
  type EntryText,
  placesOf,
  same,
  type VariantText,
  valueAt,
} from './entry-text.ts'
import { requireZone, resolvePlanned } from './planned-time.ts'
import { refuseLosing, reopen } from './reopen-entry.ts'
import { requireNamed } from './require-named.ts'

export type Conflict = { place: string; base: unknown; theirs: unknown; yours: unknown }

/** Throws `publish.no-such-entry`. */
export async function existingEntry(db: Db, organisationId: string, id: string): Promise<EntryRow> {
  const row = await findEntry(db, organisationId, id)
  if (row === undefined) throw notFound('publish.no-such-entry')
  return row
}
/** Throws `publish.no-such-entry`. */
export async function entryToWrite(tx: Tx, organisationId: string, id: string): Promise<EntryRow> {
  const row = await lockEntry(tx, organisationId, id)
  if (row === undefined) throw notFound('publish.no-such-entry')
  return row
}

/** Whoever made a key writes by it: they do not approve it as somebody else. */
const writerOf = async (parts: Pick<PublishParts, 'clock'>, tx: Tx, actor: Actor) => ({
  id: await personBehind(tx, actor),
  name: actor.name,
  at: parts.clock.now(),
})

type Given = ParsedInputOf<typeof createEntry>

/** In the caller's transaction, so that the idea is taken with it. Throws what `read` below throws. */
export async function insertNewEntry(
  parts: PublishParts,
  tx: Tx,
  actor: Actor,
  given: Given,
  ideaId: string | null = null,
): Promise<EntryRow> {
  const { organisationId } = actor
  const organisation = await tx
    .selectFrom('organisation')
    .select('languages')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const empty: EntryText = {
    title: '',
    brief: '',
    theme: '',
    series: '',
    campaignId: null,
    objectives: [],
    audiences: [],
    need: null,
    about: 'public',
    aiUse: null,
    language: organisation.languages[0] ?? 'fr',
    translationOf: null,
    ownerId: actor.userId,
    effortMinutes: null,
    zone: await zoneOf(tx, organisationId),
    planned: null,
    variants: [],
  }
  const { variants, ...fields } = given
  const change = await read(tx, organisationId, empty, { ...fields, variants, removed: [], order: null })
  const row = await insertEntry(tx, organisationId, changed(empty, change), await writerOf(parts, tx, actor), ideaId)
  await audit(tx, actor, 'publish.create-entry', { type: 'entry', id: row.id, name: row.title })
  await announce(tx, organisationId, { kind: 'entries-changed', id: row.id })
  return row
}

/**
 * Writes what one person changed on top of the version that they saw. What others changed elsewhere meanwhile stays;
 * where both changed the same place nothing is written, and the answer tells both.
 */
export const changeEntryText = (
  parts: PublishParts,
  actor: Actor,
  { id, version, reopen: mayReopen, ...given }: ParsedInputOf<typeof changeEntry>,
): Promise<{ row: EntryRow; conflicts: Conflict[] }> =>
  parts.db.transaction().execute(async tx => {
    const row = await entryToWrite(tx, actor.organisationId, id)
    const text = await findText(tx, row)
    const change = await read(tx, actor.organisationId, text, given)
    const conflicts = await conflictsWith(tx, row, text, version, change)
    if (conflicts.length > 0) return { row, conflicts }
    return { row: await write(parts, tx, actor, row, text, changed(text, change), mayReopen), conflicts: [] }
  })

/** The text of an earlier version as the newest; variants come back with it, and what it names must still be there. Errors: see the endpoint. */
export const restoreVersion = (
  parts: PublishParts,
  actor: Actor,
  input: { id: string; version: number; seen?: number | undefined; reopen: boolean },
): Promise<EntryRow> =>
  parts.db.transaction().execute(async tx => {
    const row = await entryToWrite(tx, actor.organisationId, input.id)
    if (input.seen !== undefined && input.seen !== row.version) throw conflict('publish.changed-meanwhile')
    const kept = await findVersion(tx, actor.organisationId, input.id, input.version)
    if (kept === undefined || input.version > row.version) throw notFound('publish.no-such-version')
    const { variants, ...fields } = kept.snapshot
    await requireNamed(tx, actor.organisationId, { fields, variants })
    return write(parts, tx, actor, row, await findText(tx, row), kept.snapshot, input.reopen)
  })

/** More accounts and places than anybody says one thing at. */
const mostVariants = 100

async function write(
  parts: PublishParts,
  tx: Tx,
  actor: Actor,
  row: EntryRow,
  before: EntryText,
  after: EntryText,
  mayReopen: boolean,
): Promise<EntryRow> {
  if (after.variants.length > mostVariants)
    throw new AppError('publish.too-many-variants', { most: mostVariants }, { status: 422 })
  const places = differingPlaces(before, after)
  if (places.length === 0) return row
  await refuseLosing(tx, row, before, after)
  const values = await reopen(parts, tx, actor, row, before, after, mayReopen)
  await moveScheduled(parts, tx, actor, row, before, after)
  const written = await updateEntryText(tx, row, before, after, await writerOf(parts, tx, actor), values)
  await announce(tx, actor.organisationId, { kind: 'entries-changed', id: row.id })
  return written
}

/** Where the version that was seen is no longer kept, every place that is not as wanted counts as changed by others. */
async function conflictsWith(tx: Tx, row: EntryRow, text: EntryText, seen: number, change: EntryChange) {
  if (seen === row.version) return []
  if (seen > row.version) throw conflict('publish.no-such-version')
  const base = (await findVersion(tx, row.organisation_id, row.id, seen))?.snapshot
  const theirs = base === undefined ? placesOf(change) : differingPlaces(base, text)
  const wanted = changed(text, change)
  return placesOf(change)
    .filter(place => theirs.includes(place) && !same(valueAt(text, place), valueAt(wanted, place)))
    .map(place => ({
      place,
      base: base === undefined ? null : valueAt(base, place),
      theirs: valueAt(text, place),
      yours: valueAt(wanted, place),
    }))
}

type GivenChange = Omit<Given, 'variants'> & {
  variants?: Given['variants'] | undefined
  removed?: string[] | undefined
  order?: string[] | null | undefined
}

/**
 * What was asked for, its wall times read and what it names looked up. Throws `publish.unknown-zone`, `publish.not-a-time`,
 * `publish.time-does-not-exist`, `publish.time-exists-twice`, `publish.no-such-member`, `channels.no-such-channel`,
 * `publish.no-such-media`, `publish.no-such-campaign`, `publish.no-such-entry` (the one translated).
 */
async function read(tx: Tx, organisationId: string, text: EntryText, given: GivenChange): Promise<EntryChange> {
  const { variants = [], removed = [], order = null, planned, ...fields } = given
  const zone = fields.zone ?? text.zone
  requireZone(zone)
  const at = (time: { local: string; at?: string | undefined } | null) =>
    time === null ? null : resolvePlanned(time, zone)
  const change: EntryChange = {
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    variants: variants.map(
      ({ id = newId(), planned: own, ...variant }): VariantText => ({ ...variant, id, planned: at(own) }),
    ),
    removed,
    order,
  }
  if (planned !== undefined) change.fields.planned = at(planned)
  // Another zone: the clock keeps showing the same, the instants move.
  else if (zone !== text.zone && text.planned !== null) change.fields.planned = at({ local: text.planned.local })
  if (zone !== text.zone)
    for (const variant of text.variants)
      if (variant.planned !== null && !change.variants.some(one => one.id === variant.id))
        change.variants.push({ ...variant, planned: at({ local: variant.planned.local }) })
  await requireNamed(tx, organisationId, change)
  return change
}
