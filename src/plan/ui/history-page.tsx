import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { useUrlState } from '../../ui-kit/links.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { readHistory, readStrategy, undoChange } from '../endpoints.ts'
import { type ChangeLine, fieldsOf, isCollection } from '../schema.ts'
import { nameOf } from './name-of.ts'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { valueAt } from './set-place.ts'
import { useWorking } from './strategy-context.tsx'
import { useSay } from './use-say.ts'
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
  const working = useWorking()
  const [{ at = '' }, setAddress] = useUrlState(placeOf)
  const [limit, setLimit] = useState(50)
  const history = useApi(readHistory, { strategy: working.id, at, limit }, { previous: true })
  if (history.data === undefined)
    return history.error !== null ? (
      <ErrorState error={history.error} onRetry={() => void history.refetch()} />
    ) : (
      <PageSkeleton />
    )
  const { changes, next } = history.data
  return (
    <>
      {at !== '' && (
        <Button size="compact-sm" variant="default" mb="md" onClick={() => setAddress({ at: undefined })}>
          {t('whole')}
        </Button>
      )}
      {changes.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
      ) : (
        <ul className={classes.rows}>
          {changes.map((one, index) => (
            <Line key={one.id} line={one} first={changes[index - 1]?.change !== one.change} />
          ))}
        </ul>
      )}
      {next !== null && limit < 200 && (
        <Button variant="default" onClick={() => setLimit(200)}>
          {t('more')}
        </Button>
      )}
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
  const undo = useApiMutation(undoChange, {
    refresh: [readHistory, readStrategy],
    onDone: answer => notify(t(answer.conflicts.length > 0 ? 'undoneInPart' : 'undone')),
  })
  const [part = '', second = '', field] = line.place.split('/')
  const isList = isCollection(part)
  const shape = fieldsOf(part).find(one => one.name === (isList ? field : second))
  const item =
    isList && second !== '' ? (valueAt(working.document, `${part}/${second}`) as { id: string } | undefined) : undefined
  const gone = (line.before ?? line.after) as { id?: string; name?: string } | null
  const what = isList
    ? `${words.collection(part).one} – ${item !== undefined ? nameOf(item) : (gone?.name ?? second)}`
    : part in { name: 1, mode: 1, language: 1 }
      ? words.part(`strategy.${part}`).label
      : words.section(part).title
  const label = shape === undefined ? null : words.field(part, shape.name).label
  return (
    <li className={classes.difference}>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 12, flexWrap: 'wrap' }}>
        <Text size="sm">
          <strong>{what}</strong>
          {label !== null && ` · ${label}`} · {t(`do.${line.do}`)}
        </Text>
        <Text size="sm" c="dimmed">
          {line.by} · {formats.moment(line.at)}
          {line.undoes !== null && ` · ${t('undo')}`}
        </Text>
      </div>
      {line.do === 'set' && (
        <div className={classes.beforeAfter}>
          {line.before !== null && line.before !== undefined && (
            <del className={classes.before}>{say(part, shape, line.before)}</del>
          )}
          <ins className={classes.after}>
            {line.after === null || line.after === undefined ? t('emptied') : say(part, shape, line.after)}
          </ins>
        </div>
      )}
      {first && working.mayWrite && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={undo.isPending}
          onClick={() => undo.mutate({ strategy: working.id, change: line.change }, { onError: notifyError })}
        >
          {t('takeBack')}
        </Button>
      )}
    </li>
  )
}
