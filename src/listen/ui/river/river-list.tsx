import { Button, Loader } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowUp } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import type { Mention } from '../../schema.ts'
import classes from './river.module.css'
import { RiverRow } from './river-row.tsx'

type ListProps = {
  mentions: Mention[]
  now: Date
  selected: string | null
  picked: ReadonlySet<string>
  canWork: boolean
  waiting: number
  hasMore: boolean
  loadingMore: boolean
  onMore: () => void
  onLetIn: () => void
  onOpen: (mention: Mention) => void
  onPick: (mention: Mention, picked: boolean) => void
  onStar: (mention: Mention) => void
  /** Filled with the function that scrolls to a row: `useListKeys` moves through it. */
  scrollTo: RefObject<(index: number) => void>
}

/** Ten thousand rows stay fluent: only those in sight exist. */
export function RiverList(props: ListProps) {
  const { mentions, hasMore, loadingMore, onMore, scrollTo } = props
  const t = useTranslations('listen.river')
  const formats = useFormats()
  const today = formats.dayKey(props.now)
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: mentions.length,
    getScrollElement: () => frame.current,
    getItemKey: index => mentions[index]!.id,
    estimateSize: () => 132,
    overscan: 6,
  })
  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && !loadingMore && last >= mentions.length - 10) onMore()
  }, [hasMore, loadingMore, last, mentions.length, onMore])
  useEffect(() => {
    scrollTo.current = index => virtual.scrollToIndex(index, { align: 'auto' })
  }, [scrollTo, virtual])

  return (
    <div className={classes.listFrame}>
      {props.waiting > 0 && (
        <Button
          className={classes.waiting}
          size="compact-md"
          radius="xl"
          leftSection={<ArrowUp size={15} aria-hidden />}
          onClick={() => {
            props.onLetIn()
            frame.current?.scrollTo({ top: 0 })
          }}
        >
          {t('waiting', { count: props.waiting })}
        </Button>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={frame} className={classes.scroll} tabIndex={0} aria-label={t('list')}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {rows.map(row => {
            const mention = mentions[row.index]!
            const day = formats.dayKey(mention.publishedAt)
            const before = mentions[row.index - 1]
            // Today goes without saying; the river begins with it.
            const begins = before === undefined ? day !== today : formats.dayKey(before.publishedAt) !== day
            return (
              <div
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                className={classes.slot}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                {begins && <h2 className={classes.day}>{formats.longDay(mention.publishedAt)}</h2>}
                <RiverRow
                  mention={mention}
                  now={props.now}
                  selected={mention.id === props.selected}
                  picked={props.picked.has(mention.id)}
                  canWork={props.canWork}
                  onOpen={props.onOpen}
                  onPick={props.onPick}
                  onStar={props.onStar}
                />
              </div>
            )
          })}
        </div>
        {loadingMore && (
          <div className={classes.end} role="status" aria-label={t('loadingMore')}>
            <Loader size="sm" aria-hidden />
          </div>
        )}
        {!hasMore && mentions.length > 0 && <p className={classes.end}>{t('end')}</p>}
      </section>
    </div>
  )
}
