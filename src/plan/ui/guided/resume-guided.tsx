import { Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useGo } from '../../../ui-kit/links.tsx'
import { useWorking } from '../strategy-context.tsx'
import classes from './guided.module.css'
import { useGuidedState } from './guided-state.ts'
import { progressOf } from './steps.ts'

/** On the method map of a draft: the path that was begun, where it stands, and back to it. */
export function ResumeGuided() {
  const t = useTranslations('plan.ui.guided')
  const go = useGo()
  const working = useWorking()
  const [state] = useGuidedState(working.id)
  const progress = progressOf(working.document, working.document.mode ?? 'full')
  if (!working.mayWrite || working.summary.inForce !== null) return null
  if (progress.next === null || state.done) return null
  return (
    <aside className={classes.resume} aria-label={t('title')}>
      <div>
        <Text fw={600}>{t('title')}</Text>
        <Text size="sm" c="dimmed">
          {t('resumeHelp', { answered: progress.answered, of: progress.of, minutes: progress.minutes })}
        </Text>
      </div>
      <Group>
        <Button variant="default" onClick={() => go('plan/guided')}>
          {t(state.at === null && progress.answered === 0 ? 'begin' : 'resume')}
        </Button>
      </Group>
    </aside>
  )
}
