import { parentPort } from 'node:worker_threads'
import { build, type StandingQuery } from './build.ts'
import { type Learnt, sharesOf } from './frequency.ts'

/** Receives the queries in parts, then what was learnt; answers with the index. */
export type RebuildMessage = { queries: StandingQuery[] } | { learnt: Learnt | null }

const queries: StandingQuery[] = []
parentPort!.on('message', (message: RebuildMessage) => {
  if ('queries' in message) {
    for (const query of message.queries) queries.push(query)
    return
  }
  const built = build(queries, sharesOf(message.learnt))
  const buffers = [built.starts.buffer, built.postings.buffer, built.compiled.code.buffer] as ArrayBuffer[]
  parentPort!.postMessage(built, buffers)
})
