import { Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { listMetrics, suggestForPurpose } from '../endpoints.ts'
import type { Objective } from '../schema.ts'
import classes from './plan.module.css'
import { useWorking } from './strategy-context.tsx'

type Tell = ((key: string) => string) & { has: (key: string) => boolean }

/** For an objective whose purpose is chosen: metrics that would show it and tactics that fit, taken with one press. */
export function SuggestionsPart({ objective }: { objective: Objective }) {
  const t = useTranslations('plan.ui.suggestions')
  const words = useTranslations('plan.model') as unknown as Tell
  const working = useWorking()
  const purpose = objective.purpose
  const found = useApi(
    suggestForPurpose,
    { purpose: purpose ?? 'listen' },
    { enabled: purpose !== undefined, staleAfter: 60_000 },
  )
  const metrics = useApi(listMetrics, {}, { staleAfter: 60_000 })
  if (purpose === undefined || found.data === undefined || !working.mayWrite) return null
  const known = (metrics.data?.metrics ?? []).filter(metric => found.data.metrics.some(one => one.id === metric.id))
  const tactics = found.data.tactics
    .map(id => words(`purposes.${purpose}.tactics.${id}`))
    .filter(one => !(objective.tactics ?? []).includes(one))
  const at = `objectives/${objective.id}`
  return (
    <aside className={classes.suggestions} aria-label={t('title')}>
      <Text size="sm" fw={600}>
        {t('title')}
      </Text>
      {objective.metric === undefined && known.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t('metrics')}
          </Text>
          <Group gap="xs" my={6}>
            {known.map(one => (
              <Button
                key={one.id}
                size="compact-sm"
                variant="default"
                onClick={() => working.set(`${at}/metric`, { id: one.id, window: one.windows[0] })}
              >
                {one.name}
              </Button>
            ))}
          </Group>
        </>
      )}
      {tactics.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t('tactics')}
          </Text>
          <Group gap="xs" my={6}>
            {tactics.slice(0, 6).map(one => (
              <Button
                key={one}
                size="compact-sm"
                variant="default"
                classNames={{ label: classes.wrap ?? '' }}
                h="auto"
                onClick={() => working.set(`${at}/tactics`, [...(objective.tactics ?? []), one])}
              >
                {one}
              </Button>
            ))}
          </Group>
        </>
      )}
    </aside>
  )
}
