import { opmlFeeds, parseOpml, printOpml } from '../../connectors/feed/index.ts'
import type { Context } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { errorMessage } from '../../messages.ts'
import type { Actor } from '../../permissions.ts'
import { withoutPassword } from './source-health.ts'
import { addSource } from './source-service.ts'
import { listSourceRows } from './source-store.ts'

/** The organisation's feeds as OPML 2.0; a name and password inside an address do not leave the house. */
export async function exportOpml(ctx: Context, actor: Actor): Promise<string> {
  const rows = await listSourceRows(ctx.db, actor.organisationId)
  return printOpml({
    title: 'Vigie',
    outlines: rows.flatMap(row => {
      const { url } = row.settings as { url?: unknown }
      return row.connector === 'feed' && typeof url === 'string'
        ? [{ title: row.title, xmlUrl: withoutPassword(url), htmlUrl: null, category: null, outlines: [] }]
        : []
    }),
  })
}

/** Feeds that one file may bring. */
const most = 2_000

/** Adds the feeds of an OPML file; those that are there stay as they are. Throws `listen.no-opml`, `listen.opml-too-long`. */
export async function importOpml(ctx: Context, actor: Actor, text: string) {
  const opml = parseOpml(text)
  if (opml === null) throw new AppError('listen.no-opml', {}, { status: 422 })
  const feeds = opmlFeeds(opml)
  if (feeds.length > most) throw new AppError('listen.opml-too-long', { most }, { status: 422 })
  return ctx.db.transaction().execute(async tx => {
    const result = { added: 0, known: 0, problems: [] as { title: string; message: string }[] }
    for (const feed of feeds) {
      try {
        const { added } = await addSource(ctx, tx, actor, {
          connector: 'feed',
          settings: { url: feed.xmlUrl },
          title: feed.title.slice(0, 200),
        })
        if (added) result.added += 1
        else result.known += 1
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'listen.settings-wrong') throw error
        result.problems.push({ title: feed.title, message: errorMessage(actor.locale, error.code, error.params) })
      }
    }
    return result
  })
}
