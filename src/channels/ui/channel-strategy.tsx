import { Select, Text } from '@mantine/core'
import { UserRoundX, UsersRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { StateLine } from '../../ui-kit/state-line.tsx'
import { changeChannel, listChannels } from '../endpoints.ts'
import type { ChannelView } from '../schema.ts'
import classes from './channels.module.css'
import { Fact } from './fact.tsx'
import { useStrategyNetworks } from './use-strategy-networks.ts'

/** Which network of the strategy an account serves, and who runs it there: animator and stand-in. */
export function ChannelStrategy({ channel, mayManage }: { channel: ChannelView; mayManage: boolean }) {
  const t = useTranslations('channels.one')
  const notifyError = useNotifyError()
  const strategy = useStrategyNetworks()
  const change = useApiMutation(changeChannel, { refresh: [listChannels] })
  const network = strategy.find(channel.strategyNetwork)
  const gone = channel.strategyNetwork !== null && network === undefined && strategy.networks.length > 0
  return (
    <>
      {strategy.networks.length === 0 ? (
        <Text c="dimmed">{t('strategyEmpty')}</Text>
      ) : mayManage ? (
        <Select
          label={t('strategyLabel')}
          placeholder={t('strategyNone')}
          error={gone ? t('strategyGone') : null}
          clearable
          clearButtonProps={{ 'aria-label': t('strategyNone') }}
          data={strategy.networks.map(one => ({ value: one.id, label: one.name ?? one.id }))}
          value={network?.id ?? null}
          onChange={id => change.mutate({ id: channel.id, strategyNetwork: id }, { onError: notifyError })}
        />
      ) : (
        <Text>{network?.name ?? t('strategyNone')}</Text>
      )}
      {network !== undefined && (
        <Responsible
          animator={strategy.personName(network.animator)}
          standIn={strategy.personName(network.standIn)}
          same={network.animator !== undefined && network.animator === network.standIn}
        />
      )}
      {network !== undefined && (
        <PageLink to="plan/$list/$item" params={{ list: 'networks', item: network.id }} size="sm">
          {t('strategyOpen')}
        </PageLink>
      )}
    </>
  )
}

function Responsible({ animator, standIn, same }: { animator: string | null; standIn: string | null; same: boolean }) {
  const t = useTranslations('channels.one')
  const nobody = <StateLine icon={UserRoundX} colour="dimmed" text={t('nobody')} />
  return (
    <dl className={classes.facts}>
      <Fact label={t('animator')}>{animator ?? nobody}</Fact>
      <Fact label={t('standIn')}>
        {standIn ?? nobody}
        {same && <StateLine icon={UsersRound} colour="dimmed" text={t('sameOne')} />}
      </Fact>
    </dl>
  )
}
