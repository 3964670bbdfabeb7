import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { listChannels } from '../../channels/endpoints.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { useUrlState } from '../../ui-kit/links.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { EmptyState } from '../../ui-kit/states.tsx'
import { countSends, listSends } from '../endpoints.ts'
import type { SendView } from '../schema.ts'
import { SendTable } from './send-table.tsx'
import { type View, views } from './send-words.ts'
import { SendsToDecide } from './sends-to-decide.tsx'
import { useSendsLive } from './use-sends.ts'

const address = z.object({
  view: z.enum(['todo', 'waiting', 'published', 'all']).catch('todo'),
  channel: z.uuid().optional().catch(undefined),
})

/** What goes out, what waits and what needs somebody: the ledger of sends, as people read it. */
export function SendsPage() {
  const t = useTranslations('publish.board')
  const formats = useFormats()
  const [{ view, channel }, change] = useUrlState(address)
  const counts = useApi(countSends, {}).data
  useSendsLive()
  const label = (one: View) => {
    if (counts === undefined || one === 'all') return t(`views.${one}`)
    const count = { todo: counts.unknown + counts.late + counts.failed + counts.held, ...counts }[one]
    return `${t(`views.${one}`)} · ${formats.number(count)}`
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      filters={
        <Group gap="md" align="flex-end">
          <SegmentedControl
            aria-label={t('tabs')}
            size="sm"
            maw="100%"
            style={{ overflowX: 'auto' }}
            value={view}
            onChange={next => change({ view: next as View })}
            data={(Object.keys(views) as View[]).map(one => ({ value: one, label: label(one) }))}
          />
          <ChannelFilter value={channel} onChange={next => change({ channel: next })} />
        </Group>
      }
    >
      <Sends key={`${view} ${channel}`} view={view} channel={channel} />
    </Page>
  )
}

function ChannelFilter({ value, onChange }: { value: string | undefined; onChange: (id: string | undefined) => void }) {
  const t = useTranslations('publish.board')
  const channels = useApi(listChannels, {}, { enabled: useCan('channels.read') })
  return (
    <NativeSelect
      size="sm"
      aria-label={t('channel')}
      value={value ?? ''}
      onChange={event => onChange(event.currentTarget.value || undefined)}
      data={[
        { value: '', label: t('everyChannel') },
        ...(channels.data?.channels ?? []).map(one => ({ value: one.id, label: one.name })),
      ]}
    />
  )
}

type Shown = { view: View; channel: string | undefined }

function Sends({ view, channel }: Shown) {
  const t = useTranslations('publish.board')
  const answer = useApi(listSends, inputOf({ view, channel }, undefined), { previous: true })
  const none = { todo: 'noneTodo', waiting: 'noneWaiting', published: 'nonePublished', all: 'noneAll' } as const
  return (
    <Loaded answer={answer}>
      {({ sends, next }) =>
        sends.length === 0 ? (
          <EmptyState title={t(none[view])}>{t(`${none[view]}Help`)}</EmptyState>
        ) : (
          <>
            <Rows view={view} sends={sends} />
            {next !== null && <More view={view} channel={channel} after={next} />}
          </>
        )
      }
    </Loaded>
  )
}

const Rows = ({ view, sends }: { view: View; sends: SendView[] }) =>
  view === 'todo' ? <SendsToDecide sends={sends} /> : <SendTable sends={sends} />

/** The sends that follow, once they are asked for. */
function More({ after, ...shown }: Shown & { after: string }) {
  const t = useTranslations('publish.board')
  const [open, setOpen] = useState(false)
  const answer = useApi(listSends, inputOf(shown, after), { enabled: open })
  if (!open)
    return (
      <Button variant="default" mt="md" onClick={() => setOpen(true)}>
        {t('more')}
      </Button>
    )
  return (
    <Loaded answer={answer}>
      {({ sends, next }) => (
        <>
          <Rows view={shown.view} sends={sends} />
          {next !== null && <More {...shown} after={next} />}
        </>
      )}
    </Loaded>
  )
}

const inputOf = ({ view, channel }: Shown, after: string | undefined) => ({
  limit: 100,
  ...(views[view].length === 0 ? {} : { state: [...views[view]] }),
  ...(channel === undefined ? {} : { channel }),
  ...(after === undefined ? {} : { after }),
})
