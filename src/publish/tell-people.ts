import type { Db } from '../db/index.ts'
import type { Approvers } from '../govern/schema.ts'
import { type Locale, translator } from '../messages.ts'
import { layOut, postMail } from '../org/index.ts'
import type { Role } from '../permissions.ts'
import type { EntryRow } from './entries/entry-store.ts'
import type { PublishParts } from './parts.ts'

type MailReader = { userId: string; role: Role; email: string; locale: Locale; organisation: string }

/** Members who are named or hold one of the roles, with their language and the organisation's slug. */
async function findReaders(db: Db, organisationId: string, { people, roles }: Approvers): Promise<MailReader[]> {
  if (people.length + roles.length === 0) return []
  const rows = await db
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
    .select(['member.user_id', 'role', 'email', 'locale', 'slug', 'languages'])
    .where('member.organisation_id', '=', organisationId)
    .where(eb =>
      eb.or([
        ...(people.length === 0 ? [] : [eb('member.user_id', 'in', people)]),
        ...(roles.length === 0 ? [] : [eb('role', 'in', roles)]),
      ]),
    )
    .orderBy('email')
    .execute()
  return rows.map(row => {
    const language = row.locale ?? row.languages[0]
    return {
      userId: row.user_id,
      role: row.role,
      email: row.email,
      locale: language === 'en' ? 'en' : 'fr',
      organisation: row.slug,
    }
  })
}

/** Whoever looks after an entry: its owner, else its author. */
export const keeperOf = (entry: Pick<EntryRow, 'owner_id' | 'author_id'>): Approvers => ({
  roles: [],
  people: [entry.owner_id ?? entry.author_id].filter(id => id !== null),
})

type Words = { subject: string; lead: string; button: string; remark: string }

/**
 * Writes to people about an entry, each in their language, with the way to its page; nothing where no mail is set up.
 * `say`: what, or null to whom nothing is to be said.
 */
export async function tellPeople(
  parts: PublishParts,
  db: Db,
  entry: Pick<EntryRow, 'id' | 'organisation_id'>,
  to: Approvers,
  say: (t: ReturnType<typeof translator>, reader: MailReader) => Words | null,
): Promise<void> {
  if (parts.config.smtpUrl === null) return
  for (const reader of await findReaders(db, entry.organisation_id, to)) {
    const words = say(translator(reader.locale), reader)
    if (words === null) continue
    const link = `${parts.config.publicUrl}/o/${reader.organisation}/publish/entries/${entry.id}`
    const { subject, ...body } = words
    await postMail(parts, db, entry.organisation_id, { to: reader.email, subject, ...layOut({ ...body, link }) })
  }
}
