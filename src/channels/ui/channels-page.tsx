import { Badge, Button, Group, Text } from '@mantine/core'
import { CirclePause, CirclePlay, PlugZap, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { type Column, DataList, Named } from '../../ui-kit/data-list.tsx'
import { PageLink, useGo } from '../../ui-kit/links.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { EmptyState } from '../../ui-kit/states.tsx'
import { useNow } from '../../ui-kit/use-now.ts'
import type { listChannels } from '../endpoints.ts'
import { listConnectors } from '../endpoints.ts'
import type { ChannelView } from '../schema.ts'
import { ChannelHealth } from './channel-health.tsx'
import classes from './channels.module.css'
import { PauseNotice } from './pause-notice.tsx'
import { Tolerance } from './tolerance.tsx'
import { useChannels } from './use-channels.ts'
import { usePause } from './use-pause.ts'
import { useStrategyNetworks } from './use-strategy-networks.ts'

/** The accounts of the organisation: how each stands, who may use it, and one press that holds everything. */
export function ChannelsPage() {
  const t = useTranslations('channels')
  const go = useGo()
  const answer = useChannels()
  const mayManage = useCan('channels.manage')
  const mayPause = useCan('channels.pause')
  const { pauseAll } = usePause()
  const any = (answer.data?.channels.length ?? 0) > 0
  return (
    <Page
      title={t('pages.list')}
      lead={t('list.lead')}
      aside={
        mayPause &&
        any &&
        answer.data?.sending.paused === null && (
          <Button
            variant="default"
            leftSection={<CirclePause size={16} aria-hidden />}
            title={t('pause.allHelp')}
            onClick={() => void pauseAll()}
          >
            {t('pause.all')}
          </Button>
        )
      }
      action={
        mayManage && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => go('channels/new')}>
            {t('list.connect')}
          </Button>
        )
      }
    >
      <Loaded answer={answer}>
        {data => (
          <>
            <AllPaused sending={data.sending} />
            {data.channels.length === 0 ? (
              <NoChannels />
            ) : (
              <>
                <ChannelTable channels={data.channels} />
                <Tolerance minutes={data.sending.toleranceMinutes} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function AllPaused({ sending }: Pick<OutputOf<typeof listChannels>, 'sending'>) {
  const t = useTranslations('channels.pause')
  const formats = useFormats()
  const now = useNow()
  const mayPause = useCan('channels.pause')
  const { resumeAll, sayWhyAll } = usePause()
  const { paused } = sending
  if (paused === null) return null
  return (
    <PauseNotice
      title={t('allPaused')}
      detail={t('allPausedBy', { by: paused.by, at: formats.age(paused.at, now) })}
      why={paused.why}
      mayPause={mayPause}
      onSay={sayWhyAll}
      resume={
        <Button size="sm" leftSection={<CirclePlay size={15} aria-hidden />} onClick={() => void resumeAll(paused.why)}>
          {t('resumeAll')}
        </Button>
      }
    />
  )
}

function NoChannels() {
  const t = useTranslations('channels.list')
  const go = useGo()
  const mayManage = useCan('channels.manage')
  const connectors = useApi(listConnectors, {}, { enabled: mayManage, staleAfter: 600_000 })
  const suggestions = (connectors.data?.connectors ?? []).slice(0, 3).map(one => ({
    label: t('suggest', { network: one.name }),
    onClick: () => go('channels/new', { search: { network: one.id } }),
  }))
  return (
    <EmptyState title={t('empty')} icon={<PlugZap size={22} aria-hidden />} suggestions={suggestions}>
      {t('emptyHelp')} {!mayManage && t('emptyReader')}
    </EmptyState>
  )
}

function ChannelTable({ channels }: { channels: ChannelView[] }) {
  const t = useTranslations('channels')
  const mayPause = useCan('channels.pause')
  const { pause, resume } = usePause()
  const strategy = useStrategyNetworks()
  const columns: Column<ChannelView>[] = [
    {
      id: 'account',
      title: t('list.account'),
      main: true,
      width: '26%',
      cell: channel => (
        <Named
          name={
            <Group gap={8}>
              <PageLink to="channels/$channelId" params={{ channelId: channel.id }} c="inherit">
                {channel.name}
              </PageLink>
              {channel.imaginary && (
                <Badge color="gray" size="sm">
                  {t('list.imaginary')}
                </Badge>
              )}
            </Group>
          }
          detail={[channel.connectorName, channel.account.handle].filter(Boolean).join(' · ')}
        />
      ),
    },
    { id: 'state', title: t('list.state'), width: '34%', cell: channel => <ChannelHealth channel={channel} /> },
    { id: 'who', title: t('list.who'), cell: channel => <Who channel={channel} /> },
  ]
  if (strategy.networks.length > 0)
    columns.push({
      id: 'strategy',
      title: t('list.strategy'),
      cell: channel =>
        strategy.find(channel.strategyNetwork)?.name ?? (
          <Text c="dimmed" size="sm">
            {t('list.none')}
          </Text>
        ),
    })
  if (mayPause)
    columns.push({
      id: 'actions',
      title: t('list.actions'),
      titleUnseen: true,
      align: 'end',
      cell: channel =>
        channel.paused === null ? (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('pause.pauseOf', { name: channel.name })}
            onClick={() => void pause(channel)}
          >
            {t('pause.pause')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('pause.resumeOf', { name: channel.name })}
            onClick={() => void resume(channel, channel.paused?.why ?? '')}
          >
            {t('pause.resume')}
          </Button>
        ),
    })
  return (
    <div className={classes.list}>
      <DataList caption={t('pages.list')} rows={channels} idOf={channel => channel.id} columns={columns} />
    </div>
  )
}

function Who({ channel }: { channel: ChannelView }) {
  const t = useTranslations('channels.list')
  const count = channel.people.length
  if (!channel.publishes)
    return (
      <Text c="dimmed" size="sm">
        {t('listensOnly')}
      </Text>
    )
  if (count === 0) return t('everyone')
  return channel.mine ? t('people', { count }) : t('notYou', { count })
}
