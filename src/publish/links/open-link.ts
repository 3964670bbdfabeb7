import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { Download, Redirect, type RequestInfo } from '../../http/index.ts'
import { translator } from '../../messages.ts'
import { wallTimeAt } from '../../time-zone.ts'

/** Words in the names of programs that look at an address before, or instead of, a person. */
const programs =
  /bot|crawl|spider|preview|facebookexternalhit|whatsapp|cardyb|embedly|iframely|mastodon|pleroma|misskey|http\.rb|curl|wget|python|go-http-client|headless/i

/** Nameless, or a program by its name: not counted. Neither the name nor the caller's address is kept. */
const isPerson = (userAgent: string): boolean => userAgent !== '' && !programs.test(userAgent)

/**
 * Where a code leads: only what an entry was published with. The organisation follows from the code: nobody is signed in
 * here. A count that cannot be written keeps nobody from going on.
 */
export async function openLink(
  { db, clock, log }: Pick<Context, 'db' | 'clock' | 'log'>,
  code: string,
  { userAgent, method, locale }: RequestInfo,
): Promise<Redirect | Download> {
  const link = await db
    .selectFrom('short_link')
    .innerJoin('organisation', 'organisation.id', 'short_link.organisation_id')
    .select(['organisation_id', 'target', 'time_zone'])
    .where('code', '=', code.toLowerCase())
    .executeTakeFirst()
  if (link === undefined) return gone(locale)
  if (method === 'GET' && isPerson(userAgent)) {
    const day = wallTimeAt(clock.now(), link.time_zone).slice(0, 10)
    await sql`
      insert into short_link_day (organisation_id, code, day, opened)
      values (${link.organisation_id}, ${code.toLowerCase()}, ${day}, 1)
      on conflict (organisation_id, code, day) do update set opened = short_link_day.opened + 1`
      .execute(db)
      .catch(error => log.error({ err: error }, 'an opened link was not counted'))
  }
  return new Redirect(new URL(link.target).href)
}

function gone(locale: RequestInfo['locale']): Download {
  const t = translator(locale)
  const [title, help] = [t('publish.shortLink.gone'), t('publish.shortLink.goneHelp')]
  const style =
    'body{font:18px/1.5 system-ui;max-width:34em;margin:20vh auto;padding:0 24px;color:#14213d;background:#fff}@media(prefers-color-scheme:dark){body{color:#e8edf4;background:#10182b}}'
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style><main><h1>${title}</h1><p>${help}</p></main></html>`
  return new Download('text/html; charset=utf-8', 'link.html', page, 'show', 404)
}
