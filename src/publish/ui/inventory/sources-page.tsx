import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { Named } from '../../../ui-kit/data-list.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { useNotifyError } from '../../../ui-kit/notify.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { addInventorySource, listInventorySources, lookForContent } from '../../endpoints.ts'
import type { FoundSource } from '../../schema.ts'
import classes from './inventory.module.css'
import { InventoryTabs } from './inventory-tabs.tsx'
import { SourceLine } from './source-line.tsx'
import { TableFiles } from './table-files.tsx'

/** Where the inventory is read from: found at an address, read with progress, stopped, read again. */
export function InventorySourcesPage() {
  const t = useTranslations('publish.inventory.sources')
  const answer = useApi(listInventorySources, {})
  const mayRead = useCan('publish.send')
  const refresh = useRefresh()
  useLive('inventory-changed', () => void refresh(listInventorySources))
  useLive('reconnected', () => void refresh(listInventorySources))
  return (
    <Page title={t('title')} lead={t('lead')} filters={<InventoryTabs />} width="form">
      {mayRead ? <Look /> : <Text c="dimmed">{t('mayNot')}</Text>}
      <Section title={t('list')}>
        <Loaded answer={answer}>
          {({ sources }) =>
            sources.length === 0 ? (
              <Text c="dimmed">{t('none')}</Text>
            ) : (
              <ul className={classes.sources}>
                {sources.map(source => (
                  <SourceLine key={source.id} source={source} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
      <TableFiles />
    </Page>
  )
}

function Look() {
  const t = useTranslations('publish.inventory.sources')
  const [address, setAddress] = useState('')
  const look = useApiMutation(lookForContent)
  return (
    <Stack gap="md">
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (address.trim() !== '') look.mutate({ address })
        }}
      >
        <Group gap="sm" align="flex-end">
          <TextInput
            label={t('address')}
            description={t('addressHelp')}
            placeholder="exemple.org"
            inputMode="url"
            className={classes.grow ?? ''}
            value={address}
            onChange={event => setAddress(event.currentTarget.value)}
          />
          <Button type="submit" loading={look.isPending}>
            {t('look')}
          </Button>
        </Group>
      </form>
      <FormError error={look.error} />
      {look.data !== undefined && (
        <section aria-label={t('found')}>
          <ul className={classes.found}>
            {look.data.found.map(found => (
              <Found key={`${found.kind} ${found.address}`} found={found} />
            ))}
          </ul>
        </section>
      )}
    </Stack>
  )
}

function Found({ found }: { found: FoundSource }) {
  const t = useTranslations('publish.inventory.sources')
  const notifyError = useNotifyError()
  const add = useApiMutation(addInventorySource, { refresh: [listInventorySources] })
  const { kind, address, title, count } = found
  const name = `${t(`kinds.${kind}`)}, ${title}`
  return (
    <li>
      <div className={classes.grow}>
        <Named
          name={name}
          detail={
            <>
              <span className={classes.address}>{address}</span>
              {count !== null && `${t('entries', count)}. `}
              {t(`teaches.${kind}`)}
            </>
          }
        />
      </div>
      {found.known || add.isSuccess ? (
        <Text size="sm" c="dimmed">
          {t('known')}
        </Text>
      ) : (
        <Button
          variant="default"
          aria-label={t('readOf', { name })}
          loading={add.isPending}
          onClick={() => add.mutate({ kind, address, title }, { onError: notifyError })}
        >
          {t('read')}
        </Button>
      )}
    </li>
  )
}
