import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { apiKey, useClient } from '../../../ui-kit/api.tsx'
import { notify, useNotifyError, useNotifyUndo } from '../../../ui-kit/notify.tsx'
import { useSession } from '../../../ui-kit/session.tsx'
import { actOnMentions, markAuthor, readMention, readRiver, undoAction } from '../../endpoints.ts'
import type { Action, Mention, RiverFilter } from '../../schema.ts'

const mostAtOnce = 500

type Target = { mentions: Mention[] } | { filter: RiverFilter }

/** What people do to mentions: at once on the screen, then at the server, with its undo; a refusal puts things back. */
export function useAct(
  change: (update: (mentions: Mention[]) => Mention[]) => void,
  /** Reads some rows again, however many pages are loaded. Without: all that is on the page. */
  settle?: (ids: string[]) => Promise<void>,
) {
  const client = useClient()
  const queries = useQueryClient()
  const { organisation, user } = useSession()
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const t = useTranslations('listen.act')

  const readAgain = (ids: string[] = []) =>
    Promise.all([
      ids.length > 0 && ids.length <= mostAtOnce && settle !== undefined
        ? settle(ids)
        : queries.invalidateQueries({ queryKey: apiKey(readRiver, organisation.slug) }),
      queries.invalidateQueries({ queryKey: apiKey(readMention, organisation.slug) }),
    ])

  const act = async (target: Target, actions: Action[]) => {
    const ids = 'mentions' in target ? target.mentions.map(one => one.id) : []
    if ('mentions' in target) {
      const touched = new Set(ids)
      change(list => list.map(one => (touched.has(one.id) ? actions.reduce(applyAction, one) : one)))
    }
    const request = client(actOnMentions, 'mentions' in target ? { ids, actions } : { filter: target.filter, actions })
    const offerUndo = (count: number) =>
      notifyUndo(t(`did.${actions[0]!.do}`, { count }), async () => {
        const { undo } = await request
        if (undo !== null) await client(undoAction, { undo })
        await readAgain()
      })
    // What shows at once can be taken back at once; the taking back waits for the server.
    if ('mentions' in target) offerUndo(ids.length)
    try {
      const done = await request
      await readAgain(ids)
      if (!('mentions' in target) && done.undo !== null) offerUndo(done.changed)
    } catch (error) {
      await readAgain(ids)
      notifyError(error)
    }
  }

  /** Whether it was done. What the author wrote is taken out, and put back, by a job: until it says so, the page goes before. */
  const hideAuthor = async (mention: Mention): Promise<boolean> => {
    const { author } = mention
    if (author === null) {
      notify(t('noAuthor'))
      return false
    }
    const rivers = { queryKey: apiKey(readRiver, organisation.slug) }
    try {
      await client(markAuthor, { id: author.id, hidden: true })
      const before = queries.getQueriesData(rivers)
      change(list => list.filter(one => one.author?.id !== author.id))
      notifyUndo(t('authorHidden', { name: author.name }), async () => {
        await client(markAuthor, { id: author.id, hidden: false })
        await queries.cancelQueries(rivers)
        for (const [key, kept] of before) queries.setQueryData(key, kept)
      })
      return true
    } catch (error) {
      notifyError(error)
      return false
    }
  }
  return { act, hideAuthor, me: user.id }
}

function applyAction(mention: Mention, action: Action): Mention {
  switch (action.do) {
    case 'star':
      return { ...mention, starred: action.on }
    case 'tag':
      return {
        ...mention,
        tags: [...new Set([...mention.tags, ...action.add])].filter(id => !action.remove.includes(id)),
      }
    case 'assign':
      return { ...mention, assignee: action.to }
    case 'classify':
      return { ...mention, classification: action.as }
    case 'prioritise':
      return { ...mention, priority: action.as }
    case 'set-status':
      return { ...mention, status: action.to }
    case 'set-tone':
      return action.to === null ? mention : { ...mention, tone: { ...mention.tone, value: action.to, corrected: true } }
  }
}
