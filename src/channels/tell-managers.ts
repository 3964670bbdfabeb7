import type { Context } from '../context.ts'
import type { Db } from '../db/index.ts'
import { type Locale, translator } from '../messages.ts'
import { layOut, postMail } from '../org/index.ts'
import { can, roles } from '../permissions.ts'
import type { ChannelRow } from './channel-store.ts'

type Words = { subject: string; lead: string; remark: string }
type Reader = { locale: Locale; timeZone: string }

const managing = roles.filter(role => can(role, 'channels.manage'))

/** Writes to those who may renew an access, each in their language, with the way to the account; nothing where no mail is set up. */
export async function tellManagers(
  ctx: Pick<Context, 'config' | 'jobs' | 'secrets'>,
  db: Db,
  { organisation_id: organisationId, id }: Pick<ChannelRow, 'organisation_id' | 'id'>,
  say: (t: ReturnType<typeof translator>, reader: Reader) => Words,
): Promise<void> {
  if (ctx.config.smtpUrl === null) return
  const readers = await db
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
    .select(['email', 'locale', 'slug', 'languages', 'time_zone'])
    .where('member.organisation_id', '=', organisationId)
    .where('role', 'in', managing)
    .orderBy('email')
    .execute()
  for (const { email, locale: chosen, slug, languages, time_zone: timeZone } of readers) {
    const locale: Locale = (chosen ?? languages[0]) === 'en' ? 'en' : 'fr'
    const t = translator(locale)
    const { subject, ...body } = say(t, { locale, timeZone })
    const link = `${ctx.config.publicUrl}/o/${slug}/channels/${id}`
    await postMail(ctx, db, organisationId, {
      to: email,
      subject,
      ...layOut({ ...body, button: t('channels.mail.button'), link }),
    })
  }
}
