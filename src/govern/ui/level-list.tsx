import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { ApprovalLevel } from '../schema.ts'
import { usePolicyWords } from './words.ts'

/** The approvals that a content would pass, in order: who, and within what time. */
export function LevelList({ levels }: { levels: ApprovalLevel[] }) {
  const t = useTranslations('govern.ui.tryIt')
  const words = usePolicyWords()
  if (levels.length === 0) return <Text>{t('noLevels')}</Text>
  return (
    <ol style={{ margin: 0, paddingInlineStart: 20 }}>
      {levels.map(level => (
        <li key={level.id}>
          <Text fw={500} component="span">
            {level.id === 'default' ? t('defaultLevel') : level.name}
          </Text>
          <Text size="sm" c="dimmed">
            {[
              level.who.roles.map(role => words.value('role', role)).join(', '),
              level.withinHours === null ? t('anyTime') : t('within', { hours: level.withinHours }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </li>
      ))}
    </ol>
  )
}
