import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { readCanvas } from '../endpoints.ts'
import classes from './canvas.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'

const signs = { covered: '●', elsewhere: '◐', none: '○' } as const

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
  const working = useWorking()
  const canvas = useApi(readCanvas, { strategy: working.id }, { previous: true })
  if (canvas.data === undefined)
    return canvas.error !== null ? (
      <ErrorState error={canvas.error} onRetry={() => void canvas.refetch()} />
    ) : (
      <PageSkeleton />
    )
  const { objectives, audiences, networks, cells } = canvas.data
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
  const nameOf = new Map(networks.map(one => [one.id, one.name]))
  const byPair = new Map(cells.map(cell => [`${cell.objective} ${cell.audience}`, cell]))
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {(['covered', 'elsewhere', 'none'] as const).map(one => (
          <span key={one} className={classes.legend}>
            <span aria-hidden>{signs[one]}</span> {t(`coverage.${one}`)}
          </span>
        ))}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reached by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('title')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('objective')}</th>
              {audiences.map(one => (
                <th key={one.id} scope="col" data-alone={one.objectives === 0 || undefined}>
                  <PageLink to="plan/$list/$item" params={{ list: 'audiences', item: one.id }} c="inherit">
                    {one.name}
                  </PageLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {objectives.map(objective => (
              <tr key={objective.id}>
                <th scope="row" data-alone={objective.audiences === 0 || undefined}>
                  <PageLink to="plan/$list/$item" params={{ list: 'objectives', item: objective.id }} c="inherit">
                    {objective.name}
                  </PageLink>
                </th>
                {audiences.map(one => {
                  const cell = byPair.get(`${objective.id} ${one.id}`)
                  return (
                    <td key={one.id} data-coverage={cell?.coverage}>
                      {cell === undefined ? (
                        <span className={classes.nothing} aria-hidden>
                          ·
                        </span>
                      ) : (
                        <>
                          <span aria-hidden>{signs[cell.coverage]}</span>
                          <span className="unseen">{t(`coverage.${cell.coverage}`)}</span>{' '}
                          <span className={classes.networks}>
                            {cell.networks.map(id => nameOf.get(id) ?? id).join(', ')}
                          </span>
                        </>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Text size="sm" mt="lg" component="p">
        {networks
          .filter(one => one.objectives === 0 || one.audiences === 0)
          .map(one => (
            <span key={one.id} className={classes.alone}>
              <PageLink to="plan/$list/$item" params={{ list: 'networks', item: one.id }}>
                {one.name}
              </PageLink>{' '}
              {t('aloneNetwork')}
            </span>
          ))}
      </Text>
    </>
  )
}
