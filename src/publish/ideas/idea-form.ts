import { sql } from 'kysely'
import { announce } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { AppError, notFound } from '../../errors.ts'
import { audit, newLinkToken, organisationOfToken } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import type { PublishParts } from '../parts.ts'
import { mayEnterFrom } from '../public-doors.ts'
import type { bringIdea, changeIdeaForm } from './idea-endpoints.ts'
import { insertIdea } from './idea-service.ts'

/** Ideas that the form takes in a day: more is no conversation, and too many for one place (`mayEnterFrom`) to bring about. */
const mostPerDay = 2_000

const findForm = ({ db }: PublishParts, organisationId: string) =>
  db.selectFrom('idea_form').selectAll().where('organisation_id', '=', organisationId).executeTakeFirst()

export async function readFormOf(parts: PublishParts, actor: Actor) {
  const form = await findForm(parts, actor.organisationId)
  return {
    open: form?.open ?? false,
    intro: form?.intro ?? '',
    language: form?.language ?? actor.locale,
    link: form === undefined ? null : `${parts.config.publicUrl}/idea/${form.token}`,
  }
}

export const changeFormOf = (parts: PublishParts, actor: Actor, input: ParsedInputOf<typeof changeIdeaForm>) =>
  parts.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const { renew, ...given } = input
    const values = { ...given, updated_at: parts.clock.now(), updated_by: actor.name }
    const token = newLinkToken(organisationId)
    await tx
      .insertInto('idea_form')
      .values({ organisation_id: organisationId, token, ...values })
      .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(renew ? { ...values, token } : values))
      .execute()
    const details = { open: input.open, renew }
    await audit(tx, actor, 'publish.change-idea-form', { type: 'organisation', id: organisationId }, details)
    await announce(tx, organisationId, { kind: 'ideas-changed' })
    return readFormOf({ ...parts, db: tx }, actor)
  })

/** Throws `publish.no-such-form`. */
async function openForm({ db }: PublishParts, token: string) {
  const organisationId = organisationOfToken(token)
  const form =
    organisationId === null
      ? undefined
      : await db
          .selectFrom('idea_form')
          .innerJoin('organisation', 'organisation.id', 'idea_form.organisation_id')
          .select(['organisation_id', 'intro', 'language', 'name'])
          .where('organisation_id', '=', organisationId)
          .where('token', '=', token)
          .where('open', '=', true)
          .executeTakeFirst()
  if (form === undefined) throw notFound('publish.no-such-form')
  return form
}

/** Throws `publish.no-such-form`. */
export async function readPublicFormOf(parts: PublishParts, token: string) {
  const { name, intro, language } = await openForm(parts, token)
  return { organisation: name, intro, language }
}

/** How whoever brought an idea can be reached: until it can hardly be answered any more. */
const keepContact = 365 * 86_400_000

/** Hourly, of all organisations: what the form took to reach people by is forgotten; the idea and its credit stay. */
export async function forgetContacts({ db, clock }: Pick<PublishParts, 'db' | 'clock'>): Promise<void> {
  await db
    .updateTable('idea')
    .set({ contact: '' })
    .where('origin', '=', 'form')
    .where('contact', '<>', '')
    .where('created_at', '<', new Date(clock.now().getTime() - keepContact))
    .execute()
}

/** Errors: see the endpoint. Neither address nor browser of who brings it is kept. */
export async function bringIdeaOf(
  parts: PublishParts,
  { token, website, ...given }: ParsedInputOf<typeof bringIdea>,
  ip: string,
) {
  const { organisation_id: organisationId } = await openForm(parts, token)
  if (website !== '') return {}
  if (!(await mayEnterFrom(parts, 'idea', ip))) throw new AppError('publish.ideas-brought-often', {}, { status: 429 })
  await parts.db.transaction().execute(async tx => {
    const now = parts.clock.now()
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from idea where organisation_id = ${organisationId} and origin = 'form'
        and created_at > ${new Date(now.getTime() - 86_400_000)}`.execute(tx)
    if (rows[0]!.count >= mostPerDay) throw new AppError('publish.form-full', {}, { status: 429 })
    await insertIdea(tx, organisationId, { ...given, origin: 'form', created_at: now, created_by: given.credit })
  })
  return {}
}
