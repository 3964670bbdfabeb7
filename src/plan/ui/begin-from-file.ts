import type { Client } from '../../client.ts'
import type { OutputOf } from '../../endpoint.ts'
import { archiveStrategy, createStrategy, importFile, readFile } from '../endpoints.ts'

type Problems = OutputOf<typeof readFile>['problems']

/**
 * A strategy made of a file: a new one always, never over another. Gives its id, or what is wrong with the file. Where
 * the content cannot be put in, the empty beginning is put aside again and the error is thrown on.
 */
export async function beginFromFile(
  client: Client,
  text: string,
  otherwise: { name: string; language: 'fr' | 'en' },
): Promise<{ id: number | null; problems: Problems }> {
  const { document, problems } = await client(readFile, { text })
  if (document === null || problems.length > 0) return { id: null, problems }
  const made = await client(createStrategy, {
    name: document.name?.trim() || otherwise.name,
    language: document.language ?? otherwise.language,
    mode: document.mode ?? 'full',
  })
  const strategy = made.id
  const leave = () => client(archiveStrategy, { strategy, archived: true })
  try {
    // As a file rather than as data: its comments stay for the day when it is exported again.
    const put = await client(importFile, { strategy, text, apply: true, revision: made.revision })
    if (put.problems.length === 0) return { id: strategy, problems: [] }
    await leave()
    return { id: null, problems: put.problems }
  } catch (error) {
    // The first error is what somebody must read, whatever becomes of tidying up.
    await leave().catch(() => {})
    throw error
  }
}
