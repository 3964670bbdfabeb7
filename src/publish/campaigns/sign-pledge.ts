import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { type Db, newId } from '../../db/index.ts'
import { formatLongDay } from '../../documents/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { AppError, conflict, notFound } from '../../errors.ts'
import { translator } from '../../messages.ts'
import { hashToken, layOut, newLinkToken, organisationOfToken, postMail } from '../../org/index.ts'
import { mailboxOf, mayEnterFrom } from '../public-doors.ts'
import { announceCampaign, countPledges } from './campaign-service.ts'
import { confirmDays } from './keep-pledges.ts'
import type { signPledge } from './pledge-endpoints.ts'
import { mayWriteTo } from './pledge-limits.ts'

const mostNames = 30

/** `hold`: it does not change before the transaction ends. Throws `publish.no-such-pledge-page`. */
async function findPage({ db, clock }: Pick<Context, 'db' | 'clock'>, token: string, hold = false) {
  const organisationId = organisationOfToken(token)
  const page =
    organisationId === null
      ? undefined
      : await pages(db, clock.now())
          .where('p.organisation_id', '=', organisationId)
          .where('p.token', '=', token)
          .where('c.removed', '=', false)
          .$if(hold, query => query.forShare('p'))
          .executeTakeFirst()
  if (page === undefined) throw notFound('publish.no-such-pledge-page')
  return page
}

/** Of campaigns that were taken out too: who signed can still withdraw. `taking`: it takes pledges. */
const pages = (db: Db, now: Date) =>
  db
    .selectFrom('pledge_page as p')
    .innerJoin('campaign as c', join =>
      join.onRef('c.organisation_id', '=', 'p.organisation_id').onRef('c.id', '=', 'p.campaign_id'),
    )
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .selectAll('p')
    .select([
      'o.name as organisation',
      sql<boolean>`p.open and not c.removed and p.erased_at is null
        and p.keep_until >= (${now}::timestamptz at time zone o.time_zone)::date`.as('taking'),
    ])

type Page = Awaited<ReturnType<typeof findPage>>

/** What is agreed to, word for word: the organisation's sentence, then the day on which names go. */
const consentOf = ({ consent, language, keep_until }: Page): string =>
  `${consent} ${translator(language)('publish.pledgeKept', { day: formatLongDay(language, keep_until) })}`

/** Errors: see the endpoint. */
export async function readPledgeFormOf(parts: Context, token: string) {
  const { db } = parts
  const page = await findPage(parts, token)
  const { organisation_id: organisationId, campaign_id: campaignId } = page
  const shown = await db
    .selectFrom('pledge')
    .select(['first_name', 'last_name'])
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', campaignId)
    .where('confirmed_at', 'is not', null)
    .where('shown', '=', true)
    .where('hidden', '=', false)
    .where('first_name', 'is not', null)
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostNames)
    .execute()
  const { organisation, taking, title, body, language, goal } = page
  return {
    organisation,
    open: taking,
    title,
    body,
    consent: consentOf(page),
    language,
    goal,
    pledges: (await countPledges(db, organisationId, [campaignId])).get(campaignId)!,
    names: shown.map(one => `${one.first_name} ${Array.from(one.last_name ?? '')[0]?.toUpperCase() ?? ''}.`),
  }
}

