import { Button, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import type { Action } from '../../schema.ts'
import classes from './river.module.css'
import type { Question } from './use-pickers.tsx'

const most = 10_000

/** What can be done to several mentions at once: to those picked, or to all that the filter shows. */
export function BulkBar(props: {
  picked: number
  total: { count: number; exact: boolean } | null
  wholeFilter: boolean
  onWholeFilter: (on: boolean) => void
  onPickAll: () => void
  onLeave: () => void
  ask: (question: Question) => void
  act: (actions: Action[]) => void
}) {
  const { picked, total, wholeFilter } = props
  const t = useTranslations('listen')
  const formats = useFormats()
  const all = total?.exact === true && total.count > picked && total.count <= most
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('bulk.label')}>
      <Text size="sm" fw={600} aria-live="polite">
        {t('bulk.picked', { count: wholeFilter ? (total?.count ?? picked) : picked })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => props.act([{ do: 'star', on: true }])}>
        {t('act.star')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => props.ask('tag')}>
        {t('act.tag')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => props.ask('assign')}>
        {t('act.assign')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => props.ask('classify')}>
        {t('act.classify')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => props.ask('prioritise')}>
        {t('act.prioritise')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => props.ask('status')}>
        {t('act.set-status')}
      </Button>
      {all && total !== null && !wholeFilter && (
        <Button size="compact-sm" variant="subtle" onClick={() => props.onWholeFilter(true)}>
          {t('bulk.all', { count: formats.number(total.count) })}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={props.onPickAll}>
        {t('bulk.loaded')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onLeave}>
        {t('bulk.leave')}
      </Button>
    </div>
  )
}
