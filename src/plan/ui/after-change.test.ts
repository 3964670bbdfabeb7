import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { apiKey } from '../../ui-kit/api.tsx'
import { readStrategy } from '../endpoints.ts'
import type { ChangeAnswer, WholeStrategy } from '../schema.ts'
import { keepSaved } from './after-change.ts'

const key = apiKey(readStrategy, 'phare', { strategy: 1, marks: true })
const strategy = (revision: number, scope: object) =>
  ({ id: 1, revision, document: { vigie: 1, scope }, marks: {} }) as unknown as WholeStrategy
const answer = (revision: number) =>
  ({ revision, change: 'c', added: [], conflicts: [], summary: { id: 1, revision } }) as unknown as ChangeAnswer
const sent = new Map([['scope/wont', { before: null, to: ['TikTok'] }]])
const wont = (queries: QueryClient) => queries.getQueryData<WholeStrategy>(key)?.document.scope?.wont

test('what was saved stays, although a reading that began before it ends after it', async () => {
  const queries = new QueryClient()
  queries.setQueryData(key, strategy(1, {}))
  let end = (_: WholeStrategy) => {}
  const reading = queries
    .fetchQuery({
      queryKey: key,
      queryFn: () =>
        new Promise<WholeStrategy>(resolve => {
          end = resolve
        }),
    })
    .catch(() => {})
  expect(keepSaved(queries, 'phare', 'Ada', answer(2), sent)).toBe(false)
  expect(wont(queries)).toEqual(['TikTok'])
  end(strategy(1, {}))
  await reading
  expect(wont(queries)).toEqual(['TikTok'])
})

test('nothing is read again where nothing else was written', () => {
  const queries = new QueryClient()
  queries.setQueryData(key, strategy(1, {}))
  expect(keepSaved(queries, 'phare', 'Ada', answer(2), sent)).toBe(true)
  expect(keepSaved(queries, 'phare', 'Ada', answer(4), sent)).toBe(false)
})
