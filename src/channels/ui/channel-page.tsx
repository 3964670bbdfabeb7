import { Anchor, Badge, Button, List, TextInput } from '@mantine/core'
import { CirclePlay, ExternalLink, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Form, FormSection } from '../../ui-kit/form-section.tsx'
import { usePageParams } from '../../ui-kit/links.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { ErrorState, NotFoundState, PageSkeleton } from '../../ui-kit/states.tsx'
import { useNow } from '../../ui-kit/use-now.ts'
import { changeChannel, checkChannel, listChannels, listConnectors } from '../endpoints.ts'
import type { ChannelView } from '../schema.ts'
import { ChannelHealth } from './channel-health.tsx'
import { ChannelPeople } from './channel-people.tsx'
import { ChannelStrategy } from './channel-strategy.tsx'
import classes from './channels.module.css'
import { ConnectForm } from './connect-form.tsx'
import { Fact } from './fact.tsx'
import { LeaveChannel } from './leave-channel.tsx'
import { NetworkLimits } from './network-limits.tsx'
import { PauseNotice } from './pause-notice.tsx'
import { useChannels } from './use-channels.ts'
import { usePause } from './use-pause.ts'

/** One account: how it stands and how to mend it, who uses it, what it is in the strategy, what its network takes. */
export function ChannelPage() {
  const t = useTranslations('channels.pages')
  const { channelId } = usePageParams()
  const answer = useChannels()
  const channel = answer.data?.channels.find(one => one.id === channelId)
  if (channel !== undefined) return <Loaded key={channel.id} channel={channel} />
  return (
    <Page title={t('one')}>
      {answer.error !== null ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data === undefined ? (
        <PageSkeleton shape="form" />
      ) : (
        <NotFoundState />
      )}
    </Page>
  )
}

function Loaded({ channel }: { channel: ChannelView }) {
  const t = useTranslations('channels')
  const mayManage = useCan('channels.manage')
  const connectors = useApi(listConnectors, {}, { enabled: mayManage, staleAfter: 600_000 })
  const connector = connectors.data?.connectors.find(one => one.id === channel.connector)
  return (
    <Page
      title={channel.name}
      lead={[channel.connectorName, channel.account.handle].filter(Boolean).join(' · ')}
      aside={channel.imaginary && <Badge color="gray">{t('list.imaginary')}</Badge>}
      action={mayManage && <Check channel={channel} />}
      width="form"
    >
      <Paused channel={channel} />
      <FormSection title={t('one.state')}>
        <ChannelHealth channel={channel} />
        <Facts channel={channel} />
        {channel.warnings.length > 0 && (
          <List size="sm" aria-label={t('one.warnings')}>
            {channel.warnings.map(warning => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        )}
      </FormSection>
      {connector !== undefined && connector.auth !== 'none' && (
        <FormSection title={t('one.access')} teaching={t('one.accessHelp')}>
          <ConnectForm connector={connector} renewed={channel} />
        </FormSection>
      )}
      <FormSection title={t('one.people')} teaching={t('one.peopleHelp')}>
        <ChannelPeople channel={channel} mayManage={mayManage} />
      </FormSection>
      <FormSection title={t('one.strategy')} teaching={t('one.strategyHelp')}>
        <ChannelStrategy channel={channel} mayManage={mayManage} />
      </FormSection>
      {mayManage && (
        <FormSection title={t('one.name')} teaching={t('one.nameHelp')}>
          <Rename channel={channel} />
        </FormSection>
      )}
      {channel.limits !== null && (
        <FormSection title={t('one.takes')}>
          <NetworkLimits limits={channel.limits} canEdit={channel.canEdit} canRemove={channel.canRemove} />
        </FormSection>
      )}
      <LeaveChannel channel={channel} />
    </Page>
  )
}

function Check({ channel }: { channel: ChannelView }) {
  const t = useTranslations('channels.one')
  const notifyError = useNotifyError()
  const check = useApiMutation(checkChannel, { refresh: [listChannels] })
  return (
    <Button
      variant="default"
      leftSection={<RefreshCw size={15} aria-hidden />}
      loading={check.isPending}
      onClick={() => check.mutate({ id: channel.id }, { onSuccess: () => notify(t('checked2')), onError: notifyError })}
    >
      {t('check')}
    </Button>
  )
}

function Paused({ channel }: { channel: ChannelView }) {
  const t = useTranslations('channels')
  const formats = useFormats()
  const now = useNow()
  const mayPause = useCan('channels.pause')
  const { resume, sayWhy } = usePause()
  const { paused } = channel
  if (paused === null) return null
  return (
    <PauseNotice
      title={t('pause.onePaused')}
      detail={t('health.paused', { by: paused.by, at: formats.age(paused.at, now) })}
      why={paused.why}
      mayPause={mayPause}
      onSay={why => sayWhy(channel.id, why)}
      resume={
        <Button
          size="sm"
          leftSection={<CirclePlay size={15} aria-hidden />}
          onClick={() => void resume(channel, paused.why)}
        >
          {t('pause.resume')}
        </Button>
      }
    />
  )
}

function Facts({ channel }: { channel: ChannelView }) {
  const t = useTranslations('channels.one')
  const formats = useFormats()
  const { account } = channel
  return (
    <dl className={classes.facts}>
      <Fact label={t('onNetwork')}>
        {account.name}
        {account.url !== null && (
          <Anchor href={account.url} target="_blank" rel="noreferrer" size="sm" display="block">
            {t('open')}
            <ExternalLink size={13} aria-hidden style={{ verticalAlign: '-1px', marginInlineStart: 5 }} />
          </Anchor>
        )}
      </Fact>
      <Fact label={t('connected')}>{formats.day(channel.createdAt)}</Fact>
      <Fact label={t('checked')}>{channel.checkedAt === null ? t('never') : formats.moment(channel.checkedAt)}</Fact>
      <Fact label={t('ends')}>{channel.expiresAt === null ? t('noEnd') : formats.moment(channel.expiresAt)}</Fact>
    </dl>
  )
}

function Rename({ channel }: { channel: ChannelView }) {
  const t = useTranslations('channels.one')
  const app = useTranslations('app')
  const [name, setName] = useState(channel.name)
  const change = useApiMutation(changeChannel, { refresh: [listChannels], onDone: () => notify(app('saved')) })
  return (
    <Form
      submit={app('save')}
      loading={change.isPending}
      error={change.error}
      onSubmit={event => {
        event.preventDefault()
        change.mutate({ id: channel.id, name })
      }}
    >
      <TextInput
        label={t('name')}
        maxLength={200}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
    </Form>
  )
}
