import type { Context } from '../../context.ts'
import { Download, memberRoute, type Route } from '../../http/index.ts'
import * as endpoints from '../endpoints.ts'
import { listMarkedAuthors, markAuthor } from '../people/authors.ts'
import { mergeTag } from '../people/merge-tag.ts'
import { addNote, changeNote, deleteNote } from '../people/notes.ts'
import { listAuthorMentions, readAuthor } from '../people/read-author.ts'
import { changeTag, countTags, createTag, deleteTag, listTags } from '../people/tags.ts'
import { listToneWords, setToneWord } from '../topics/tone-words.ts'
import { exportStream } from './export-mentions.ts'
import { createLook } from './look.ts'
import { countMentions, readMention, readRiver, readSome } from './river-service.ts'
import { changeView, createView, deleteView, listViews, restoreView } from './views.ts'
import { actOnMentions, undoAction } from './work-service.ts'

const nothing = {}

export const mentionRoutes = (ctx: Context): Route[] => mentionRoutesWith(ctx, createLook(ctx))

const mentionRoutesWith = (ctx: Context, look: ReturnType<typeof createLook>): Route[] => [
  memberRoute(endpoints.readRiver, async ({ input: { after, limit, ...filter }, actor }) => {
    await look(actor)
    return readRiver(ctx, actor, filter, { after, limit })
  }),
  memberRoute(endpoints.readMentions, ({ input, actor }) => readSome(ctx, actor, input.ids, input.filter)),
  memberRoute(endpoints.countMentions, ({ input, actor }) => countMentions(ctx, actor, input)),
  memberRoute(endpoints.readMention, ({ input, actor }) => readMention(ctx, actor, input.id)),
  memberRoute(endpoints.actOnMentions, ({ input, actor }) => actOnMentions(ctx, actor, input)),
  memberRoute(endpoints.undoAction, ({ input, actor }) => undoAction(ctx, actor, input.undo)),
  memberRoute(endpoints.exportMentions, async ({ input: { format, ...filter }, actor }) => {
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8'
    return new Download(type, `mentions.${format}`, await exportStream(ctx, actor, filter, format))
  }),
  memberRoute(endpoints.addNote, ({ input, actor }) => addNote(ctx, actor, input.id, input.text)),
  memberRoute(endpoints.changeNote, ({ input, actor }) => changeNote(ctx, actor, input.id, input.text)),
  memberRoute(endpoints.deleteNote, async ({ input, actor }) => {
    await deleteNote(ctx, actor, input.id)
    return nothing
  }),
  memberRoute(endpoints.readAuthor, ({ input, actor }) => readAuthor(ctx, actor, input.id)),
  memberRoute(endpoints.listAuthorMentions, ({ input, actor }) =>
    listAuthorMentions(ctx, actor, input.id, input.after),
  ),
  memberRoute(endpoints.markAuthor, ({ input: { id, ...change }, actor }) => markAuthor(ctx, actor, id, change)),
  memberRoute(endpoints.listMarkedAuthors, ({ input, actor }) => listMarkedAuthors(ctx, actor, input)),
  memberRoute(endpoints.listTags, async ({ actor }) => ({ tags: await listTags(ctx, actor) })),
  memberRoute(endpoints.countTags, async ({ actor }) => ({ tags: await countTags(ctx, actor) })),
  memberRoute(endpoints.mergeTag, ({ input, actor }) => mergeTag(ctx, actor, input.id, input.into)),
  memberRoute(endpoints.createTag, ({ input, actor }) => createTag(ctx, actor, input)),
  memberRoute(endpoints.changeTag, ({ input, actor }) => changeTag(ctx, actor, input)),
  memberRoute(endpoints.deleteTag, async ({ input, actor }) => {
    await deleteTag(ctx, actor, input.id)
    return nothing
  }),
  memberRoute(endpoints.listViews, async ({ actor }) => ({ views: await listViews(ctx, actor) })),
  memberRoute(endpoints.createView, ({ input, actor }) => createView(ctx, actor, input)),
  memberRoute(endpoints.changeView, ({ input: { id, ...view }, actor }) => changeView(ctx, actor, id, view)),
  memberRoute(endpoints.deleteView, async ({ input, actor }) => {
    await deleteView(ctx, actor, input.id)
    return nothing
  }),
  memberRoute(endpoints.restoreView, async ({ input, actor }) => {
    await restoreView(ctx, actor, input.id)
    return nothing
  }),
  memberRoute(endpoints.listToneWords, async ({ actor }) => ({
    words: await listToneWords(ctx.db, actor.organisationId),
  })),
  memberRoute(endpoints.setToneWord, async ({ input, actor }) => ({
    words: await setToneWord(ctx, actor, input.language, input.word, input.weight),
  })),
  memberRoute(endpoints.removeToneWord, async ({ input, actor }) => ({
    words: await setToneWord(ctx, actor, input.language, input.word, null),
  })),
]
