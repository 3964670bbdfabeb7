import { memo, type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { PageLink } from '../../ui-kit/links.tsx'
import type { Canvas } from '../schema.ts'
import classes from './canvas.module.css'
import { signs } from './canvas-signs.ts'
import { useFirstScreen } from './use-first-screen.ts'

type Cell = Canvas['cells'][number]
type Row = Canvas['objectives'][number]
type GridProps = Pick<Canvas, 'objectives' | 'audiences' | 'networks' | 'cells'> & { listens: boolean }

/** More audiences than this stand upright and close together; the names of networks are then told by the cell's title. */
const roomy = 8

/**
 * The table of the canvas. Only linked pairs are drawn: empty cells of hundreds of objectives would weigh more than what
 * they say. Screen readers know a cell's place by its indices.
 */
export function CanvasGrid({ objectives, audiences, networks, cells, listens }: GridProps) {
  const t = useTranslations('plan.ui.canvas')
  const columns = useMemo(() => new Map(audiences.map((one, at) => [one.id, at])), [audiences])
  const names = useMemo(() => new Map(networks.map(one => [one.id, one.name])), [networks])
  const byObjective = useMemo(() => {
    const found = new Map<string, Cell[]>()
    for (const cell of cells) found.set(cell.objective, [...(found.get(cell.objective) ?? []), cell])
    for (const own of found.values())
      own.sort((a, b) => (columns.get(a.audience) ?? 0) - (columns.get(b.audience) ?? 0))
    return found
  }, [cells, columns])
  const close = audiences.length > roomy
  const { drawn, style } = useFirstScreen(objectives.length, { first: 24, height: 34 })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reached by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('title')}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        role="table"
        aria-label={t('title')}
        aria-rowcount={objectives.length + 1}
        aria-colcount={audiences.length + 1}
        className={classes.grid}
        data-close={close || undefined}
        style={{ '--columns': audiences.length, ...style } as React.CSSProperties}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: rows that are laid out by a grid and only when on the screen */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a row of headings is no control */}
        <div role="row" aria-rowindex={1} className={classes.headRow}>
          <Header index={1}>{t('objective')}</Header>
          {audiences.map((one, at) => (
            <Header key={one.id} index={at + 2} alone={one.objectives === 0} audience>
              <PageLink to="plan/$list/$item" params={{ list: 'audiences', item: one.id }} c="inherit" title={one.name}>
                {one.name}
              </PageLink>
            </Header>
          ))}
        </div>
        {objectives.slice(0, drawn).map((objective, at) => (
          <CanvasRow
            key={objective.id}
            index={at + 2}
            objective={objective}
            cells={byObjective.get(objective.id) ?? none}
            columns={columns}
            names={names}
            close={close}
            listens={listens}
          />
        ))}
      </div>
    </section>
  )
}

const none: Cell[] = []

function Header(props: { index: number; alone?: boolean; audience?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: a heading is no control
    <div
      role="columnheader"
      aria-colindex={props.index}
      className={props.audience ? classes.audience : classes.corner}
      data-alone={props.alone || undefined}
    >
      {props.children}
    </div>
  )
}

const CanvasRow = memo(function CanvasRow(props: {
  index: number
  objective: Row
  cells: Cell[]
  columns: ReadonlyMap<string, number>
  names: ReadonlyMap<string, string>
  close: boolean
  listens: boolean
}) {
  const { objective, cells, columns, names, close, listens } = props
  const t = useTranslations('plan.ui.canvas')
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: a row is no control
    <div role="row" aria-rowindex={props.index} className={classes.row}>
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a heading is no control */}
      <div
        role="rowheader"
        aria-colindex={1}
        className={classes.objective}
        data-alone={objective.audiences === 0 || undefined}
      >
        <PageLink
          to="plan/$list/$item"
          params={{ list: 'objectives', item: objective.id }}
          c="inherit"
          title={objective.name}
        >
          {objective.name}
        </PageLink>
        {objective.audiences === 0 && <span className="unseen"> – {t('aloneObjective')}</span>}
      </div>
      {cells.map(cell => {
        const at = columns.get(cell.audience)
        if (at === undefined) return null
        const by = cell.networks.map(id => names.get(id) ?? id).join(', ')
        const coverage = t(`coverage.${cell.coverage === 'none' && listens ? 'listened' : cell.coverage}`)
        const said = by === '' ? coverage : t('coverageBy', { coverage, networks: by })
        return (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          <div
            key={cell.audience}
            role="cell"
            aria-colindex={at + 2}
            className={classes.cell}
            data-coverage={cell.coverage}
            style={{ gridColumn: at + 2 }}
            title={said}
          >
            {/* Hundreds of cells: one part each, which says aloud what is not written beside it. */}
            <span role="img" aria-label={close ? said : coverage}>
              {signs[cell.coverage]}
            </span>
            {!close && <span className={classes.networks}> {by}</span>}
          </div>
        )
      })}
    </div>
  )
})
