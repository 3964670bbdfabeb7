import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Context } from '../context.ts'
import type { Db } from '../db/index.ts'
import { importFile } from '../listen/index.ts'
import { createLog } from '../log.ts'
import type { Actor } from '../permissions.ts'
import { type Cli, WrongUse } from './cli.ts'
import { explainFileError } from './explain-file-error.ts'
import type { ImportFlags } from './import.ts'
import { loadInstallationSecrets } from './load-installation-secrets.ts'
import { makeContext } from './make-context.ts'
import { withDatabase } from './open-database.ts'
import { whenAskedToStop } from './stop-signals.ts'

/** Exit code 0 when every row was read, 1 when some were not. Works beside a running server as well as without one. */
export async function runImport(cli: Cli, file: string, flags: ImportFlags): Promise<number> {
  const { t } = cli
  const format =
    flags.format ?? (/\.(?:ndjson|jsonl|json)$/i.test(file) ? 'ndjson' : /\.(?:csv|tsv|txt)$/i.test(file) ? 'csv' : '')
  if (format !== 'csv' && format !== 'ndjson') throw new WrongUse(t('cli.import.wrong-format'))
  const mapping = readMaps(cli, flags.map)
  return withOrganisation(cli, flags.organisation, async (ctx, actor) => {
    const stop = new AbortController()
    void whenAskedToStop(() => process.exit(130)).then(why => stop.abort(new Error(why)))
    const body = file === '-' ? process.stdin : createReadStream(file)
    const opened = new Promise<void>((resolve, reject) => {
      if (file === '-') resolve()
      body.once('open', () => resolve())
      body.once('error', (error: Error) =>
        reject(new WrongUse(t('cli.import.no-file', { file, reason: explainFileError(cli, error) }))),
      )
    })
    await opened
    const name = flags.name ?? (file === '-' ? 'stdin' : basename(file))
    const result = await importFile(
      ctx,
      actor,
      { name, format, mapping },
      body as AsyncIterable<Uint8Array>,
      stop.signal,
    )
    if (flags.json) cli.print(JSON.stringify(result))
    else {
      for (const error of result.errors) cli.tell(t('cli.import.row', error))
      for (const { rows, count, message } of result.remarks)
        cli.tell(t('cli.import.rows', { rows: rows.join(', '), count, more: count - rows.length, message }))
      const { rows, added, known, failed } = result
      cli.print(t('cli.import.done', { rows, added, known, failed }))
    }
    return result.failed > 0 ? 1 : 0
  })
}

function readMaps(cli: Cli, maps: string[]): string | undefined {
  if (maps.length === 0) return undefined
  const mapping: Record<string, string> = {}
  for (const text of maps) {
    const at = text.lastIndexOf('=')
    if (at <= 0) throw new WrongUse(cli.t('cli.import.wrong-map', { text }))
    mapping[text.slice(0, at).trim()] = text.slice(at + 1).trim()
  }
  return JSON.stringify(mapping)
}

/** Acts for one organisation from the machine itself, named as the system in the audit log. */
export async function withOrganisation<Result>(
  cli: Cli,
  slug: string,
  use: (ctx: Context, actor: Actor) => Promise<Result>,
): Promise<Result> {
  const config = cli.config()
  const log = createLog(config)
  return withDatabase(config, { log }, async (db: Db) => {
    const secrets = await loadInstallationSecrets(db, config)
    const row = await db.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirst()
    if (row === undefined) throw new WrongUse(cli.t('cli.import.no-organisation', { slug }))
    const ctx = makeContext({ config, log, db, secrets, alone: false })
    try {
      const actor = {
        organisationId: row.id,
        userId: null,
        name: 'Vigie',
        role: 'administrator',
        via: 'system',
        locale: cli.locale,
      } as const
      return await use(ctx, actor)
    } finally {
      await ctx.outbound.close()
      await ctx.jobs.stop()
    }
  })
}
