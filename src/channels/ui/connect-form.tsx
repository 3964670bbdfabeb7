import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { useConnectorTexts } from '../../ui-kit/connector-texts.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { FormError } from '../../ui-kit/form-section.tsx'
import { useGo } from '../../ui-kit/links.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { SchemaFields, SecretField, type Settings } from '../../ui-kit/schema-fields.tsx'
import { connectChannel, listChannels, type listConnectors, renewAccess, startAuthorisation } from '../endpoints.ts'
import type { ChannelView } from '../schema.ts'
import { goToNetwork } from './under-way.ts'

type Connector = OutputOf<typeof listConnectors>['connectors'][number]

/**
 * The form that a connector's schema draws; with `renewed` it gives a known account a new access. Where the network has
 * its own authorisation, one press leads there.
 */
export function ConnectForm({ connector, renewed }: { connector: Connector; renewed?: ChannelView }) {
  const t = useTranslations('channels')
  const go = useGo()
  const text = useConnectorTexts(connector.id, 'channel')
  const [settings, setSettings] = useState<Settings>(renewed?.settings ?? {})
  const [secret, setSecret] = useState('')
  const [name, setName] = useState('')
  const [client, setClient] = useState({ id: '', secret: '' })
  const [way, setWay] = useState<'network' | 'secret'>(
    connector.auth === 'oauth2' || connector.auth === 'either' ? 'network' : 'secret',
  )
  const connect = useApiMutation(connectChannel, { refresh: [listChannels] })
  const renew = useApiMutation(renewAccess, { refresh: [listChannels] })
  const start = useApiMutation(startAuthorisation)
  const error = connect.error ?? renew.error ?? start.error
  const errors = Object.fromEntries(
    Object.entries(fieldErrors(error)).map(([path, message]) => [path.replace(/^settings\./, ''), message]),
  )

  const submit = () => {
    for (const attempt of [connect, renew, start]) attempt.reset()
    if (way === 'network') {
      const given = client.id.trim() === '' ? {} : { client: { id: client.id.trim(), secret: client.secret || null } }
      const channel = renewed === undefined ? {} : { channel: renewed.id }
      start.mutate(
        { connector: connector.id, settings, ...given, ...channel },
        { onSuccess: ({ url }) => goToNetwork(url, { connector: connector.id, ...channel }) },
      )
    } else if (renewed !== undefined)
      renew.mutate(
        { id: renewed.id, settings, secret },
        {
          onSuccess: () => {
            setSecret('')
            notify(t('one.renewed'))
          },
        },
      )
    else
      connect.mutate(
        { connector: connector.id, settings, name, ...(secret === '' ? {} : { secret }) },
        {
          onSuccess: channel => {
            notify(t('connect.done', { name: channel.name }))
            go('channels/$channelId', { params: { channelId: channel.id }, replace: true })
          },
        },
      )
  }

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap={20}>
        <SchemaFields schema={connector.settings} text={text} value={settings} onChange={setSettings} errors={errors} />
        {connector.auth === 'either' && (
          <Radio.Group label={t('connect.way')} value={way} onChange={value => setWay(value as typeof way)}>
            <Stack gap={8} mt={6}>
              <Radio value="network" label={t('connect.byNetwork', { network: connector.name })} />
              <Radio value="secret" label={t('connect.bySecret')} />
            </Stack>
          </Radio.Group>
        )}
        {way === 'network' && connector.ownClient && (
          <OwnApplication connector={connector} client={client} onChange={setClient} />
        )}
        {way === 'secret' && connector.auth !== 'none' && (
          <SecretField text={text} required value={secret} onChange={setSecret} />
        )}
        {way === 'secret' && renewed === undefined && (
          <TextInput
            label={t('connect.name')}
            description={t('connect.nameHelp')}
            maxLength={200}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
        )}
        <FormError error={error} />
        {way === 'network' && (
          <Text size="sm" c="dimmed">
            {t('connect.authoriseHelp', { network: connector.name })}
          </Text>
        )}
        <Group>
          <Button type="submit" loading={connect.isPending || renew.isPending || start.isPending || start.isSuccess}>
            {way === 'network'
              ? t('connect.authorise', { network: connector.name })
              : t(renewed === undefined ? 'connect.submit' : 'health.renew')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Where a person makes an application at the network first: the address it must allow, its id and its secret. */
function OwnApplication(props: {
  connector: Connector
  client: { id: string; secret: string }
  onChange: (client: { id: string; secret: string }) => void
}) {
  const t = useTranslations('channels.connect')
  const { connector, client, onChange } = props
  return (
    <>
      {connector.redirect !== null && <CopyField label={t('redirect')} value={connector.redirect} />}
      <TextInput
        label={t('clientId')}
        description={t('clientHelp', { network: connector.name })}
        placeholder={t('clientKept')}
        autoComplete="off"
        value={client.id}
        onChange={event => onChange({ ...client, id: event.currentTarget.value })}
      />
      <SecretField
        text={key => (key === 'secret' ? t('clientSecret') : undefined)}
        value={client.secret}
        onChange={secret => onChange({ ...client, secret })}
      />
    </>
  )
}
