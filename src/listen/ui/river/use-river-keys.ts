import { useTranslations } from 'use-intl'
import { useShortcuts } from '../../../ui-kit/shortcuts.tsx'
import type { Action, Mention } from '../../schema.ts'
import type { Question } from './use-pickers.tsx'

/** What the keys of the river do with what is picked, or with the mention that is selected. */
export function useRiverKeys(keys: {
  enabled: boolean
  current: Mention | undefined
  ask: (question: Question) => void
  act: (actions: Action[]) => void
  hideAuthor: () => void
  pick: () => void
  note: () => void
  leave: () => void
  openOriginal: () => void
}) {
  const t = useTranslations('listen')
  const work = { group: t('river.title'), enabled: keys.enabled }
  useShortcuts([
    { keys: 'x', label: t('keys.pick'), run: keys.pick, ...work },
    {
      keys: 's',
      label: t('act.star'),
      run: () => keys.act([{ do: 'star', on: keys.current?.starred !== true }]),
      ...work,
    },
    { keys: 't', label: t('act.tag'), run: () => keys.ask('tag'), ...work },
    { keys: 'a', label: t('act.assign'), run: () => keys.ask('assign'), ...work },
    { keys: 'c', label: t('act.classify'), run: () => keys.ask('classify'), ...work },
    { keys: 'p', label: t('act.prioritise'), run: () => keys.ask('prioritise'), ...work },
    { keys: 'e', label: t('keys.done'), run: () => keys.act([{ do: 'set-status', to: 'done' }]), ...work },
    { keys: 'n', label: t('keys.note'), run: keys.note, ...work },
    { keys: 'h', label: t('act.hideAuthor'), run: keys.hideAuthor, ...work },
    { keys: 'o', label: t('mention.original'), run: keys.openOriginal, group: t('river.title') },
    { keys: 'escape', label: t('mention.close'), run: keys.leave, group: t('river.title') },
  ])
}
