import { Alert, Button, Group, List, Select, Text, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { ConnectorFacts, useConnectorTexts } from '../../../ui-kit/connector-texts.tsx'
import { FormError, FormSection } from '../../../ui-kit/form-section.tsx'
import { PageLink, useGo } from '../../../ui-kit/links.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { SchemaFields, SecretField, type Settings } from '../../../ui-kit/schema-fields.tsx'
import { createSource, discoverSources, listConnectors, listSources, testSource } from '../../endpoints.ts'
import type { ProposedSource } from '../../schema.ts'
import classes from '../mention/detail.module.css'

/** Two ways in: an address or a handle that Vigie recognises, or a network's own form. */
export function NewSourcePage() {
  const t = useTranslations('listen.sources')
  return (
    <Page title={t('newTitle')} lead={t('newLead')}>
      <FormSection title={t('byAddress')} teaching={t('byAddressHelp')}>
        <ByAddress />
      </FormSection>
      <FormSection title={t('byForm')} teaching={t('byFormHelp')}>
        <ByForm />
      </FormSection>
    </Page>
  )
}

function ByAddress() {
  const t = useTranslations('listen.sources')
  const [text, setText] = useState('')
  const discover = useApiMutation(discoverSources)
  const found = discover.data
  return (
    <>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (text.trim() !== '') discover.mutate({ address: text.trim() })
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            flex={1}
            label={t('address')}
            placeholder={t('addressExample')}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            autoComplete="off"
            inputMode="url"
          />
          <Button type="submit" leftSection={<Search size={15} aria-hidden />} loading={discover.isPending}>
            {t('find')}
          </Button>
        </Group>
      </form>
      <FormError error={discover.error} />
      {found !== undefined && (
        <div aria-live="polite">
          {found.sources.length === 0 ? (
            <Alert color="gray" title={t('nothingFound')} mt="sm">
              {t('nothingFoundHelp')}
              {found.missed.length > 0 && (
                <List size="sm" mt="xs">
                  {found.missed.map(one => (
                    <List.Item key={one.connector}>{one.message}</List.Item>
                  ))}
                </List>
              )}
            </Alert>
          ) : (
            <ul className={classes.others}>
              {found.sources.map(one => (
                <li key={`${one.connector}${one.address}`}>
                  <Proposal proposal={one} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  )
}

function Proposal({ proposal }: { proposal: ProposedSource }) {
  const t = useTranslations('listen.sources')
  const why = useWhy()
  const notifyError = useNotifyError()
  const create = useApiMutation(createSource, { refresh: [listSources] })
  const existing = create.data?.id ?? proposal.existing
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <div style={{ minWidth: 0 }}>
        <Text fw={500}>{proposal.title}</Text>
        <Text size="sm" c="dimmed" truncate>
          {proposal.connectorName} · {proposal.address}
        </Text>
        <Text size="sm" c="dimmed">
          {why(proposal.why)}
        </Text>
      </div>
      {existing === null ? (
        <Button
          variant="light"
          loading={create.isPending}
          onClick={() =>
            create.mutate(
              { connector: proposal.connector, settings: proposal.settings, title: proposal.title },
              { onSuccess: source => notify(t('added', { name: source.title })), onError: notifyError },
            )
          }
        >
          {t('addThis')}
          <span className="unseen"> {proposal.title}</span>
        </Button>
      ) : (
        <PageLink to="listen/sources/$sourceId" params={{ sourceId: existing }}>
          {t('watched')}
        </PageLink>
      )}
    </Group>
  )
}

/** Why a source was proposed: the connector's own key, below `connectors.discovered`. */
export function useWhy(): (why: string) => string {
  const t = useTranslations() as unknown as { (key: string): string; has: (key: string) => boolean }
  return why => (t.has(`connectors.discovered.${why}`) ? t(`connectors.discovered.${why}`) : '')
}

function ByForm() {
  const t = useTranslations('listen.sources')
  const go = useGo()
  const { data } = useApi(listConnectors, {}, { staleAfter: 600_000 })
  const [id, setId] = useState<string | null>(null)
  const [settings, setSettings] = useState<Settings>({})
  const [secret, setSecret] = useState('')
  const create = useApiMutation(createSource, { refresh: [listSources] })
  const trial = useApiMutation(testSource)
  const connector = data?.connectors.find(one => one.id === id)
  const text = useConnectorTexts(id ?? 'none')
  const input = { connector: id ?? '', settings, ...(secret === '' ? {} : { secret }) }
  return (
    <form
      className={classes.part}
      style={{ borderTop: 0, paddingTop: 0, marginTop: 0 }}
      onSubmit={event => {
        event.preventDefault()
        create.mutate(input, {
          onSuccess: source => {
            notify(t('added', { name: source.title }))
            go('listen/sources/$sourceId', { params: { sourceId: source.id } })
          },
        })
      }}
    >
      <Select
        label={t('network')}
        placeholder={t('chooseNetwork')}
        data={(data?.connectors ?? []).map(one => ({ value: one.id, label: one.name }))}
        value={id}
        onChange={value => {
          setId(value)
          setSettings({})
          setSecret('')
          create.reset()
          trial.reset()
        }}
        searchable
      />
      {connector !== undefined && (
        <>
          <ConnectorFacts connector={connector.id} />
          <SchemaFields schema={connector.settings} text={text} value={settings} onChange={setSettings} />
          {(connector.auth === 'secret' || connector.auth === 'optional-secret') && (
            <SecretField text={text} value={secret} onChange={setSecret} />
          )}
          <FormError error={create.error ?? trial.error} />
          {trial.data !== undefined && <TrialResult result={trial.data} />}
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              {t('addThis')}
            </Button>
            {connector.mode !== 'receive' && (
              <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate(input)}>
                {t('try')}
              </Button>
            )}
          </Group>
        </>
      )}
    </form>
  )
}

function TrialResult({
  result,
}: {
  result: {
    title: string | null
    count: number
    warnings: string[]
    error: { message: string } | null
    items: { title: string | null; text: string }[]
  }
}) {
  const t = useTranslations('listen.sources')
  if (result.error !== null)
    return (
      <Alert color="negative" role="alert" title={t('tryFailed')}>
        {result.error.message}
      </Alert>
    )
  return (
    <Alert color="positive" role="status" title={t('tryWorks', { count: result.count })}>
      <List size="sm">
        {result.items.slice(0, 5).map(item => (
          <List.Item key={`${item.title}${item.text.slice(0, 40)}`}>{item.title ?? item.text.slice(0, 140)}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
