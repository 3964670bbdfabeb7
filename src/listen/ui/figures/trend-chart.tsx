import { Button, Table } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useFormats } from '../../../ui-kit/session.tsx'
import type { readTrend } from '../../endpoints.ts'
import classes from './portrait.module.css'

type Trend = OutputOf<typeof readTrend>
const height = 220
const edge = { left: 44, right: 8, top: 10, bottom: 26 }
const colours: Record<string, string> = {
  negative: 'var(--vigie-negative)',
  neutral: 'var(--vigie-secondary)',
  positive: 'var(--vigie-positive)',
}
const dashes: Record<string, string> = { negative: '', neutral: '2 3', positive: '7 3' }

/** Lines over days; the table of the same figures is one key away. Lines differ by dash as well as colour. */
export function TrendChart({ trend, labelOf }: { trend: Trend; labelOf: (key: string) => string }) {
  const t = useTranslations('listen.portrait')
  const formats = useFormats()
  const [asTable, setAsTable] = useState(false)
  // Drawn as wide as it is shown, so that its words are as large as others.
  const { ref, width: shown } = useElementSize<HTMLDivElement>()
  const width = Math.max(280, Math.round(shown))
  const moments = [...new Set(trend.series.flatMap(one => one.points.map(point => point.at)))].sort()
  const countsOf = new Map(
    trend.series.map(one => [one.key, new Map(one.points.map(point => [point.at, point.mentions]))]),
  )
  const most = Math.max(1, ...trend.series.flatMap(one => one.points.map(point => point.mentions)))
  const x = (at: number) => edge.left + (at * (width - edge.left - edge.right)) / Math.max(1, moments.length - 1)
  const y = (value: number) => height - edge.bottom - (value * (height - edge.top - edge.bottom)) / most
  const line = (key: string) =>
    moments.map((moment, at) => `${x(at).toFixed(1)},${y(countsOf.get(key)?.get(moment) ?? 0).toFixed(1)}`).join(' ')
  const ticks = [0, 0.5, 1].map(part => Math.round(most * part))
  const every = Math.max(1, Math.ceil(moments.length / Math.max(2, Math.floor(width / 130))))
  return (
    <div ref={ref}>
      {asTable ? (
        <Table.ScrollContainer minWidth={400} mah={360}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('day')}</Table.Th>
                {trend.series.map(one => (
                  <Table.Th key={one.key} scope="col">
                    {labelOf(one.key)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {moments.map(moment => (
                <Table.Tr key={moment}>
                  <Table.Th scope="row">{formats.day(moment)}</Table.Th>
                  {trend.series.map(one => (
                    <Table.Td key={one.key}>{formats.number(countsOf.get(one.key)?.get(moment) ?? 0)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          className={classes.chart}
          role="img"
          aria-label={t('trendLabel', { most: formats.number(most) })}
        >
          {[...new Set(ticks)].map(tick => (
            <g key={tick}>
              <line className={classes.grid} x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} />
              <text x={edge.left - 8} y={y(tick) + 4} textAnchor="end">
                {formats.number(tick)}
              </text>
            </g>
          ))}
          {moments.map(
            (moment, at) =>
              at % every === 0 && (
                <text
                  key={moment}
                  x={x(at)}
                  y={height - 8}
                  textAnchor={at === 0 ? 'start' : at === moments.length - 1 ? 'end' : 'middle'}
                >
                  {formats.day(moment)}
                </text>
              ),
          )}
          {trend.series.map(one => (
            <polyline
              key={one.key}
              points={line(one.key)}
              fill="none"
              stroke={colours[one.key] ?? 'var(--vigie-action)'}
              strokeWidth={2}
              strokeDasharray={dashes[one.key] ?? ''}
              strokeLinejoin="round"
            />
          ))}
        </svg>
      )}
      <ul className={classes.legend}>
        {trend.series.map(one => (
          <li key={one.key}>
            <svg width="22" height="8" aria-hidden="true" style={{ marginRight: 6, verticalAlign: 'middle' }}>
              <line
                x1="0"
                x2="22"
                y1="4"
                y2="4"
                stroke={colours[one.key] ?? 'var(--vigie-action)'}
                strokeWidth="2"
                strokeDasharray={dashes[one.key] ?? ''}
              />
            </svg>
            {labelOf(one.key)} ({formats.number(one.total)})
          </li>
        ))}
        <li>
          <Button size="compact-xs" variant="subtle" onClick={() => setAsTable(!asTable)}>
            {asTable ? t('asChart') : t('asTable')}
          </Button>
        </li>
      </ul>
    </div>
  )
}
