import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { useNotifyError } from '../../../ui-kit/notify.tsx'
import { useSession } from '../../../ui-kit/session.tsx'
import { createTag, listTags } from '../../endpoints.ts'
import { type Action, classifications, type Mention, priorities, type RiverFilter, statuses } from '../../schema.ts'
import classes from '../mention/mention.module.css'
import { useMembers, useTags } from '../topics/use-catalogue.ts'
import { Picker } from './picker.tsx'

export type Question = 'tag' | 'assign' | 'classify' | 'prioritise' | 'status'

/** The questions that an action asks before it is done; `ask` opens one, `dialog` is put on the page. */
export function usePickers(
  onAnswer: (what: { mentions: Mention[] } | { filter: RiverFilter }, action: Action) => void,
): {
  /** With `whole`, of all that this filter shows: the mentions at hand are only some of them, and tell nothing of the others. */
  ask: (question: Question, mentions: Mention[], whole?: RiverFilter | null) => void
  dialog: ReactNode
} {
  const [open, setOpen] = useState<{ question: Question; mentions: Mention[]; whole: RiverFilter | null } | null>(null)
  const t = useTranslations('listen')
  const { user } = useSession()
  const tags = useTags()
  const members = useMembers()
  const create = useApiMutation(createTag, { refresh: [listTags] })
  const notifyError = useNotifyError()
  const every = (test: (mention: Mention) => boolean) => open?.whole === null && open.mentions.every(test)
  const answer = (action: Action) => {
    if (open !== null) onAnswer(open.whole === null ? open : { filter: open.whole }, action)
  }
  const close = () => setOpen(null)

  const dialogs: Record<Question, () => ReactNode> = {
    tag: () => (
      <Picker
        title={t('picker.tag')}
        choices={tags.map(tag => ({
          value: String(tag.id),
          label: tag.name,
          mark: <span className={classes.dot} style={{ background: tag.colour }} aria-hidden />,
          chosen: every(one => one.tags.includes(tag.id)),
        }))}
        onPick={value => {
          const id = Number(value)
          answer(
            every(one => one.tags.includes(id))
              ? { do: 'tag', add: [], remove: [id] }
              : { do: 'tag', add: [id], remove: [] },
          )
        }}
        onCreate={name =>
          create.mutate(
            { name },
            { onSuccess: tag => answer({ do: 'tag', add: [tag.id], remove: [] }), onError: notifyError },
          )
        }
        onClose={close}
      />
    ),
    assign: () => (
      <Picker
        title={t('picker.assign')}
        choices={[
          {
            value: user.id,
            label: t('picker.me', { name: user.name }),
            chosen: every(one => one.assignee === user.id),
          },
          ...members
            .filter(one => one.userId !== user.id)
            .map(one => ({
              value: one.userId,
              label: one.name,
              chosen: every(mention => mention.assignee === one.userId),
            })),
          { value: '', label: t('picker.nobody'), chosen: every(one => one.assignee === null) },
        ]}
        onPick={value => answer({ do: 'assign', to: value === '' ? null : value })}
        onClose={close}
      />
    ),
    classify: () => (
      <Picker
        title={t('picker.classify')}
        choices={[...classifications, 'none' as const].map(value => ({
          value,
          label: t(`classifications.${value}`),
          chosen: every(one => (one.classification ?? 'none') === value),
        }))}
        onPick={value =>
          answer({ do: 'classify', as: value === 'none' ? null : (value as (typeof classifications)[number]) })
        }
        onClose={close}
      />
    ),
    prioritise: () => (
      <Picker
        title={t('picker.prioritise')}
        choices={priorities.map(value => ({
          value,
          label: t(`priorities.${value}`),
          chosen: every(one => one.priority === value),
        }))}
        onPick={value => answer({ do: 'prioritise', as: value as (typeof priorities)[number] })}
        onClose={close}
      />
    ),
    status: () => (
      <Picker
        title={t('picker.status')}
        choices={statuses.map(value => ({
          value,
          label: t(`statuses.${value}`),
          chosen: every(one => one.status === value),
        }))}
        onPick={value => answer({ do: 'set-status', to: value as (typeof statuses)[number] })}
        onClose={close}
      />
    ),
  }
  return {
    ask: (question, mentions, whole = null) => mentions.length > 0 && setOpen({ question, mentions, whole }),
    dialog: open === null ? null : dialogs[open.question](),
  }
}
