import { z } from 'zod'
import { listening } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import { Download, memberRoute, publicRoute, type Route, uploadRoute } from '../../http/index.ts'
import * as endpoints from '../endpoints.ts'
import { importFile, listImports, previewImport, readImport } from '../imports/import-service.ts'
import { discover } from './discover.ts'
import { exportOpml, importOpml } from './opml-service.ts'
import { readCoverage } from './read-coverage.ts'
import { receiveHook } from './receive-hook.ts'
import { changeSource, createSource, deleteSource, listSources, pollSource, rotateHook } from './source-service.ts'
import { testSource } from './test-source.ts'

export const sourceRoutes = (ctx: Context): Route[] => [
  memberRoute(endpoints.listConnectors, async () => ({ connectors: describeConnectors(ctx) })),
  memberRoute(endpoints.listSources, async ({ actor }) => ({ sources: await listSources(ctx, actor) })),
  memberRoute(endpoints.createSource, ({ input, actor }) => createSource(ctx, actor, input)),
  memberRoute(endpoints.changeSource, ({ input: { id, ...change }, actor }) => changeSource(ctx, actor, id, change)),
  memberRoute(endpoints.deleteSource, async ({ input, actor }) => {
    await deleteSource(ctx, actor, input.id)
    return {}
  }),
  memberRoute(endpoints.pollSource, ({ input, actor }) => pollSource(ctx, actor, input.id)),
  memberRoute(endpoints.testSource, ({ input, actor }) => testSource(ctx, actor, input)),
  memberRoute(endpoints.discoverSources, ({ input, actor }) => discover(ctx, actor, input.address)),
  memberRoute(endpoints.rotateHook, ({ input, actor }) => rotateHook(ctx, actor, input.id)),
  publicRoute(endpoints.receiveHook, ({ input: { token, payload }, info }) =>
    receiveHook(ctx, token, payload, info.locale),
  ),
  memberRoute(
    endpoints.exportOpml,
    async ({ actor }) => new Download('text/x-opml+xml; charset=utf-8', 'vigie.opml', await exportOpml(ctx, actor)),
  ),
  memberRoute(endpoints.importOpml, ({ input, actor }) => importOpml(ctx, actor, input.opml)),
  memberRoute(endpoints.readCoverage, ({ actor }) => readCoverage(ctx, actor)),
  memberRoute(endpoints.previewImport, async ({ input, actor }) => previewImport(ctx, actor, input)),
  uploadRoute(endpoints.importFile, ({ input, actor, body, info }) => importFile(ctx, actor, input, body, info.signal)),
  memberRoute(endpoints.listImports, async ({ actor }) => ({ imports: await listImports(ctx, actor) })),
  memberRoute(endpoints.readImport, ({ input, actor }) => readImport(ctx, actor, input.id)),
]

function describeConnectors(ctx: Context) {
  return ctx.connectors
    .offered()
    .filter(connector => connector.listen !== undefined)
    .map(connector => {
      const { $schema: _, ...settings } = z.toJSONSchema(connector.settings, { io: 'input', unrepresentable: 'any' })
      const usual = connector.settings.safeParse({})
      const { keep, poll, stream, everyMinutes } = connector.listen!
      const mode = usual.success ? listening(connector, usual.data).by : poll ? 'poll' : stream ? 'stream' : null
      return {
        id: connector.id,
        name: connector.name,
        docs: connector.docs,
        auth: connector.auth,
        mode: mode ?? ('receive' as const),
        everyMinutes,
        keep: typeof keep === 'function' ? ('all' as const) : keep,
        discovers: connector.discover !== undefined,
        rule: connector.sourceRule,
        settings: settings as Record<string, unknown>,
      }
    })
}
