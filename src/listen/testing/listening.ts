import { z } from 'zod'
import { type Connector, createConnectors, emptyItem, type Item, type Page } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../db/index.ts'
import type { Actor } from '../../permissions.ts'
import type { IngestSource } from '../ingest/ingest.ts'
import { insertSource } from '../sources/source-store.ts'
import { createTopic } from '../topics/topic-service.ts'

/** A network of our own for tests: what it answers is what the test put into `pages`. */
export type TestNetwork = {
  connector: Connector
  /** Answers of the next polls, in order; an error is thrown. Afterwards polls bring nothing. */
  pages: (Page | Error)[]
  polled: { cursor: Page['cursor']; settings: unknown }[]
}

export function testNetwork(overrides: Partial<Connector> = {}): TestNetwork {
  const network: TestNetwork = { pages: [], polled: [], connector: null as unknown as Connector }
  network.connector = {
    id: 'test',
    name: 'Test network',
    docs: 'https://example.org',
    settings: z.object({ name: z.string().min(1).default('a') }),
    auth: 'none',
    sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: true, onDelete: 'remove' },
    listen: {
      async poll(at, cursor) {
        network.polled.push({ cursor, settings: at.settings })
        const next = network.pages.shift()
        if (next instanceof Error) throw next
        return next ?? { items: [], cursor }
      },
      keep: 'all',
      everyMinutes: 10,
    },
    ...overrides,
  }
  return network
}

export const withNetworks = (...networks: TestNetwork[]) => createConnectors(networks.map(network => network.connector))

/** An organisation of its own, with somebody who may do everything. */
export async function makeOrganisation(
  ctx: Context,
  overrides: { retentionDays?: number; id?: string } = {},
): Promise<Actor> {
  const organisationId = overrides.id ?? newId()
  await ctx.db
    .insertInto('organisation')
    .values({
      id: organisationId,
      slug: `org-${organisationId}`,
      name: 'Musée de la Pêche',
      languages: ['fr', 'en'],
      time_zone: 'America/Montreal',
      retention_days: overrides.retentionDays ?? null,
      privacy_contact: null,
      created_at: ctx.clock.now(),
    })
    .execute()
  return { organisationId, userId: null, name: 'Ana', role: 'administrator', via: 'session', locale: 'fr' }
}

export async function makeSource(
  ctx: Context,
  actor: Actor,
  overrides: { connector?: string; show?: 'matches' | 'all'; name?: string } = {},
): Promise<number> {
  const { id } = await insertSource(ctx.db, actor.organisationId, {
    connector: overrides.connector ?? 'test',
    settings: { name: overrides.name ?? 'a' },
    secret: null,
    title: 'Une source',
    show: overrides.show ?? 'matches',
    everyMinutes: 10,
    hook: null,
    nextPollAt: ctx.clock.now(),
    at: ctx.clock.now(),
  })
  return id
}

/** What `ingest` takes, for a source of the test network. */
export const ingestSource = (
  ctx: Context,
  actor: Actor,
  id: number,
  overrides: Partial<IngestSource> = {},
): IngestSource => ({
  organisationId: actor.organisationId,
  id,
  title: 'Une source',
  connector: 'test',
  show: 'matches',
  keep: 'all',
  rule: ctx.connectors.get('test')!.sourceRule,
  ...overrides,
})

export const makeTopic = (ctx: Context, actor: Actor, name: string, query: string, sources: number[] = []) =>
  createTopic(ctx, actor, { name, kind: 'theme', query, colour: '#0B5F7A', sources })

export const makeItem = (key: string, text: string, overrides: Partial<Item> = {}): Item => ({
  ...emptyItem(key, 'post'),
  text,
  url: `https://example.org/${key}`,
  author: { key: 'ana', name: 'Ana', handle: '@ana', url: null, avatarUrl: null, followers: 12 },
  publishedAt: new Date('2026-03-02T08:00:00Z'),
  ...overrides,
})

export const commitNothing = async (): Promise<void> => {}
