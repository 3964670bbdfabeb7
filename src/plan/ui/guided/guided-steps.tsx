import { UnstyledButton } from '@mantine/core'
import { Check } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useWorking } from '../strategy-context.tsx'
import classes from './guided.module.css'
import { type GuidedStep, isAnswered } from './steps.ts'

/** All questions, which are answered, and where one is; any of them can be gone to. */
export function GuidedSteps(props: {
  steps: readonly GuidedStep[]
  current: string
  onChoose: (id: GuidedStep['id'] | 'end') => void
}) {
  const t = useTranslations('plan.ui.guided')
  const { document } = useWorking()
  const entries = [
    ...props.steps.map(one => ({ id: one.id, title: t(`step.${one.id}.short`), answered: isAnswered(document, one) })),
    { id: 'end' as const, title: t('end.short'), answered: false },
  ]
  return (
    <nav aria-label={t('questions')} className={classes.steps}>
      <ol>
        {entries.map(one => (
          <li key={one.id}>
            <UnstyledButton
              className={classes.step ?? ''}
              {...(one.id === props.current ? { 'aria-current': 'step' as const } : {})}
              onClick={() => props.onChoose(one.id)}
            >
              <span className={classes.tick} data-answered={one.answered || undefined}>
                {one.answered && <Check size={12} aria-hidden />}
              </span>
              {one.title}
              {one.answered && <span className="unseen"> – {t('isAnswered')}</span>}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  )
}
