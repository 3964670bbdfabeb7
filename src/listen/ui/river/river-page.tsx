import { Button, Menu } from '@mantine/core'
import { Download, Radio } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { address } from '../../../client.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { useGo, useUrlState } from '../../../ui-kit/links.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useFormats, useSession } from '../../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { useListKeys } from '../../../ui-kit/use-list-keys.ts'
import { useNow } from '../../../ui-kit/use-now.ts'
import { countMentions, exportMentions } from '../../endpoints.ts'
import type { Action, Mention, RiverFilter } from '../../schema.ts'
import { MentionDetail } from '../mention/mention-detail.tsx'
import { useSources, useTopics } from '../topics/use-catalogue.ts'
import { BulkBar } from './bulk-bar.tsx'
import classes from './river.module.css'
import { RiverFilters } from './river-filters.tsx'
import { RiverList } from './river-list.tsx'
import { riverSeen } from './river-seen.ts'
import { isFiltered, keepQuestion, noFilter, type RiverQuestion, riverState } from './river-state.ts'
import { SavedViews } from './saved-views.tsx'
import { useAct } from './use-act.ts'
import { useHeard } from './use-heard.ts'
import { usePickers } from './use-pickers.tsx'
import { useRiver } from './use-river.ts'
import { useRiverKeys } from './use-river-keys.ts'

/** The river: everything that is said, newest first, live; read and worked on by keyboard. */
export function RiverPage() {
  const t = useTranslations('listen')
  const formats = useFormats()
  const canWork = useCan('listen.work')
  const now = useNow()
  const [state, set] = useUrlState(riverState)
  const question = useRef<RiverQuestion | null>(null)
  const asking = keepQuestion(question.current, state, now)
  question.current = asking
  const { filter } = asking
  const river = useRiver(filter)
  const { mentions, query } = river
  const [open, setOpen] = useState<string | null>(null)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  /** What was picked whole: this filter as it was then, whatever is looked at since. */
  const [whole, setWhole] = useState<RiverFilter | null>(null)
  const { act, hideAuthor } = useAct(river.change, river.settle)
  // Of which mention somebody wants to write a note: its field takes the focus once it is there.
  const [noteAsked, askForNote] = useState<string | null>(null)
  const pickers = usePickers((what, action) => void act(what, [action]))
  const scrollTo = useRef<(index: number) => void>(() => {})
  useSeen()
  const count = useApi(countMentions, filter, { previous: true, staleAfter: 60_000 })
  useHeard(() => void count.refetch())
  const hide = (mention: Mention) => void hideAuthor(mention).then(() => count.refetch())

  const ids = useMemo(() => mentions.map(one => one.id), [mentions])
  const [selected, select] = useListKeys({
    ids,
    group: t('river.title'),
    onOpen: setOpen,
    onMove: (id, index) => {
      scrollTo.current(index)
      if (open !== null) setOpen(id)
    },
  })
  const current = mentions.find(one => one.id === (selected ?? open))
  const chosen = picked.size > 0 ? mentions.filter(one => picked.has(one.id)) : current === undefined ? [] : [current]

  const onOpen = useCallback(
    (mention: Mention) => {
      select(mention.id)
      setOpen(mention.id)
    },
    [select],
  )
  const onPick = useCallback((mention: Mention, on: boolean) => {
    setPicked(before => {
      const after = new Set(before)
      if (on) after.add(mention.id)
      else after.delete(mention.id)
      return after
    })
    setWhole(null)
  }, [])
  const unpick = useCallback(() => {
    setPicked(new Set())
    setWhole(null)
  }, [])
  // What was picked belongs to what was asked: another question begins with nothing picked.
  const asked = useRef(asking)
  useEffect(() => {
    if (asked.current !== asking) unpick()
    asked.current = asking
  })
  const actOne = useRef(act)
  actOne.current = act
  const onStar = useCallback(
    (mention: Mention) => void actOne.current({ mentions: [mention] }, [{ do: 'star', on: !mention.starred }]),
    [],
  )
  const onChosen = (actions: Action[]) =>
    chosen.length > 0 && void act(whole === null ? { mentions: chosen } : { filter: whole }, actions)

  useRiverKeys({
    enabled: canWork,
    ask: question => pickers.ask(question, chosen, whole),
    act: onChosen,
    current,
    hideAuthor: () => current !== undefined && hide(current),
    pick: () => current !== undefined && onPick(current, !picked.has(current.id)),
    note: () => {
      if (current === undefined) return
      setOpen(current.id)
      askForNote(current.id)
    },
    leave: () => (picked.size > 0 ? unpick() : setOpen(null)),
    openOriginal: () => current?.url != null && window.open(current.url, '_blank', 'noreferrer'),
  })

  return (
    <Page
      title={t('river.title')}
      flush
      aside={
        <>
          {count.data !== undefined && (
            <span className="figures">
              {t('river.count', {
                count: count.data.count,
                shown: formats.number(count.data.count),
                exact: String(count.data.exact),
                grouped: String(filter.duplicates !== 'all' && count.data.count > 0),
              })}
            </span>
          )}
          <SavedViews state={state} set={set} />
          <ExportMenu filter={filter} />
        </>
      }
      filters={
        <div className={classes.filterFrame} data-open={open !== null || undefined}>
          <RiverFilters state={state} set={set} />
        </div>
      }
    >
      <div className={classes.room} data-open={open !== null || undefined}>
        {query.error !== null && query.data === undefined ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : query.data === undefined ? (
          <div style={{ padding: '0 16px' }}>
            <PageSkeleton count={7} />
          </div>
        ) : mentions.length === 0 && river.waiting.length === 0 ? (
          <NothingHere filtered={isFiltered(state)} onClear={() => set(noFilter)} />
        ) : (
          <div className={classes.listFrame}>
            {picked.size > 0 && (
              <BulkBar
                picked={picked.size}
                total={count.data ?? null}
                wholeFilter={whole !== null}
                onWholeFilter={on => setWhole(on ? filter : null)}
                onPickAll={() => setPicked(new Set(ids))}
                onLeave={unpick}
                ask={question => pickers.ask(question, chosen, whole)}
                act={onChosen}
              />
            )}
            <RiverList
              mentions={mentions}
              now={now}
              selected={selected ?? open}
              picked={picked}
              canWork={canWork}
              waiting={river.waiting.length}
              hasMore={query.hasNextPage}
              loadingMore={query.isFetchingNextPage}
              onMore={query.fetchNextPage as () => void}
              onLetIn={river.letIn}
              onOpen={onOpen}
              onPick={onPick}
              onStar={onStar}
              scrollTo={scrollTo}
            />
          </div>
        )}
        {open !== null && (
          <aside className={classes.panel} aria-label={t('mention.title')}>
            <MentionDetail
              key={open}
              id={open}
              noteAsked={noteAsked === open}
              onNote={() => askForNote(null)}
              onClose={() => setOpen(null)}
              actions={{
                act: (list, action) => void act({ mentions: list }, [action]),
                ask: pickers.ask,
                hideAuthor: hide,
              }}
            />
          </aside>
        )}
      </div>
      {pickers.dialog}
    </Page>
  )
}

