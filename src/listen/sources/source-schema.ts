import { z } from 'zod'

export const sourceStates = ['active', 'paused', 'failing'] as const

/** What went wrong, as a code of the product's messages and in the reader's language. */
export const plainError = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
})

export const sourceRule = z.object({
  maxAgeDays: z.number().int().nullable(),
  keepAuthor: z.boolean(),
  exportAllowed: z.boolean(),
  onDelete: z.enum(['remove', 'keep']),
})

export const sourceHealth = z.object({
  lastAttemptAt: z.string().nullable(),
  lastSuccessAt: z.string().nullable(),
  /** When the last item that was new to us arrived. */
  lastNewItemAt: z.string().nullable(),
  /** When it is asked next; null for streams, webhooks, files and paused sources. */
  nextPollAt: z.string().nullable(),
  /** Until when the site asks not to be read again; null where it asks nothing. */
  notBefore: z.string().nullable(),
  error: plainError.nullable(),
  consecutiveFailures: z.number().int(),
  /** Hours between two new items that are usual here; null while too little is known. */
  usualSilenceHours: z.number().nullable(),
  /** Nothing new for much longer than usual. */
  unusuallySilent: z.boolean(),
  /** Oddities of the last reading that did not prevent it. */
  warnings: z.array(z.string()),
  /** Items collected in the last 24 hours and in all, and how many of them matched. */
  collectedDay: z.number().int(),
  collectedTotal: z.number().int(),
  matchedTotal: z.number().int(),
})

export const source = z.object({
  id: z.number().int(),
  connector: z.string(),
  connectorName: z.string(),
  title: z.string(),
  settings: z.record(z.string(), z.unknown()),
  hasSecret: z.boolean(),
  /** How it arrives. */
  mode: z.enum(['poll', 'stream', 'receive']),
  /** False for what was brought once, as a file is: it can neither fail nor fall silent. */
  listens: z.boolean(),
  state: z.enum(sourceStates),
  /** Show everything in the river, or only what matches a topic. */
  show: z.enum(['matches', 'all']),
  /** Minutes between two polls. */
  everyMinutes: z.number().int(),
  rule: sourceRule,
  health: sourceHealth,
  /** Where others send items to (webhooks only). */
  hookUrl: z.string().nullable(),
  createdAt: z.string(),
})
export type Source = z.infer<typeof source>

/** A value of the connect form: the connector's own schema says what is right. */
export const settingsInput = z.record(z.string(), z.unknown())

export const proposedSource = z.object({
  connector: z.string(),
  connectorName: z.string(),
  settings: settingsInput,
  title: z.string(),
  address: z.string(),
  /** Message key below `connectors.discovered`. */
  why: z.string(),
  /** The id of the source that already watches this. */
  existing: z.number().int().nullable(),
})
export type ProposedSource = z.infer<typeof proposedSource>

export const connectorDescription = z.object({
  id: z.string(),
  name: z.string(),
  docs: z.string(),
  auth: z.enum(['none', 'optional-secret', 'secret', 'oauth2']),
  mode: z.enum(['poll', 'stream', 'receive']),
  everyMinutes: z.number().int(),
  keep: z.enum(['all', 'matches']),
  discovers: z.boolean(),
  rule: sourceRule,
  /** JSON Schema of the settings; labels are below `connectors.<id>.settings.<field>`. */
  settings: z.record(z.string(), z.unknown()),
})

/** What is watched, and plainly what is not. */
export const coverage = z.object({
  watched: z.array(
    z.object({
      connector: z.string(),
      name: z.string(),
      /** False for what was brought once, as files are. */
      listens: z.boolean(),
      sources: z.number().int(),
      working: z.number().int(),
      failing: z.number().int(),
      silent: z.number().int(),
      lastNewItemAt: z.string().nullable(),
      collectedDay: z.number().int(),
    }),
  ),
  /** Connectors that exist and that nothing uses yet. */
  available: z.array(z.object({ connector: z.string(), name: z.string() })),
  /** Places that the product cannot watch: message key below `listen.coverage.why`. */
  notWatched: z.array(z.object({ name: z.string(), why: z.string() })),
})

export const importState = z.object({
  id: z.number().int(),
  name: z.string(),
  format: z.enum(['csv', 'ndjson']),
  sourceId: z.number().int(),
  state: z.enum(['running', 'done', 'failed']),
  /** Rows read so far, and what became of them. */
  rows: z.number().int(),
  added: z.number().int(),
  known: z.number().int(),
  matched: z.number().int(),
  failed: z.number().int(),
  /** The first hundred rows that could not be read. */
  errors: z.array(z.object({ row: z.number().int(), message: z.string() })),
  /** What was odd about rows that were stored all the same: the first rows of each remark, and how many there are. */
  remarks: z.array(z.object({ rows: z.array(z.number().int()), count: z.number().int(), message: z.string() })),
  createdAt: z.string(),
})
export type ImportState = z.infer<typeof importState>
