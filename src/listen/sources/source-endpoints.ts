import { z } from 'zod'
import { endpoint, nothing, numberId } from '../../endpoint.ts'
import {
  connectorDescription,
  coverage,
  importState,
  plainError,
  proposedSource,
  settingsInput,
  source,
} from './source-schema.ts'

const at = '/api/o/:organisation/listen' as const

export const listConnectors = endpoint({
  id: 'listen.list-connectors',
  method: 'GET',
  path: `${at}/connectors`,
  summary: 'What can be connected, with the form of each',
  permission: 'listen.read',
  input: nothing,
  output: z.object({ connectors: z.array(connectorDescription) }),
})
export const listSources = endpoint({
  id: 'listen.list-sources',
  method: 'GET',
  path: `${at}/sources`,
  summary: 'Sources with their health',
  permission: 'listen.read',
  input: nothing,
  output: z.object({ sources: z.array(source) }),
})
export const createSource = endpoint({
  id: 'listen.create-source',
  method: 'POST',
  path: `${at}/sources`,
  summary: 'Add a source; it is asked at once',
  permission: 'listen.manage',
  input: z.object({
    connector: z.string(),
    settings: settingsInput,
    secret: z.string().max(5000).optional(),
    title: z.string().trim().max(200).default(''),
    show: z.enum(['matches', 'all']).default('matches'),
  }),
  output: source,
})
export const changeSource = endpoint({
  id: 'listen.change-source',
  method: 'PATCH',
  path: `${at}/sources/:id`,
  summary: 'Rename, pause, resume or change a source',
  permission: 'listen.manage',
  input: z.object({
    id: numberId,
    title: z.string().trim().min(1).max(200).optional(),
    settings: settingsInput.optional(),
    /** Null takes away one that need not be. */
    secret: z.string().max(5000).nullable().optional(),
    show: z.enum(['matches', 'all']).optional(),
    paused: z.boolean().optional(),
    everyMinutes: z.number().int().min(1).max(10_080).optional(),
  }),
  output: source,
})
export const deleteSource = endpoint({
  id: 'listen.delete-source',
  method: 'DELETE',
  path: `${at}/sources/:id`,
  summary: 'Remove a source; its mentions leave, what we wrote about them stays',
  permission: 'listen.manage',
  input: z.object({ id: numberId }),
  output: nothing,
})
export const pollSource = endpoint({
  id: 'listen.poll-source',
  method: 'POST',
  path: `${at}/sources/:id/poll`,
  summary: 'Ask a source now',
  permission: 'listen.manage',
  input: z.object({ id: numberId }),
  output: source,
  limitPerMinute: 60,
})
export const testSource = endpoint({
  id: 'listen.test-source',
  method: 'POST',
  path: `${at}/sources/test`,
  summary: 'Ask once without storing: what would come, or what is wrong',
  permission: 'listen.manage',
  input: z.object({ connector: z.string(), settings: settingsInput, secret: z.string().max(5000).optional() }),
  output: z.object({
    title: z.string().nullable(),
    count: z.number().int(),
    warnings: z.array(z.string()),
    error: plainError.nullable(),
    items: z.array(
      z.object({
        title: z.string().nullable(),
        text: z.string(),
        url: z.string().nullable(),
        author: z.string().nullable(),
        publishedAt: z.string().nullable(),
      }),
    ),
  }),
  limitPerMinute: 60,
})
export const discoverSources = endpoint({
  id: 'listen.discover-sources',
  method: 'POST',
  path: `${at}/sources/discover`,
  summary: 'Sources found at an address or by a handle',
  permission: 'listen.manage',
  input: z.object({ address: z.string().trim().min(1).max(2000) }),
  output: z.object({
    sources: z.array(proposedSource),
    missed: z.array(z.object({ connector: z.string(), message: z.string() })),
  }),
  limitPerMinute: 60,
})
export const rotateHook = endpoint({
  id: 'listen.rotate-hook',
  method: 'POST',
  path: `${at}/sources/:id/hook`,
  summary: 'Give a webhook a new secret address; the old one stops',
  permission: 'listen.manage',
  input: z.object({ id: numberId }),
  output: source,
})
/** Anybody who knows the secret address. The body is an item, a list of items, `{ items: [...] }`, or what an alert service posts. */
export const receiveHook = endpoint({
  id: 'listen.receive-hook',
  method: 'POST',
  path: '/api/hooks/:token',
  summary: 'Items sent to a webhook source',
  permission: 'public',
  input: z.object({ token: z.string().min(20).max(100), payload: z.unknown() }),
  body: 'payload',
  output: z.object({ received: z.number().int(), added: z.number().int(), matched: z.number().int() }),
  limitPerMinute: 600,
})
export const exportOpml = endpoint({
  id: 'listen.export-opml',
  method: 'GET',
  path: `${at}/sources/opml`,
  summary: 'Feeds as OPML',
  permission: 'listen.read',
  input: nothing,
  output: nothing,
  answers: 'text/x-opml+xml',
})
export const importOpml = endpoint({
  id: 'listen.import-opml',
  method: 'POST',
  path: `${at}/sources/opml`,
  summary: 'Add the feeds of an OPML file',
  permission: 'listen.manage',
  input: z.object({ opml: z.string().max(900_000) }),
  output: z.object({
    added: z.number().int(),
    known: z.number().int(),
    problems: z.array(z.object({ title: z.string(), message: z.string() })),
  }),
})
export const readCoverage = endpoint({
  id: 'listen.read-coverage',
  method: 'GET',
  path: `${at}/coverage`,
  summary: 'What is watched and plainly what is not',
  permission: 'listen.read',
  input: nothing,
  output: coverage,
})