/** Today tells what came since somebody last looked here. */
function useSeen() {
  const { organisation } = useSession()
  useEffect(() => {
    const seen = () => riverSeen(organisation.slug, new Date())
    seen()
    window.addEventListener('pagehide', seen)
    return () => {
      seen()
      window.removeEventListener('pagehide', seen)
    }
  }, [organisation.slug])
}

function NothingHere({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const t = useTranslations('listen.river')
  const go = useGo()
  const hasTopics = useTopics().length > 0
  const hasSources = useSources().length > 0
  if (filtered)
    return (
      <EmptyState title={t('emptyFiltered')} suggestions={[{ label: t('clearFilters'), onClick: onClear }]}>
        {t('emptyFilteredHelp')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={hasTopics && hasSources ? t('emptyWaiting') : t('empty')}
      icon={<Radio size={22} aria-hidden />}
      suggestions={[
        { label: t('suggestStart'), detail: t('suggestStartHelp'), onClick: () => go('listen/start') },
        { label: t('suggestSource'), detail: t('suggestSourceHelp'), onClick: () => go('listen/sources/new') },
        { label: t('suggestTopic'), detail: t('suggestTopicHelp'), onClick: () => go('listen/topics/new') },
      ]}
    >
      {hasTopics && hasSources ? t('emptyWaitingHelp') : t('emptyHelp')}
    </EmptyState>
  )
}

function ExportMenu({ filter }: { filter: RiverFilter }) {
  const t = useTranslations('listen.river')
  const { organisation } = useSession()
  const canExport = useCan('listen.export')
  if (!canExport) return null
  const link = (format: 'csv' | 'ndjson') => address(exportMentions, { ...filter, format }, organisation.slug).url
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-md" fz="sm" fw={500} leftSection={<Download size={14} aria-hidden />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('exportRule')}</Menu.Label>
        <Menu.Item component="a" href={link('csv')} download>
          {t('exportCsv')}
        </Menu.Item>
        <Menu.Item component="a" href={link('ndjson')} download>
          {t('exportNdjson')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
