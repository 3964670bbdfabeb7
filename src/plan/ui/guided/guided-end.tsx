import { Button, Group, Text, Title } from '@mantine/core'
import { ArrowRight } from 'lucide-react'
import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { PageLink, useGo } from '../../../ui-kit/links.tsx'
import { readMethodMap } from '../../endpoints.ts'
import { useWorking } from '../strategy-context.tsx'
import classes from './guided.module.css'
import { isAnswered, progressOf, stepsOf } from './steps.ts'

/** What is said, what was left for later, and how the method goes on from here. */
export function GuidedEnd({ headingRef, onBack }: { headingRef: Ref<HTMLHeadingElement>; onBack: () => void }) {
  const t = useTranslations('plan.ui.guided')
  const method = useTranslations('plan.ui.method')
  const go = useGo()
  const working = useWorking()
  const mode = working.document.mode ?? 'full'
  const progress = progressOf(working.document, mode)
  const open = stepsOf(mode).filter(one => !isAnswered(working.document, one))
  const map = useApi(readMethodMap, { strategy: working.id }, { previous: true })
  const { steps = [], done = 0, needed = 0 } = map.data ?? {}
  const remaining = steps.filter(one => one.state === 'empty' || one.state === 'begun')
  return (
    <section aria-labelledby="guided-question">
      <Title order={2} size="h2" id="guided-question" ref={headingRef} tabIndex={-1} className={classes.asked ?? ''}>
        {t(open.length === 0 ? 'end.whole' : 'end.title')}
      </Title>
      <Text className="measure" mt={6}>
        {t('end.lead', { answered: progress.answered, of: progress.of })}{' '}
        {map.data !== undefined && method('done', { done, needed })}
      </Text>
      {mode === 'listen' && (
        <Text className="measure" mt={6}>
          {t('end.listen')}
        </Text>
      )}
      {open.length > 0 && (
        <>
          <Text fw={600} mt="lg">
            {t('end.open')}
          </Text>
          <ul className={classes.remaining}>
            {open.map(one => (
              <li key={one.id}>
                <PageLink to="plan/guided" search={{ step: one.id }}>
                  {t(`step.${one.id}.question`)}
                </PageLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {remaining.length > 0 && (
        <>
          <Text fw={600} mt="lg">
            {t('end.remains')}
          </Text>
          <ul className={classes.remaining}>
            {remaining.map(one => (
              <li key={one.step}>
                {one.step}. {method(`step.s${one.step as 1}.title`)}
                <Text span size="sm" c="dimmed">
                  {' '}
                  – {method(`state.${one.state}`)}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      <Group gap="sm" className={classes.foot ?? ''}>
        <Button rightSection={<ArrowRight size={16} aria-hidden />} onClick={() => go('plan')}>
          {t('end.map')}
        </Button>
        <Button variant="default" onClick={() => go('plan/versions')}>
          {t('end.adopt')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('back')}
        </Button>
      </Group>
    </section>
  )
}
