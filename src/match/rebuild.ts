import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Built, StandingQuery } from './build.ts'
import type { Learnt } from './frequency.ts'

/** Queries handed over in one turn: a few milliseconds of copying. */
const PART = 1000

/** Builds an index in a thread of its own, while this one goes on matching with the index it has. */
export async function rebuildAside(queries: readonly StandingQuery[], learnt: Learnt | null): Promise<Built> {
  const worker = new Worker(new URL('./rebuild-worker.ts', import.meta.url))
  // A program that has nothing else to do need not wait for a better index.
  worker.unref()
  const done = new Promise<Built>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the index's builder ended with ${code}`)))
  })
  // Noticed below; without this a failure while parts are sent would end the process.
  done.catch(() => {})
  try {
    for (let from = 0; from < queries.length; from += PART) {
      worker.postMessage({ queries: queries.slice(from, from + PART) })
      await nextTurn()
    }
    worker.postMessage({ learnt })
    return await done
  } finally {
    await worker.terminate()
  }
}
