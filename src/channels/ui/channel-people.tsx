import { MultiSelect, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { listMembers } from '../../org/endpoints.ts'
import { can } from '../../permissions.ts'
import { useApi, useApiMutation, usePatch } from '../../ui-kit/api.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { changePeople, listChannels } from '../endpoints.ts'
import type { ChannelView } from '../schema.ts'

/** Who alone may publish with an account; nobody named: everyone whose role may. Changes count at once. */
export function ChannelPeople({ channel, mayManage }: { channel: ChannelView; mayManage: boolean }) {
  const t = useTranslations('channels')
  const formats = useFormats()
  const patch = usePatch()
  const notifyError = useNotifyError()
  const members = useApi(listMembers, {}, { enabled: useCan('members.read'), staleAfter: 60_000 })
  const change = useApiMutation(changePeople, { refresh: [listChannels] })
  const all = members.data?.items ?? []
  const nameOf = (id: string) => all.find(one => one.userId === id)?.name ?? id
  if (!mayManage)
    return <Text>{channel.people.length === 0 ? t('list.everyone') : formats.list(channel.people.map(nameOf))}</Text>
  const choices = all.filter(one => can(one.role, 'publish.send') || channel.people.includes(one.userId))
  const set = (people: string[]) => {
    patch(listChannels, {}, kept => ({
      ...kept,
      channels: kept.channels.map(one => (one.id === channel.id ? { ...one, people } : one)),
    }))
    change.mutate({ id: channel.id, people }, { onError: notifyError })
  }
  return (
    <MultiSelect
      label={t('one.peopleLabel')}
      placeholder={channel.people.length === 0 ? t('one.peoplePlaceholder') : ''}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('list.everyone') }}
      data={choices.map(one => ({ value: one.userId, label: one.name }))}
      value={channel.people}
      onChange={set}
    />
  )
}
