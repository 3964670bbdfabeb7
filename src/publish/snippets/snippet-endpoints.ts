import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { snippet, snippetFields } from './snippet-schema.ts'

const at = '/api/o/:organisation/publish/snippets' as const
const one = z.object({ id: z.uuid() })

export const listSnippets = endpoint({
  id: 'publish.list-snippets',
  method: 'GET',
  path: at,
  summary: 'Saved texts, by kind and name',
  permission: 'publish.read',
  input: nothing,
  output: z.object({ snippets: z.array(snippet) }),
})
/** Throws `publish.too-many-snippets`. */
export const createSnippet = endpoint({
  id: 'publish.create-snippet',
  method: 'POST',
  path: at,
  summary: 'Save a text',
  permission: 'publish.write',
  input: snippetFields,
  output: snippet,
})
/** Contents in which it was used stay as they are. Throws `publish.no-such-snippet`. */
export const changeSnippet = endpoint({
  id: 'publish.change-snippet',
  method: 'PUT',
  path: `${at}/:id`,
  summary: 'Change a saved text',
  permission: 'publish.write',
  input: one.extend(snippetFields.shape),
  output: snippet,
})
export const removeSnippet = endpoint({
  id: 'publish.remove-snippet',
  method: 'DELETE',
  path: `${at}/:id`,
  summary: 'Take a saved text out',
  permission: 'publish.write',
  input: one,
  output: nothing,
})
export const restoreSnippet = endpoint({
  id: 'publish.restore-snippet',
  method: 'POST',
  path: `${at}/:id/restore`,
  summary: 'Take the removal of a saved text back',
  permission: 'publish.write',
  input: one,
  output: snippet,
})
