import { Button, Group, Progress, Text } from '@mantine/core'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { PageLink, useGo, useUrlState } from '../../../ui-kit/links.tsx'
import { useShortcuts } from '../../../ui-kit/shortcuts.tsx'
import type { FindingView } from '../../schema.ts'
import { PlanFrame } from '../plan-frame.tsx'
import { useWorking } from '../strategy-context.tsx'
import classes from './guided.module.css'
import { GuidedEnd } from './guided-end.tsx'
import { useGuidedState } from './guided-state.ts'
import { GuidedSteps } from './guided-steps.tsx'
import { Question } from './question.tsx'
import { guidedIds, isAnswered, progressOf, stepsOf } from './steps.ts'

const address = z.object({
  step: z
    .enum([...guidedIds, 'end'])
    .optional()
    .catch(undefined),
})

/** The first strategy, one question at a time: left and taken up at will, each answer in the strategy at once. */
export function GuidedPage() {
  const t = useTranslations('plan.ui.guided')
  return (
    <PlanFrame title={t('title')} lead={t('lead')}>
      {findings => <Path findings={findings} />}
    </PlanFrame>
  )
}

function Path({ findings }: { findings: FindingView[] }) {
  const t = useTranslations('plan.ui.guided')
  const go = useGo()
  const working = useWorking()
  const [{ step: wanted }, setAddress] = useUrlState(address)
  const [state, keep] = useGuidedState(working.id)
  const mode = working.document.mode ?? 'full'
  const steps = stepsOf(mode)
  const progress = progressOf(working.document, mode)
  // Where one came in stays where one is: an answer that is being typed must not turn the page.
  const [begun] = useState(() => state.at ?? progress.next ?? 'end')
  const at = wanted ?? begun
  const index = steps.findIndex(one => one.id === at)
  const step = steps[index]
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another place to begin reading
  useEffect(() => {
    if (moved.current) heading.current?.focus()
    moved.current = true
  }, [at])
  const show = (id: (typeof steps)[number]['id'] | 'end') => {
    keep({ at: id, done: id === 'end' })
    setAddress({ step: id }, 'push')
  }
  const next = () => show(steps[index + 1]?.id ?? 'end')
  const leave = async () => {
    keep({ at: step?.id ?? 'end' })
    await working.flush()
    go('plan')
  }
  useShortcuts([
    { keys: 'mod+enter', label: t('next'), group: t('title'), inFields: true, enabled: step !== undefined, run: next },
  ])
  const answered = step !== undefined && isAnswered(working.document, step)
  return (
    <div className={classes.path}>
      <GuidedSteps steps={steps} current={at} onChoose={show} />
      <div className={classes.main}>
        <div className={classes.progress}>
          <Text size="sm" c="dimmed">
            {step === undefined
              ? t('answered', { answered: progress.answered, of: progress.of })
              : t('where', { at: index + 1, of: steps.length, minutes: progress.minutes })}
          </Text>
          <Progress
            value={(progress.answered / progress.of) * 100}
            size="sm"
            aria-label={t('answered', { answered: progress.answered, of: progress.of })}
          />
        </div>
        {step === undefined ? (
          <GuidedEnd headingRef={heading} onBack={() => show(steps.at(-1)?.id ?? 'goals')} />
        ) : (
          <>
            <Question
              key={step.id}
              step={step}
              findings={findings}
              headingRef={heading}
              left={state.left}
              onLeave={left => keep({ left })}
            />
            <Group justify="space-between" className={classes.foot ?? ''} gap="sm">
              <Group gap="sm">
                {index > 0 && (
                  <Button
                    variant="default"
                    leftSection={<ArrowLeft size={16} aria-hidden />}
                    onClick={() => show(steps[index - 1]?.id ?? step.id)}
                  >
                    {t('back')}
                  </Button>
                )}
                <Button
                  variant={answered ? 'filled' : 'default'}
                  rightSection={<ArrowRight size={16} aria-hidden />}
                  onClick={next}
                >
                  {t(answered ? 'next' : 'skip')}
                </Button>
              </Group>
              <Button variant="subtle" onClick={() => void leave()}>
                {t('leave')}
              </Button>
            </Group>
            <Text size="xs" c="dimmed" mt="sm">
              {t('kept')}{' '}
              {step.as === 'items' && (
                <PageLink to="plan/chapters" size="xs" underline="always">
                  {t('all')}
                </PageLink>
              )}
            </Text>
          </>
        )}
      </div>
    </div>
  )
}