/** Column of the file → member of an item (`text`, `url`, `author.name`, `publishedAt`…); empty: left out. */
const mapping = z.record(z.string(), z.string())
export const previewImport = endpoint({
  id: 'listen.preview-import',
  method: 'POST',
  path: `${at}/imports/preview`,
  summary: 'Columns of a file, a proposed mapping, and the first rows as items',
  permission: 'listen.manage',
  input: z.object({ format: z.enum(['csv', 'ndjson']), head: z.string().max(400_000), mapping: mapping.optional() }),
  output: z.object({
    columns: z.array(z.string()),
    mapping,
    fields: z.array(z.string()),
    rows: z.array(
      z.object({
        row: z.number().int(),
        error: z.string().nullable(),
        /** What is odd about a row that will be stored all the same. */
        remarks: z.array(z.string()),
        title: z.string().nullable(),
        text: z.string(),
        url: z.string().nullable(),
        author: z.string().nullable(),
        publishedAt: z.string().nullable(),
      }),
    ),
  }),
})
/** The body is the file (`application/octet-stream`), read as it arrives. Sent again, it adds nothing twice. */
export const importFile = endpoint({
  id: 'listen.import-file',
  method: 'POST',
  path: `${at}/imports`,
  summary: 'Import a CSV or NDJSON file',
  permission: 'listen.manage',
  input: z.object({
    name: z.string().min(1).max(200),
    format: z.enum(['csv', 'ndjson']),
    /** JSON of the mapping; absent: proposed from the columns. */
    mapping: z.string().max(10_000).optional(),
  }),
  output: importState,
})
export const listImports = endpoint({
  id: 'listen.list-imports',
  method: 'GET',
  path: `${at}/imports`,
  summary: 'Imports with their progress, newest first',
  permission: 'listen.read',
  input: nothing,
  output: z.object({ imports: z.array(importState) }),
})
export const readImport = endpoint({
  id: 'listen.read-import',
  method: 'GET',
  path: `${at}/imports/:id`,
  summary: 'Progress and errors of one import',
  permission: 'listen.read',
  input: z.object({ id: numberId }),
  output: importState,
})
