import { z } from 'zod'
import { endpoint, nothing, numberId } from '../../endpoint.ts'
import { action, mention, mentionDetail, note, riverFilter, savedView, tag, toneWord } from './mention-schema.ts'

const at = '/api/o/:organisation/listen' as const
const mentionId = z.uuid()

export const readRiver = endpoint({
  id: 'listen.read-river',
  method: 'GET',
  path: `${at}/mentions`,
  summary: 'Mentions, newest first, by any filter',
  permission: 'listen.read',
  input: riverFilter.extend({
    /** `next` of the page before. */
    after: z.string().max(200).optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ mentions: z.array(mention), next: z.string().nullable() }),
})
/** For live updates: of the ids that an announcement named, those that the filter shows. */
export const readMentions = endpoint({
  id: 'listen.read-mentions',
  method: 'POST',
  path: `${at}/mentions/some`,
  summary: 'Of some mentions, those that a filter shows',
  permission: 'listen.read',
  input: z.object({ ids: z.array(mentionId).max(500), filter: riverFilter.default({}) }),
  output: z.object({ mentions: z.array(mention) }),
})
/** Counted up to 10,000; `exact` is false when there are more. */
export const countMentions = endpoint({
  id: 'listen.count-mentions',
  method: 'GET',
  path: `${at}/mentions/count`,
  summary: 'How many mentions a filter shows',
  permission: 'listen.read',
  input: riverFilter,
  output: z.object({ count: z.number().int(), exact: z.boolean() }),
})
export const readMention = endpoint({
  id: 'listen.read-mention',
  method: 'GET',
  path: `${at}/mentions/:id`,
  summary: 'One mention: why it matched, why this tone, thread, author, notes, history',
  permission: 'listen.read',
  input: z.object({ id: mentionId }),
  output: mentionDetail,
})
/** Several actions in one go, on named mentions or on all that a filter shows (at most 10,000). `undo` takes them all back. */
export const actOnMentions = endpoint({
  id: 'listen.act-on-mentions',
  method: 'POST',
  path: `${at}/mentions/act`,
  summary: 'Star, tag, assign, classify, prioritise, settle, correct the tone',
  permission: 'listen.work',
  input: z.object({
    ids: z.array(mentionId).min(1).max(10_000).optional(),
    filter: riverFilter.optional(),
    actions: z.array(action).min(1).max(10),
  }),
  output: z.object({ changed: z.number().int(), undo: z.string().nullable() }),
})
export const undoAction = endpoint({
  id: 'listen.undo-action',
  method: 'POST',
  path: `${at}/mentions/undo`,
  summary: 'Take back an action',
  permission: 'listen.work',
  input: z.object({ undo: z.uuid() }),
  output: z.object({ changed: z.number().int() }),
})
export const exportMentions = endpoint({
  id: 'listen.export-mentions',
  method: 'GET',
  path: `${at}/mentions/export`,
  summary: 'Mentions as CSV or NDJSON, by the rules of their sources',
  permission: 'listen.export',
  input: riverFilter.extend({ format: z.enum(['csv', 'ndjson']).default('csv') }),
  output: nothing,
  answers: 'text/csv',
})

export const addNote = endpoint({
  id: 'listen.add-note',
  method: 'POST',
  path: `${at}/mentions/:id/notes`,
  summary: 'Write a note on a mention',
  permission: 'listen.work',
  input: z.object({ id: mentionId, text: z.string().trim().min(1).max(10_000) }),
  output: note,
})
export const changeNote = endpoint({
  id: 'listen.change-note',
  method: 'PATCH',
  path: `${at}/notes/:id`,
  summary: 'Change one of your notes',
  permission: 'listen.work',
  input: z.object({ id: numberId, text: z.string().trim().min(1).max(10_000) }),
  output: note,
})
export const deleteNote = endpoint({
  id: 'listen.delete-note',
  method: 'DELETE',
  path: `${at}/notes/:id`,
  summary: 'Delete one of your notes',
  permission: 'listen.work',
  input: z.object({ id: numberId }),
  output: nothing,
})

