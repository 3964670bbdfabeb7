import { Button, Group, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { FileStack, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { useGo, useUrlState } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { EmptyState } from '../../../ui-kit/states.tsx'
import { listInventory } from '../../endpoints.ts'
import { AddContent } from './add-content.tsx'
import { type InventoryInput, inputOf, inventoryAddress } from './inventory-address.ts'
import { InventoryFilters } from './inventory-filters.tsx'
import { InventoryList } from './inventory-list.tsx'
import { InventoryTabs } from './inventory-tabs.tsx'

/** What exists already, page by page. */
export function InventoryPage() {
  const t = useTranslations('publish.inventory')
  const [address, change] = useUrlState(inventoryAddress)
  const [text] = useDebouncedValue(address.text, 250)
  const [adding, setAdding] = useState(false)
  const mayWrite = useCan('publish.write')
  const refresh = useRefresh()
  useLive('inventory-changed', () => void refresh(listInventory))
  useLive('reconnected', () => void refresh(listInventory))
  const input = inputOf({ ...address, text })
  const first = useApi(listInventory, input, { previous: true })
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        mayWrite && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
      filters={
        <Stack gap="md">
          <InventoryTabs />
          <InventoryFilters address={address} languages={first.data?.languages ?? []} change={change} />
        </Stack>
      }
    >
      {adding && <AddContent onClose={() => setAdding(false)} />}
      <Contents key={JSON.stringify(input)} input={input} onAdd={() => setAdding(true)} />
    </Page>
  )
}

/** One page of the list at a time; `trail` leads back to those before it. */
function Contents({ input, onAdd }: { input: InventoryInput; onAdd: () => void }) {
  const t = useTranslations('publish.inventory')
  const [trail, setTrail] = useState<string[]>([])
  const after = trail.at(-1)
  const first = useApi(listInventory, input, { previous: true })
  const answer = useApi(listInventory, { ...input, ...(after === undefined ? {} : { after }) }, { previous: true })
  return (
    <Loaded answer={answer}>
      {({ items, next }) =>
        items.length === 0 && trail.length === 0 ? (
          Object.keys(input).length > 0 ? (
            <Text c="dimmed">{t('noneFound')}</Text>
          ) : (
            <NothingYet onAdd={onAdd} />
          )
        ) : (
          <>
            <Text size="sm" c="dimmed" aria-live="polite" mb="xs">
              {t('count', { count: first.data?.total ?? 0 })}
            </Text>
            <InventoryList items={items} />
            <Group gap="sm" mt="md">
              {trail.length > 0 && (
                <Button variant="default" onClick={() => setTrail(trail.slice(0, -1))}>
                  {t('previous')}
                </Button>
              )}
              {next !== null && (
                <Button variant="default" onClick={() => setTrail([...trail, next])}>
                  {t('next')}
                </Button>
              )}
            </Group>
          </>
        )
      }
    </Loaded>
  )
}

function NothingYet({ onAdd }: { onAdd: () => void }) {
  const t = useTranslations('publish.inventory')
  const go = useGo()
  const mayRead = useCan('publish.send')
  const mayWrite = useCan('publish.write')
  return (
    <EmptyState
      title={t('empty')}
      icon={<FileStack size={22} aria-hidden />}
      suggestions={[
        ...(mayRead
          ? [{ label: t('emptySource'), detail: t('emptySourceHelp'), onClick: () => go('publish/inventory/sources') }]
          : []),
        ...(mayWrite ? [{ label: t('emptyAdd'), detail: t('emptyAddHelp'), onClick: onAdd }] : []),
      ]}
    >
      {t('emptyHelp')}
    </EmptyState>
  )
}
