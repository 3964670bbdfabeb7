import { useState } from 'react'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { changeIdea, listIdeas, readIdea } from '../../endpoints.ts'
import type { IdeaView } from '../../schema.ts'

const names = ['title', 'note', 'credit', 'objectives', 'audiences', 'need'] as const
type Fields = Pick<IdeaView, (typeof names)[number]>
const fieldsOf = ({ title, note, credit, objectives, audiences, need }: IdeaView): Fields => ({
  title,
  note,
  credit,
  objectives,
  audiences,
  need,
})

/** What is typed of an idea. Only what was changed here is saved: what somebody else wrote meanwhile elsewhere stays. */
export function useIdeaDraft(idea: IdeaView) {
  const [before, setBefore] = useState(() => fieldsOf(idea))
  const [typed, setTyped] = useState(before)
  const saving = useApiMutation(changeIdea, {
    refresh: [readIdea, listIdeas],
    onDone: saved => {
      setBefore(fieldsOf(saved))
      setTyped(fieldsOf(saved))
    },
  })
  const changed = names.filter(name => JSON.stringify(typed[name]) !== JSON.stringify(before[name]))
  return {
    typed,
    set: (change: Partial<Fields>) => setTyped({ ...typed, ...change }),
    changed: changed.length > 0,
    nameless: typed.title.trim() === '',
    saving,
    save: () => saving.mutateAsync({ id: idea.id, ...Object.fromEntries(changed.map(name => [name, typed[name]])) }),
  }
}

export type IdeaDraft = ReturnType<typeof useIdeaDraft>
