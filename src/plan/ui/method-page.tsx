import { Button, Text, Title } from '@mantine/core'
import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink, useGo } from '../../ui-kit/links.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { readMethodMap } from '../endpoints.ts'
import type { MethodStep } from '../schema.ts'
import { isCollection } from '../schema.ts'
import { pageOfPlace } from './chapters.ts'
import { ResumeGuided } from './guided/resume-guided.tsx'
import classes from './method.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'
import { useModelWords } from './words.ts'

/** The method map: ten steps, each with its state, what is missing and where to go on. */
export function MethodPage() {
  const t = useTranslations('plan.ui.method')
  return (
    <PlanFrame title={t('title')} lead={t('lead')}>
      {() => (
        <>
          <ResumeGuided />
          <Steps />
        </>
      )}
    </PlanFrame>
  )
}

function Steps() {
  const t = useTranslations('plan.ui.method')
  const working = useWorking()
  const map = useApi(readMethodMap, { strategy: working.id }, { previous: true })
  if (map.data === undefined)
    return map.error !== null ? <ErrorState error={map.error} onRetry={() => void map.refetch()} /> : <PageSkeleton />
  const { current, steps, done, needed } = map.data
  return (
    <>
      <Text mb="md">{t('done', { done, needed })}</Text>
      <ol className={classes.steps} aria-label={t('title')}>
        {steps.map(step => (
          <Step key={step.step} step={step} current={step.step === current} />
        ))}
      </ol>
    </>
  )
}

type StepKey = 's1' | 's2' | 's3' | 's4' | 's5' | 's6' | 's7' | 's8' | 's9' | 's10'

function Step({ step, current }: { step: MethodStep; current: boolean }) {
  const t = useTranslations('plan.ui')
  const go = useGo()
  const { mayWrite } = useWorking()
  const key = `s${step.step}` as StepKey
  const missing = step.parts.filter(part => !part.filled && part.needed)
  const welcome = step.parts.filter(part => !part.filled && !part.needed)
  const there = step.parts.filter(part => part.filled)
  const next = step.next === null ? null : pageOfPlace(step.next.at)
  const toMend = step.findings.error + step.findings.warning
  return (
    <li className={classes.step} data-state={step.state} data-current={current || undefined}>
      <span className={classes.number} aria-hidden>
        {step.step}
      </span>
      <div className={classes.what}>
        <Title order={2} size="h4">
          {t(`method.step.${key}.title`)}
        </Title>
        <Text size="sm" c="dimmed">
          {t(`method.step.${key}.lead`)}
        </Text>
        {step.state !== 'not-needed' && missing.length > 0 && (
          <Text size="sm" mt={6} component="p">
            {t('method.missing')} <Parts parts={missing} />
          </Text>
        )}
        {step.state !== 'not-needed' && welcome.length > 0 && (
          <Text size="sm" mt={2} c="dimmed" component="p">
            {t('method.welcome')} <Parts parts={welcome} />
          </Text>
        )}
        {there.length > 0 && (
          <Text size="sm" mt={2} c="dimmed" component="p">
            {t('method.present')} <Parts parts={there} />
          </Text>
        )}
      </div>
      <div className={classes.state}>
        <Text size="sm" fw={current ? 600 : 400}>
          {current ? t('method.current') : t(`method.state.${step.state}`)}
        </Text>
        {toMend > 0 && (
          <PageLink to="plan/findings" search={{ step: step.step }} size="sm">
            {t('toMend', { count: toMend })}
          </PageLink>
        )}
        {mayWrite && next !== null && step.state !== 'not-needed' && (
          <Button
            size="compact-sm"
            variant={current ? 'filled' : 'default'}
            rightSection={<ArrowRight size={14} aria-hidden />}
            aria-label={`${t('method.next')} – ${t(`method.step.${key}.title`)}`}
            onClick={() => go(next.to, { params: next.params, search: next.search })}
          >
            {t('method.next')}
          </Button>
        )}
      </div>
    </li>
  )
}

function Parts({ parts }: { parts: MethodStep['parts'] }) {
  const words = useModelWords()
  return parts.map((part, at) => {
    const page = pageOfPlace(part.at)
    const [name = '', field] = part.at.split('/')
    const label =
      field !== undefined
        ? words.field(name, field).label
        : isCollection(name)
          ? words.collection(name).title
          : words.section(name).title
    return (
      <span key={part.at}>
        {at > 0 && ' · '}
        <PageLink to={page.to} params={page.params} search={page.search} size="sm" c="inherit" underline="always">
          {label}
          {part.count > 1 ? ` (${part.count})` : ''}
        </PageLink>
      </span>
    )
  })
}
