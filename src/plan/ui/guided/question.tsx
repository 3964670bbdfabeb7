import { Text, Title } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { type FindingView, fieldsOf } from '../../schema.ts'
import { StrategyField } from '../fields/strategy-field.tsx'
import { useWorking } from '../strategy-context.tsx'
import classes from './guided.module.css'
import { GuidedItems } from './guided-items.tsx'
import { Proposals } from './proposals.tsx'
import type { GuidedStep } from './steps.ts'

export type QuestionProps = {
  step: GuidedStep
  findings: FindingView[]
  headingRef: Ref<HTMLHeadingElement>
  left: readonly string[]
  onLeave: (left: string[]) => void
}

/** One question: what is asked, why, an example; what was heard that may answer it; what is answered. */
export function Question(props: QuestionProps) {
  const { step, findings } = props
  const t = useTranslations('plan.ui.guided')
  const { mayWrite } = useWorking()
  return (
    <section aria-labelledby="guided-question">
      <Title
        order={2}
        size="h2"
        id="guided-question"
        ref={props.headingRef}
        tabIndex={-1}
        className={classes.asked ?? ''}
      >
        {t(`step.${step.id}.question`)}
      </Title>
      <Text className="measure" mt={6}>
        {t(`step.${step.id}.why`)}
      </Text>
      <Text size="sm" c="dimmed" className={`measure ${classes.example}`} mt={8}>
        <strong>{t('example')}</strong> {t(`step.${step.id}.example`)}
      </Text>
      {mayWrite && <Proposals step={step} left={props.left} onLeave={props.onLeave} />}
      <div className={classes.answer}>
        {step.as === 'items' ? (
          <GuidedItems list={step.list} fields={step.fields} findings={findings} />
        ) : (
          fieldsOf(step.section)
            .filter(shape => step.fields.includes(shape.name))
            .map(shape => (
              <StrategyField
                key={shape.name}
                part={step.section}
                shape={shape}
                place={`${step.section}/${shape.name}`}
                findings={[]}
              />
            ))
        )}
      </div>
    </section>
  )
}
