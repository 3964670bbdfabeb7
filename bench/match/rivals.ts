import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { startEmbedded } from '../../src/db/embedded/start.ts'
import { foldText } from '../../src/language/index.ts'
import { silentLog } from '../../src/log.ts'
import type { Query } from '../../src/query/index.ts'
import { cpuOf } from '../backend-cpu.ts'

/** `rate`: per second of CPU time that the work took, in whatever process; `wall`: per second that passed. */
export type RivalResult = { rate: number; wall: number; posts: number; matches: number; batch: number }

/** Runs batches until the time is up; at least one. */
type Rival = {
  measure(queries: Query[], texts: string[], seconds: number): Promise<RivalResult>
  stop(): Promise<void>
}

const wordsOf = (query: Query & { kind: 'words' }) => query.parts.map(part => foldText(part.text))

/** PostgreSQL, a batch at a time: texts into a table of tsvectors with a GIN index, joined to the stored tsqueries. One backend, no parallel workers. */
export async function postgres(batch = 2000): Promise<Rival> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const server = await startEmbedded(folder, { log: silentLog })
  const client = new Client({ host: server.host, user: 'vigie', database: 'postgres' })
  await client.connect()
  await client.query(
    "set max_parallel_workers_per_gather = 0; set synchronous_commit = off; set work_mem = '64MB'; set enable_seqscan = on",
  )
  await client.query(
    'create unlogged table standing (id int, q tsquery); create unlogged table batch (id int, v tsvector)',
  )
  const backend = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid
  const toTsquery = (query: Query): string => {
    switch (query.kind) {
      case 'and':
        return `(${query.children.map(toTsquery).join(' & ')})`
      case 'or':
        return `(${query.children.map(toTsquery).join(' | ')})`
      case 'not':
        return `!${toTsquery(query.child)}`
      case 'words':
        return query.parts[0]!.type === 'wildcard'
          ? `${wordsOf(query)[0]!.slice(0, -1)}:*`
          : `(${wordsOf(query).join(' <-> ')})`
      default:
        throw new Error(query.kind)
    }
  }
  return {
    async measure(queries, texts, seconds) {
      await client.query('truncate standing')
      await client.query(
        'insert into standing select ordinality, q::tsquery from unnest($1::text[]) with ordinality as t(q, ordinality)',
        [queries.map(toTsquery)],
      )
      await client.query('analyze standing')
      let matches = 0
      let posts = 0
      const cpu = cpuOf(backend)
      const started = performance.now()
      do {
        const part = texts.slice(posts, posts + batch)
        await client.query('truncate batch; drop index if exists batch_v')
        await client.query(
          "insert into batch select ordinality, to_tsvector('simple', t) from unnest($1::text[]) with ordinality as x(t, ordinality)",
          [part],
        )
        await client.query('create index batch_v on batch using gin (v) with (fastupdate = off)')
        await client.query('analyze batch')
        const { rows } = await client.query<{ n: number }>(
          'select count(*)::int as n from standing join batch on batch.v @@ standing.q',
        )
        matches += rows[0]!.n
        posts += part.length
      } while (performance.now() - started < seconds * 1000 && posts + batch <= texts.length)
      const wall = (posts / (performance.now() - started)) * 1000
      return { rate: posts / (cpuOf(backend) - cpu), wall, posts, matches, batch }
    },
    async stop() {
      await client.end()
      await server.stop()
      // Started by root, the server keeps its files elsewhere.
      for (const made of [server.folder, folder]) rmSync(made, { recursive: true, force: true })
    },
  }
}

/** SQLite FTS5 in memory, a batch at a time: texts into an empty index, every query asked of it. */
export function sqlite(batch = 1000): Rival {
  const toMatch = (query: Query): string => {
    switch (query.kind) {
      case 'and': {
        const wanted = query.children.filter(child => child.kind !== 'not').map(toMatch)
        const unwanted = query.children.flatMap(child => (child.kind === 'not' ? [toMatch(child.child)] : []))
        return [`(${wanted.join(' AND ')})`, ...unwanted].join(' NOT ')
      }
      case 'or':
        return `(${query.children.map(toMatch).join(' OR ')})`
      case 'words':
        return query.parts[0]!.type === 'wildcard'
          ? `"${wordsOf(query)[0]!.slice(0, -1)}" *`
          : `"${wordsOf(query).join(' ')}"`
      default:
        throw new Error(query.kind)
    }
  }
  return {
    async measure(queries, texts, seconds) {
      const questions = queries.map(toMatch)
      let matches = 0
      let posts = 0
      const cpu = process.cpuUsage()
      const started = performance.now()
      do {
        const db = new DatabaseSync(':memory:')
        db.exec(
          'create virtual table batch using fts5 (t, content=\'\', detail=full, tokenize="unicode61 remove_diacritics 0")',
        )
        const insert = db.prepare('insert into batch (rowid, t) values (?, ?)')
        db.exec('begin')
        for (let row = 0; row < batch; row++) insert.run(row, texts[posts + row]!)
        db.exec('commit')
        const ask = db.prepare('select count(*) as n from batch where batch match ?')
        for (const question of questions) matches += Number(ask.get(question)!.n)
        db.close()
        posts += batch
      } while (performance.now() - started < seconds * 1000 && posts + batch <= texts.length)
      const used = process.cpuUsage(cpu)
      const wall = (posts / (performance.now() - started)) * 1000
      return { rate: (posts / (used.user + used.system)) * 1e6, wall, posts, matches, batch }
    },
    async stop() {},
  }
}