/** Errors: see the endpoint. Neither address nor browser of who signs is kept. */
export async function signPledgeOf(
  parts: Context,
  { token, website, ...given }: ParsedInputOf<typeof signPledge>,
  ip: string,
) {
  if (!(await mayEnterFrom(parts, 'pledge', ip))) throw new AppError('publish.pledge-full', {}, { status: 429 })
  await parts.db.transaction().execute(async tx => {
    const page = await findPage({ ...parts, db: tx }, token, true)
    if (!page.taking) throw conflict('publish.pledge-closed')
    if (website !== '' || parts.config.smtpUrl === null) return
    const { organisation_id: organisationId, campaign_id: campaignId } = page
    const mailbox = mailboxOf(given.email)
    if (!(await mayWriteTo({ ...parts, db: tx }, { organisationId, campaignId }, mailbox))) return
    const now = parts.clock.now()
    const own = newLinkToken(organisationId)
    // Who has confirmed keeps what was said then; a new link of theirs lets them withdraw it.
    const kept = (name: string) =>
      sql`case when pledge.confirmed_at is null then excluded.${sql.ref(name)} else pledge.${sql.ref(name)} end`
    const { rows } = await sql<{ confirmed: boolean; email: string }>`
      insert into pledge (organisation_id, id, campaign_id, email, mailbox, first_name, last_name, shown, consent, token_hash, asked_at)
      values (${organisationId}, ${newId()}, ${campaignId}, ${given.email}, ${mailbox}, ${given.firstName}, ${given.lastName},
        ${given.shown}, ${consentOf(page)}, ${hashToken(own)}, ${now})
      on conflict (organisation_id, campaign_id, mailbox) do update set token_hash = excluded.token_hash,
        asked_at = excluded.asked_at, email = ${kept('email')}, first_name = ${kept('first_name')}, last_name = ${kept('last_name')},
        shown = ${kept('shown')}, consent = ${kept('consent')}
      returning confirmed_at is not null as confirmed, email`.execute(tx)
    const signed = rows[0]!
    const t = translator(page.language)
    const words = signed.confirmed ? ('pledgeAgain' as const) : ('pledge' as const)
    const named = { title: page.title, organisation: page.organisation }
    await postMail(parts, tx, organisationId, {
      to: signed.email,
      subject: t(`publish.mail.${words}.subject`, named),
      ...layOut({
        lead: t(`publish.mail.${words}.lead`, named),
        button: t(`publish.mail.${words}.button`),
        link: `${parts.config.publicUrl}/my-pledge/${own}`,
        remark: signed.confirmed
          ? t('publish.mail.pledgeAgain.remark')
          : t('publish.mail.pledge.remark', { days: String(confirmDays) }),
      }),
    })
  })
  return {}
}

/** Throws `publish.no-such-pledge`. */
async function findOwn({ db, clock }: Pick<Context, 'db' | 'clock'>, token: string) {
  const organisationId = organisationOfToken(token)
  const row =
    organisationId === null
      ? undefined
      : await pages(db, clock.now())
          .innerJoin('pledge as g', join =>
            join.onRef('g.organisation_id', '=', 'p.organisation_id').onRef('g.campaign_id', '=', 'p.campaign_id'),
          )
          .select(['g.id as pledge', 'g.confirmed_at'])
          .where('g.organisation_id', '=', organisationId)
          .where('g.token_hash', '=', hashToken(token))
          .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-pledge')
  return row
}

/** Throws `publish.no-such-pledge`. */
export async function readOwnPledgeOf(parts: Context, token: string) {
  const { organisation, title, confirmed_at, taking } = await findOwn(parts, token)
  return { organisation, title, confirmed: confirmed_at !== null, open: taking }
}

/** Errors: see the endpoint. A second press changes nothing. */
export const confirmPledgeOf = (parts: Context, token: string) =>
  parts.db.transaction().execute(async tx => {
    const own = await findOwn({ ...parts, db: tx }, token)
    if (own.confirmed_at !== null) return {}
    if (!own.taking) throw conflict('publish.pledge-closed')
    await tx
      .updateTable('pledge')
      .set({ confirmed_at: parts.clock.now() })
      .where('organisation_id', '=', own.organisation_id)
      .where('id', '=', own.pledge)
      .execute()
    await announceCampaign(tx, own.organisation_id, own.campaign_id)
    return {}
  })

/** Throws `publish.no-such-pledge`. */
export const withdrawPledgeOf = (parts: Context, token: string) =>
  parts.db.transaction().execute(async tx => {
    const own = await findOwn({ ...parts, db: tx }, token)
    await tx
      .deleteFrom('pledge')
      .where('organisation_id', '=', own.organisation_id)
      .where('id', '=', own.pledge)
      .execute()
    await announceCampaign(tx, own.organisation_id, own.campaign_id)
    return {}
  })
