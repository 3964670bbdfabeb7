import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { listFindings, readStrategy } from '../endpoints.ts'
import type { SeriesView } from '../schema.ts'
import { useCurrentStrategy } from './current-strategy.ts'
import { FindingLines } from './finding-lines.tsx'
import { nameOf } from './name-of.ts'
import classes from './plan.module.css'

/** The objectives that live on a series, with what the checks say where their way and the series contradict each other. */
export function SeriesObjectives({ series }: { series: SeriesView }) {
  const { summary } = useCurrentStrategy()
  return summary === null || summary === undefined ? null : <Bound series={series} strategy={summary.id} />
}

function Bound({ series, strategy }: { series: SeriesView; strategy: number }) {
  const t = useTranslations('plan.ui.figures')
  const formats = useFormats()
  const whole = useApi(readStrategy, { strategy, marks: true }, { staleAfter: 60_000 })
  const findings = useApi(listFindings, { strategy })
  const bound = (whole.data?.document.objectives ?? []).filter(
    one => one.metric?.id === `given.${series.id}` && one.state !== 'dropped',
  )
  if (bound.length === 0) return null
  const say = (value: number | undefined) => (value === undefined ? '–' : formats.number(value))
  return (
    <Section title={t('bound')}>
      <ul className={classes.rows}>
        {bound.map(one => (
          <li key={one.id} className={classes.difference}>
            <PageLink
              to="plan/$list/$item"
              params={{ list: 'objectives', item: one.id }}
              search={{ strategy }}
              fw={600}
            >
              {nameOf(one)}
            </PageLink>{' '}
            <Text span size="sm" c="dimmed">
              {t('boundWay', {
                from: say(one.baseline?.value),
                to: say(one.target),
                better: series.better,
              })}
            </Text>
            <FindingLines
              findings={(findings.data?.findings ?? []).filter(
                found => found.rule === 'objective-wrong-direction' && found.at.startsWith(`objectives/${one.id}/`),
              )}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
