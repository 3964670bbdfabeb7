import { Button, Group, Progress, Stack, Switch, Text } from '@mantine/core'
import { CircleAlert, CircleCheck, CirclePause, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { Named } from '../../../ui-kit/data-list.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { StateLine } from '../../../ui-kit/state-line.tsx'
import {
  changeInventorySource,
  listInventorySources,
  readInventorySource,
  removeInventorySource,
  stopInventorySource,
} from '../../endpoints.ts'
import type { InventorySource } from '../../schema.ts'
import classes from './inventory.module.css'

const signs = {
  reading: { icon: LoaderCircle, colour: 'dimmed' },
  stopped: { icon: CirclePause, colour: 'dimmed' },
  done: { icon: CircleCheck, colour: 'positive' },
  failed: { icon: CircleAlert, colour: 'negative' },
} as const

/** A source, how its reading goes, and what can be done about it. */
export function SourceLine({ source }: { source: InventorySource }) {
  const t = useTranslations('publish.inventory.sources')
  const mayRead = useCan('publish.send')
  return (
    <li className={classes.source}>
      <Stack gap="sm">
        <Named
          name={`${t(`kinds.${source.kind}`)}, ${source.title}`}
          detail={<span className={classes.address}>{source.address}</span>}
        />
        <Standing source={source} />
        {mayRead && <Doing source={source} />}
      </Stack>
    </li>
  )
}

function Standing({ source }: { source: InventorySource }) {
  const t = useTranslations('publish.inventory.sources')
  const formats = useFormats()
  const { state, step, progress, endedAt } = source
  const { read, left } = progress
  const words =
    state === 'done' && endedAt !== null
      ? t('doneAt', { moment: formats.moment(endedAt) })
      : t(`states.${state === 'reading' && step === 'listing' ? 'listing' : state}`)
  const news = (['added', 'changed', 'gone', 'failed'] as const).flatMap(what =>
    progress[what] > 0 ? [t(what, { count: progress[what] })] : [],
  )
  const under = state === 'reading' || state === 'stopped'
  const told = state === 'done' && news.length === 0 ? [t('nothingNew')] : news
  const detail = [
    ...(source.error === null ? [] : [source.error]),
    ...(under && read + left > 0 ? [t('progress', { read, total: read + left })] : []),
    ...(told.length > 0 ? [told.join(' · ')] : []),
    ...source.remarks,
  ]
  return (
    <>
      <StateLine
        {...signs[state]}
        text={words}
        {...(detail.length === 0
          ? {}
          : {
              detail: detail.map(one => (
                <span key={one} className={classes.address}>
                  {one}
                </span>
              )),
            })}
      />
      {under && (
        <Progress
          value={read + left === 0 ? 0 : (100 * read) / (read + left)}
          aria-label={t('progressLabel', { name: source.title })}
        />
      )}
    </>
  )
}

function Doing({ source }: { source: InventorySource }) {
  const t = useTranslations('publish.inventory.sources')
  const formats = useFormats()
  const notifyError = useNotifyError()
  const { id, state, title: name } = source
  const refresh = { refresh: [listInventorySources] }
  const read = useApiMutation(readInventorySource, refresh)
  const stop = useApiMutation(stopInventorySource, refresh)
  const change = useApiMutation(changeInventorySource, refresh)
  const remove = useApiMutation(removeInventorySource, { ...refresh, onDone: () => notify(t('removed')) })
  const again = state === 'stopped' ? 'goOn' : 'again'
  const fails = { onError: notifyError }
  return (
    <>
      <Group gap="md">
        <Switch
          label={t('weekly')}
          aria-label={t('weeklyOf', { name })}
          checked={source.weekly}
          onChange={event => change.mutate({ id, weekly: event.currentTarget.checked }, fails)}
        />
        {source.nextAt !== null && state !== 'reading' && (
          <Text size="sm" c="dimmed">
            {t('nextAt', { day: formats.day(source.nextAt) })}
          </Text>
        )}
      </Group>
      <Group gap="sm">
        {state === 'reading' ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('stopOf', { name })}
            loading={stop.isPending}
            onClick={() => stop.mutate({ id }, fails)}
          >
            {t('stop')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(`${again}Of`, { name })}
            loading={read.isPending}
            onClick={() => read.mutate({ id }, fails)}
          >
            {t(again)}
          </Button>
        )}
        <PageLink to="publish/inventory" search={{ source: id }} size="sm" aria-label={t('contentsOf', { name })}>
          {t('contents')}
        </PageLink>
        <ConfirmInPlace
          label={t('remove')}
          buttonProps={{ 'aria-label': t('removeOf', { name }) }}
          consequence={t('removeConsequence')}
          confirmLabel={t('remove')}
          loading={remove.isPending}
          onConfirm={() => remove.mutate({ id }, fails)}
        />
      </Group>
    </>
  )
}
