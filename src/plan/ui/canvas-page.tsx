import { SegmentedControl, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink, useUrlState } from '../../ui-kit/links.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { readCanvas } from '../endpoints.ts'
import classes from './canvas.module.css'
import { CanvasGrid } from './canvas-grid.tsx'
import { coverages, signs } from './canvas-signs.ts'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'

const shows = ['all', 'gaps', 'alone'] as const
const address = z.object({ show: z.enum(shows).optional().catch(undefined) })

/** Objectives down, audiences across, networks in the cells: what is covered, and by what, at a glance. */
export function CanvasPage() {
  const t = useTranslations('plan.ui.canvas')
  return (
    <PlanFrame title={t('title')} lead={t('lead')}>
      {() => <Canvas />}
    </PlanFrame>
  )
}

function Canvas() {
  const t = useTranslations('plan.ui.canvas')
  const formats = useFormats()
  const working = useWorking()
  const canvas = useApi(readCanvas, { strategy: working.id }, { previous: true })
  const [{ show = 'all' }, setAddress] = useUrlState(address)
  const [name, setName] = useState('')
  const data = canvas.data
  const counts = useMemo(() => {
    const cells = data?.cells ?? []
    return Object.fromEntries(coverages.map(one => [one, cells.filter(cell => cell.coverage === one).length]))
  }, [data])
  if (data === undefined)
    return canvas.error !== null ? (
      <ErrorState error={canvas.error} onRetry={() => void canvas.refetch()} />
    ) : (
      <PageSkeleton />
    )
  const { objectives, audiences, networks, cells } = data
  // Who only listens leaves nobody out by being nowhere: nothing is missing there.
  const listens = working.summary.mode === 'listen'
  if (objectives.length === 0 || audiences.length === 0)
    return (
      <EmptyState
        title={t('empty')}
        suggestions={[
          { label: t('toAudiences'), to: 'plan/audiences' },
          { label: t('toObjectives'), to: 'plan/objectives' },
        ]}
      >
        {t('emptyHelp')}
      </EmptyState>
    )
  const wanted = name.trim().toLocaleLowerCase()
  const gaps = new Set(cells.filter(one => one.coverage !== 'covered').map(one => one.objective))
  const shown = objectives.filter(
    one =>
      (show === 'all' || (show === 'gaps' ? gaps.has(one.id) : one.audiences === 0)) &&
      (wanted === '' || one.name.toLocaleLowerCase().includes(wanted)),
  )
  const aloneAudiences = audiences.filter(one => one.objectives === 0)
  const aloneNetworks = networks.filter(one => one.objectives === 0 || one.audiences === 0)
  const alone = objectives.filter(one => one.audiences === 0).length
  return (
    <div data-listens={listens || undefined} className={classes.canvas}>
      <ul className={classes.legend}>
        {coverages.map(one => (
          <li key={one} data-coverage={one}>
            <span aria-hidden>{signs[one]}</span> {t(`coverage.${one === 'none' && listens ? 'listened' : one}`)}{' '}
            <strong>{formats.number(counts[one] ?? 0)}</strong>
          </li>
        ))}
      </ul>
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('show')}
          value={show}
          onChange={value => setAddress({ show: value === 'all' ? undefined : (value as 'gaps') })}
          data={[
            { value: 'all', label: `${t('shown.all')} ${formats.number(objectives.length)}` },
            ...(listens ? [] : [{ value: 'gaps', label: `${t('shown.gaps')} ${formats.number(gaps.size)}` }]),
            { value: 'alone', label: `${t('shown.alone')} ${formats.number(alone)}` },
          ]}
        />
        {objectives.length > 15 && (
          <TextInput
            aria-label={t('filter')}
            placeholder={t('filter')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <Text>{t('noneShown')}</Text>
      ) : (
        <CanvasGrid objectives={shown} audiences={audiences} networks={networks} cells={cells} listens={listens} />
      )}
      <Alone list="audiences" items={aloneAudiences} title={t('aloneAudiences')} />
      {!listens && <Alone list="networks" items={aloneNetworks} title={t('aloneNetworks')} />}
    </div>
  )
}

function Alone({ list, items, title }: { list: string; items: { id: string; name: string }[]; title: string }) {
  if (items.length === 0) return null
  return (
    <Text size="sm" mt="lg" component="p" className="measure">
      {title}{' '}
      {items.map((one, at) => (
        <span key={one.id}>
          {at > 0 && ', '}
          <PageLink to="plan/$list/$item" params={{ list, item: one.id }}>
            {one.name}
          </PageLink>
        </span>
      ))}
    </Text>
  )
}