export const listTags = endpoint({
  id: 'listen.list-tags',
  method: 'GET',
  path: `${at}/tags`,
  summary: 'Tags of mentions and authors',
  permission: 'listen.read',
  input: nothing,
  output: z.object({ tags: z.array(tag) }),
})
const tagInput = z.object({
  name: z.string().trim().min(1).max(60),
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .default('#0B5F7A'),
})
export const createTag = endpoint({
  id: 'listen.create-tag',
  method: 'POST',
  path: `${at}/tags`,
  summary: 'Create a tag',
  permission: 'listen.work',
  input: tagInput,
  output: tag,
})
export const changeTag = endpoint({
  id: 'listen.change-tag',
  method: 'PUT',
  path: `${at}/tags/:id`,
  summary: 'Rename or recolour a tag',
  permission: 'listen.manage',
  input: tagInput.extend({ id: numberId }),
  output: tag,
})
export const deleteTag = endpoint({
  id: 'listen.delete-tag',
  method: 'DELETE',
  path: `${at}/tags/:id`,
  summary: 'Delete a tag everywhere',
  permission: 'listen.manage',
  input: z.object({ id: numberId }),
  output: nothing,
})

export const countTags = endpoint({
  id: 'listen.count-tags',
  method: 'GET',
  path: `${at}/tags/use`,
  summary: 'How many mentions and authors carry each tag',
  permission: 'listen.read',
  input: nothing,
  output: z.object({
    tags: z.array(z.object({ id: z.number().int(), mentions: z.number().int(), authors: z.number().int() })),
  }),
})
export const mergeTag = endpoint({
  id: 'listen.merge-tag',
  method: 'POST',
  path: `${at}/tags/:id/merge`,
  summary: 'Give everything that carries a tag another one instead; a job does it, and the first is gone',
  permission: 'listen.manage',
  input: z.object({ id: numberId, into: numberId }),
  output: tag,
})

export const listViews = endpoint({
  id: 'listen.list-views',
  method: 'GET',
  path: `${at}/views`,
  summary: 'Saved views: own and shared',
  permission: 'listen.read',
  input: nothing,
  output: z.object({ views: z.array(savedView) }),
})
const viewInput = z.object({
  name: z.string().trim().min(1).max(80),
  /** As it stands in the page's address: it may say more than `riverFilter` knows, such as a period that ends now. */
  filter: z.record(z.string(), z.unknown()),
  shared: z.boolean().default(false),
})
export const createView = endpoint({
  id: 'listen.create-view',
  method: 'POST',
  path: `${at}/views`,
  summary: 'Save a view',
  permission: 'listen.read',
  input: viewInput,
  output: savedView,
})
export const changeView = endpoint({
  id: 'listen.change-view',
  method: 'PUT',
  path: `${at}/views/:id`,
  summary: 'Change a saved view',
  permission: 'listen.read',
  input: viewInput.extend({ id: numberId }),
  output: savedView,
})
export const deleteView = endpoint({
  id: 'listen.delete-view',
  method: 'DELETE',
  path: `${at}/views/:id`,
  summary: 'Delete a saved view',
  permission: 'listen.read',
  input: z.object({ id: numberId }),
  output: nothing,
})

export const restoreView = endpoint({
  id: 'listen.restore-view',
  method: 'POST',
  path: `${at}/views/:id/restore`,
  summary: 'Take back the deletion of a saved view, within a day',
  permission: 'listen.read',
  input: z.object({ id: numberId }),
  output: nothing,
})

export const listToneWords = endpoint({
  id: 'listen.list-tone-words',
  method: 'GET',
  path: `${at}/tone-words`,
  summary: 'Words whose weight the organisation changed',
  permission: 'listen.read',
  input: nothing,
  output: z.object({ words: z.array(toneWord) }),
})
export const setToneWord = endpoint({
  id: 'listen.set-tone-word',
  method: 'PUT',
  path: `${at}/tone-words`,
  summary: 'Change the weight of a word; stored mentions follow',
  permission: 'listen.work',
  input: toneWord,
  output: z.object({ words: z.array(toneWord) }),
})
export const removeToneWord = endpoint({
  id: 'listen.remove-tone-word',
  method: 'DELETE',
  path: `${at}/tone-words`,
  summary: 'Give a word its usual weight back',
  permission: 'listen.work',
  input: toneWord.omit({ weight: true }),
  output: z.object({ words: z.array(toneWord) }),
})
