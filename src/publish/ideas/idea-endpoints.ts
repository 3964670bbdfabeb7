import { z } from 'zod'
import { endpoint, many, nothing } from '../../endpoint.ts'
import { newEntry } from '../entries/entry-endpoints.ts'
import { entry } from '../entries/entry-schema.ts'
import { idea, ideaFields, ideaForm, ideaOrigin, ideaOrigins, ideaStates } from './idea-schema.ts'

const at = '/api/o/:organisation/publish/ideas' as const
const one = z.object({ id: z.uuid() })

export const listIdeas = endpoint({
  id: 'publish.list-ideas',
  method: 'GET',
  path: at,
  summary: 'Ideas, the latest first',
  permission: 'publish.read',
  input: z.object({
    state: many(z.enum(ideaStates)).optional(),
    origin: many(z.enum(ideaOrigins)).optional(),
    objective: z.string().max(100).optional(),
    audience: z.string().max(100).optional(),
    need: z.string().max(100).optional(),
    /** Those drawn from it. */
    mention: z.uuid().optional(),
    text: z.string().trim().max(200).optional(),
    /** What the last answer gave as `next`. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ ideas: z.array(idea), next: z.string().nullable() }),
})
/** Throws `publish.no-such-mention`. */
export const createIdea = endpoint({
  id: 'publish.create-idea',
  method: 'POST',
  path: at,
  summary: 'Note an idea, from anywhere or from what was heard',
  permission: 'publish.write',
  input: ideaFields.partial().extend({
    title: ideaFields.shape.title,
    origin: ideaOrigin.default({ kind: 'person' }),
  }),
  output: idea,
})
export const readIdea = endpoint({
  id: 'publish.read-idea',
  method: 'GET',
  path: `${at}/:id`,
  summary: 'One idea, and what became of it',
  permission: 'publish.read',
  input: one,
  output: idea,
})
export const changeIdea = endpoint({
  id: 'publish.change-idea',
  method: 'PATCH',
  path: `${at}/:id`,
  summary: 'Write on an idea',
  permission: 'publish.write',
  input: one.extend(ideaFields.partial().shape),
  output: idea,
})
/** What is not given of the entry is the idea's: title, note as brief, objectives, audiences, need. */
export const takeIdea = endpoint({
  id: 'publish.take-idea',
  method: 'POST',
  path: `${at}/:id/entry`,
  summary: 'Begin an entry from an idea',
  permission: 'publish.write',
  input: one.extend(newEntry.shape),
  output: entry,
})
export const setIdeaAside = endpoint({
  id: 'publish.set-idea-aside',
  method: 'POST',
  path: `${at}/:id/aside`,
  summary: 'Set an idea aside, and say why',
  permission: 'publish.write',
  input: one.extend({ why: z.string().trim().min(1).max(2_000) }),
  output: idea,
})
export const reopenIdea = endpoint({
  id: 'publish.reopen-idea',
  method: 'POST',
  path: `${at}/:id/open`,
  summary: 'Put an idea that was taken or set aside back among the open ones',
  permission: 'publish.write',
  input: one,
  output: idea,
})
/** For good, with the name and contact of who brought it: somebody asked for it. */
export const eraseIdea = endpoint({
  id: 'publish.erase-idea',
  method: 'DELETE',
  path: `${at}/:id`,
  summary: 'Erase an idea for good',
  permission: 'publish.write',
  input: one,
  output: nothing,
})

const formAt = '/api/o/:organisation/publish/idea-form' as const
export const readIdeaForm = endpoint({
  id: 'publish.read-idea-form',
  method: 'GET',
  path: formAt,
  summary: 'The public form for ideas, and its address',
  permission: 'publish.read',
  input: nothing,
  output: ideaForm,
})
/** `renew`: another address; the old one leads nowhere then. */
export const changeIdeaForm = endpoint({
  id: 'publish.change-idea-form',
  method: 'PUT',
  path: formAt,
  summary: 'Open or close the public form, and say what is asked for',
  permission: 'publish.send',
  input: ideaForm.omit({ link: true }).extend({ renew: z.boolean().default(false) }),
  output: ideaForm,
})
/** Throws `publish.no-such-form` for one that never was or is closed. */
export const readPublicForm = endpoint({
  id: 'publish.read-public-form',
  method: 'GET',
  path: '/api/publish/idea-form/:token',
  summary: 'What the public form asks for',
  permission: 'public',
  input: z.object({ token: z.string().max(200) }),
  output: z.object({ organisation: z.string(), intro: z.string(), language: z.enum(['fr', 'en']) }),
  limitPerMinute: 60,
})
/** `website` is a field that people do not see: what fills it in is thrown away. Throws `publish.no-such-form`, `publish.form-full`, `publish.ideas-brought-often`. */
export const bringIdea = endpoint({
  id: 'publish.bring-idea',
  method: 'POST',
  path: '/api/publish/idea-form/:token',
  summary: 'Bring an idea through the public form',
  permission: 'public',
  input: z.object({
    token: z.string().max(200),
    title: ideaFields.shape.title,
    note: ideaFields.shape.note.default(''),
    /** Under which name to be credited; '' for none. */
    credit: ideaFields.shape.credit.default(''),
    contact: z.string().trim().max(320).default(''),
    /** Agrees that the organisation uses it and keeps these answers. */
    consent: z.literal(true),
    website: z.string().max(2_000).default(''),
  }),
  output: nothing,
  limitPerMinute: 10,
})
