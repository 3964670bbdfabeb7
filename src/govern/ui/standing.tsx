import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useWorkingPolicy } from './policy-context.tsx'

/** How the policy stands, and whether what is typed is kept. */
export function Standing() {
  const t = useTranslations('govern.ui')
  const { view, state, mayWrite } = useWorkingPolicy()
  const kept =
    state.refused.size > 0
      ? t('standing.refused')
      : state.status === 'failed'
        ? t('standing.notSaved')
        : state.pending.size > 0
          ? t('standing.saving')
          : t('standing.saved')
  return (
    <Text size="sm" c="dimmed" component="span">
      {t(`state.${view.state}`)}
      {mayWrite && (
        <>
          {' · '}
          <span role="status">{kept}</span>
        </>
      )}
    </Text>
  )
}
