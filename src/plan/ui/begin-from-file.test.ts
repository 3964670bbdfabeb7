import { expect, test } from 'vitest'
import type { Client } from '../../client.ts'
import { beginFromFile } from './begin-from-file.ts'

/** A server that answers as told, and remembers what it was asked. */
function scene(importing: () => unknown) {
  const asked: [string, unknown][] = []
  const answers: Record<string, () => unknown> = {
    'plan.read-file': () => ({ document: { vigie: 1, name: 'From a file' }, problems: [] }),
    'plan.create-strategy': () => ({ id: 7, revision: 1 }),
    'plan.import-file': importing,
    'plan.archive-strategy': () => ({}),
  }
  const client = (async (endpoint: { id: string }, input: unknown) => {
    asked.push([endpoint.id, input])
    return answers[endpoint.id]!()
  }) as unknown as Client
  return { asked, begin: () => beginFromFile(client, 'vigie: 1', { name: 'Us', language: 'fr' }) }
}

test('a file becomes a strategy of its own', async () => {
  const { asked, begin } = scene(() => ({ problems: [] }))
  expect(await begin()).toEqual({ id: 7, problems: [] })
  expect(asked.map(([id]) => id)).toEqual(['plan.read-file', 'plan.create-strategy', 'plan.import-file'])
  expect(asked[1]![1]).toEqual({ name: 'From a file', language: 'fr', mode: 'full' })
})

test('no empty strategy is left where the content cannot be put in', async () => {
  const { asked, begin } = scene(() => {
    throw new Error('offline')
  })
  await expect(begin()).rejects.toThrow('offline')
  expect(asked.at(-1)).toEqual(['plan.archive-strategy', { strategy: 7, archived: true }])
})
