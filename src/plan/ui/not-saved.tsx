import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useExplainError } from '../../ui-kit/explain-error.ts'
import classes from './plan.module.css'
import { useWorking } from './strategy-context.tsx'
import { useModelWords } from './words.ts'

/** What two people changed at once: both values, and a choice. Nothing was overwritten. */
export function Conflicts() {
  const t = useTranslations('plan.ui.conflict')
  const { save, settle } = useWorking()
  const words = useModelWords()
  return save.conflicts.map(conflict => {
    const [part = '', second = '', field] = conflict.at.split('/')
    const label =
      field !== undefined
        ? words.field(part, field).label
        : second === ''
          ? words.part(`strategy.${part}`).label
          : words.field(part, second).label
    return (
      <Alert
        key={`${conflict.at} ${conflict.changedAt}`}
        color="action"
        mb="md"
        role="alert"
        title={t('title', { by: conflict.by, field: label })}
      >
        <dl className={classes.conflict}>
          <div>
            <dt>{t('theirs')}</dt>
            <dd>{said(conflict.now)}</dd>
          </div>
          <div>
            <dt>{t('mine')}</dt>
            <dd>{said(conflict.wanted)}</dd>
          </div>
        </dl>
        <Group gap="sm">
          <Button size="compact-sm" variant="default" onClick={() => settle(conflict, 'theirs')}>
            {t('keepTheirs')}
          </Button>
          <Button size="compact-sm" onClick={() => settle(conflict, 'mine')}>
            {t('keepMine')}
          </Button>
        </Group>
      </Alert>
    )
  })
}

/** What the server would not take, with its reason and what was written: nothing typed disappears unseen. */
export function RefusedValues() {
  const t = useTranslations('plan.ui.refused')
  const explain = useExplainError()
  const { save, dismiss } = useWorking()
  return save.refused.map(one => (
    <Alert key={one.place} color="negative" mb="md" role="alert" title={explain(one.error, 'changing').what}>
      <Text size="sm" mb="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {t('wrote', { value: said(one.to) })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => dismiss(one)}>
        {t('seen')}
      </Button>
    </Alert>
  ))
}

const said = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
