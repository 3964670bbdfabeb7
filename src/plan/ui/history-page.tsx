import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useApi } from '../../ui-kit/api.tsx'
import { useUrlState } from '../../ui-kit/links.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { readHistory } from '../endpoints.ts'
import { type ChangeLine, fieldsOf, isCollection } from '../schema.ts'
import { nameOf } from './name-of.ts'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { valueAt } from './set-place.ts'
import { useWorking } from './strategy-context.tsx'
import { useSay } from './use-say.ts'
import { useUndo } from './use-undo.ts'
import { useModelWords } from './words.ts'

const placeOf = z.object({ at: z.string().optional().catch(undefined) })

/** Who changed what and when; each set of changes can be taken back. */
export function HistoryPage() {
  const t = useTranslations('plan.ui.historyPage')
  return (
    <PlanFrame title={t('title')} lead={t('lead')}>
      {() => <History />}
    </PlanFrame>
  )
}

function History() {
  const t = useTranslations('plan.ui.historyPage')
  const [{ at = '' }, setAddress] = useUrlState(placeOf)
  const [pages, setPages] = useState(1)
  return (
    <>
      {at !== '' && (
        <Button size="compact-sm" variant="default" mb="md" onClick={() => setAddress({ at: undefined })}>
          {t('whole')}
        </Button>
      )}
      <ul className={classes.rows} style={{ maxWidth: 860 }}>
        <Lines key={at} at={at} after="" before="" pages={pages} onMore={() => setPages(pages + 1)} />
      </ul>
    </>
  )
}

/** A page of lines, and the older ones below: each page begins where the one before now ends. `before`: the set of its last line. */
function Lines(props: { at: string; after: string; before: string; pages: number; onMore: () => void }) {
  const t = useTranslations('plan.ui.historyPage')
  const working = useWorking()
  const { at, after, pages, onMore } = props
  const input = { strategy: working.id, at, limit: 50, ...(after === '' ? {} : { after }) }
  const history = useApi(readHistory, input, { previous: true })
  if (history.data === undefined)
    return (
      <li>
        {history.error !== null ? (
          <ErrorState error={history.error} onRetry={() => void history.refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </li>
    )
  const { changes, next } = history.data
  if (changes.length === 0 && after === '')
    return (
      <li>
        <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
      </li>
    )
  return (
    <>
      {changes.map((one, index) => (
        <Line key={one.id} line={one} first={(changes[index - 1]?.change ?? props.before) !== one.change} />
      ))}
      {next !== null &&
        (pages > 1 ? (
          <Lines at={at} after={next} before={changes.at(-1)?.change ?? ''} pages={pages - 1} onMore={onMore} />
        ) : (
          <li className={classes.difference}>
            <Button variant="default" onClick={onMore}>
              {t('more')}
            </Button>
          </li>
        ))}
    </>
  )
}

function Line({ line, first }: { line: ChangeLine; first: boolean }) {
  const t = useTranslations('plan.ui.historyPage')
  const formats = useFormats()
  const working = useWorking()
  const words = useModelWords()
  const say = useSay()
  const notifyError = useNotifyError()
  const undo = useUndo(working.id)
  const [busy, setBusy] = useState(false)
  const takeBack = () => {
    setBusy(true)
    undo(line.change)
      .then(answer => notify(t(answer.conflicts.length > 0 ? 'undoneInPart' : 'undone')), notifyError)
      .finally(() => setBusy(false))
  }
  const [part = '', second = '', field] = line.place.split('/')
  const isList = isCollection(part)
  const shape = fieldsOf(part).find(one => one.name === (isList ? field : second))
  const item =
    isList && second !== '' ? (valueAt(working.document, `${part}/${second}`) as { id: string } | undefined) : undefined
  const gone = ((line.before ?? line.after) as { item?: { id: string; name?: string } } | null)?.item
  const what = isList
    ? `${words.collection(part).one} – ${item !== undefined ? nameOf(item) : gone !== undefined ? nameOf(gone) : second}`
    : part in { name: 1, mode: 1, language: 1 }
      ? words.part(`strategy.${part}`).label
      : part === 'accepted' || part === 'adoptedBy'
        ? words.part(`strategy.${part}`).label
        : words.section(part).title
  const label = shape === undefined ? null : words.field(part, shape.name).label
  return (
    <li className={classes.difference} data-undone={line.undone || undefined}>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 12, flexWrap: 'wrap' }}>
        <Text size="sm">
          <strong>{what}</strong>
          {label !== null && ` · ${label}`} · {t(`do.${line.do}`)}
        </Text>
        <Text size="sm" c="dimmed">
          {line.by} · {formats.moment(line.at)}
          {line.undoes !== null && ` · ${t('undo')}`}
          {line.undone && ` · ${t('isUndone')}`}
        </Text>
      </div>
      {line.do === 'set' && (
        <div className={classes.beforeAfter}>
          {line.before !== null && line.before !== undefined && (
            <del className={classes.before}>{say(part, shape, line.before, second)}</del>
          )}
          <ins className={classes.after}>
            {line.after === null || line.after === undefined ? t('emptied') : say(part, shape, line.after, second)}
          </ins>
        </div>
      )}
      {first && working.mayWrite && !line.undone && (
        <Button size="compact-sm" variant="subtle" ml={-8} loading={busy} onClick={takeBack}>
          {t('takeBack')}
        </Button>
      )}
    </li>
  )
}
