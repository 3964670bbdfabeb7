import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportedMentions, linesOf } from '../listen/index.ts'
import { audit } from '../org/index.ts'
import { type Cli, WrongUse } from './cli.ts'
import type { ExportFlags } from './export.ts'
import { withOrganisation } from './run-import.ts'

/** Writes the mentions as they are read, so that memory does not grow with their number. */
export async function runExport(cli: Cli, flags: ExportFlags): Promise<number> {
  const { t } = cli
  const { format } = flags
  if (format !== 'csv' && format !== 'ndjson') throw new WrongUse(t('cli.import.wrong-format'))
  const filter = {
    ...(flags.since === undefined ? {} : { since: readDate(cli, flags.since) }),
    ...(flags.until === undefined ? {} : { until: readDate(cli, flags.until) }),
    ...(flags.topic.length === 0 ? {} : { topic: flags.topic }),
    ...(flags.text === undefined ? {} : { text: flags.text }),
    duplicates: 'all' as const,
  }
  return withOrganisation(cli, flags.organisation, async (ctx, actor) => {
    await audit(
      ctx.db,
      actor,
      'listen.export-mentions',
      { type: 'organisation', id: actor.organisationId },
      { filter, format },
    )
    let count = 0
    async function* counted() {
      for await (const mention of exportedMentions(ctx, actor, filter)) {
        count += 1
        yield mention
      }
    }
    const lines = Readable.from(linesOf(counted(), format as 'csv' | 'ndjson'))
    // Standard output stays open for whoever speaks after us.
    if (flags.output === undefined) await pipeline(lines, process.stdout, { end: false })
    else await pipeline(lines, createWriteStream(flags.output))
    cli.tell(t('cli.export.done', { count }))
    return 0
  })
}

function readDate(cli: Cli, text: string): string {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) throw new WrongUse(cli.t('cli.export.wrong-date', { text }))
  return date.toISOString()
}
