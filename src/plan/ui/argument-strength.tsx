import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { previewMetric } from '../endpoints.ts'
import classes from './timeline.module.css'

const [width, height] = [1000, 100]

/** How strong an argument is over time (A16): the mentions of its topic in the thirty days before each day. */
export function ArgumentStrength({ topic: typed }: { topic: string }) {
  const t = useTranslations('plan.ui.strength')
  const formats = useFormats()
  // Counted once the name stands, not at each of its letters.
  const [topic] = useDebouncedValue(typed, 700)
  const metric = { id: 'listen.mentions', window: 'last-30-days' as const, filters: { topic: [topic] } }
  const { data } = useApi(previewMetric, { metric }, { previous: true, staleAfter: 60_000 })
  const points = data?.points ?? []
  const [first, last] = [points[0], points.at(-1)]
  if (data === undefined) return null
  if (first === undefined || last === undefined || !data.readable)
    return (
      <Section title={t('title')}>
        <Text size="sm">{t('nothing', { topic })}</Text>
      </Section>
    )
  const most = Math.max(1, ...points.map(one => one.value))
  const x = (at: number) => (points.length === 1 ? width : (at / (points.length - 1)) * width)
  const line = points.map((one, at) => `${x(at)},${(1 - one.value / most) * height}`).join(' ')
  const said = t('said', {
    topic,
    first: first.value,
    firstDay: formats.day(first.on),
    last: last.value,
    lastDay: formats.day(last.on),
    most,
  })
  return (
    <Section title={t('title')}>
      <Text size="sm" mb="md" className="measure">
        {said}{' '}
        {data.reading?.opens != null && (
          <PageLink to={data.reading.opens} size="sm">
            {t('open')}
          </PageLink>
        )}
      </Text>
      <div className={classes.curve} role="img" aria-label={said}>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
          <line className={classes.target} x1={0} x2={width} y1={height} y2={height} />
          <polyline className={classes.read} points={line} />
        </svg>
      </div>
    </Section>
  )
}
