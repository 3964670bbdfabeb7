import { Button, Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DataList } from '../../../ui-kit/data-list.tsx'
import { useGo } from '../../../ui-kit/links.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { useShortcuts } from '../../../ui-kit/shortcuts.tsx'
import { useListKeys } from '../../../ui-kit/use-list-keys.ts'
import { useNow } from '../../../ui-kit/use-now.ts'
import type { InventoryItem } from '../../schema.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { ContentName } from './content-name.tsx'
import classes from './inventory.module.css'
import { useServes } from './use-serves.ts'

/** Contents in rows; several are picked and sorted at once, by mouse or by keys. */
export function InventoryList({ items }: { items: InventoryItem[] }) {
  const t = useTranslations('publish.inventory')
  const formats = useFormats()
  const now = useNow()
  const go = useGo()
  const mayWrite = useCan('publish.write')
  const serves = useServes()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [assigning, setAssigning] = useState<string[] | null>(null)
  const toggle = (id: string) =>
    setPicked(before => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  const group = t('keys.group')
  const [current] = useListKeys({
    ids: items.map(item => item.id),
    group,
    onOpen: id => go('publish/inventory/$itemId', { params: { itemId: id } }),
  })
  const chosen = picked.size > 0 ? [...picked] : current === null ? [] : [current]
  useShortcuts([
    { keys: 'x', label: t('keys.pick'), run: () => current !== null && toggle(current), group, enabled: mayWrite },
    {
      keys: 'c',
      label: t('keys.assign'),
      run: () => setAssigning(chosen),
      group,
      enabled: mayWrite && chosen.length > 0,
    },
  ])
  return (
    <>
      <DataList
        caption={t('title')}
        rows={items}
        idOf={item => item.id}
        selected={current}
        columns={[
          ...(mayWrite
            ? [
                {
                  id: 'pick',
                  title: t('pickColumn'),
                  titleUnseen: true,
                  width: 44,
                  cell: (item: InventoryItem) => (
                    <Checkbox
                      size="sm"
                      aria-label={t('pick', { title: item.title })}
                      checked={picked.has(item.id)}
                      onChange={() => toggle(item.id)}
                    />
                  ),
                },
              ]
            : []),
          { id: 'title', title: t('name'), main: true, width: '44%', cell: item => <ContentName item={item} /> },
          { id: 'kind', title: t('kind'), cell: item => t(`kinds.${item.kind}`) },
          {
            id: 'dated',
            title: t('dated'),
            cell: item => {
              const at = item.changedAt ?? item.publishedAt
              return at === null ? '–' : formats.age(at, now)
            },
          },
          {
            id: 'serves',
            title: t('serves'),
            cell: item =>
              serves(item).join(' · ') || (
                <Text component="span" size="sm" c="dimmed">
                  {t('servesNothing')}
                </Text>
              ),
          },
          {
            id: 'review',
            title: t('review'),
            cell: item => (item.review === null ? '–' : t(`reviews.${item.review}`)),
          },
        ]}
      />
      {picked.size > 0 && (
        <div className={classes.bulk} role="toolbar" aria-label={t('bulk.label')}>
          <Text size="sm" fw={600} aria-live="polite">
            {t('bulk.picked', { count: picked.size })}
          </Text>
          <Button size="compact-sm" onClick={() => setAssigning([...picked])}>
            {t('bulk.assign')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setPicked(new Set([...picked, ...items.map(item => item.id)]))}
          >
            {t('pickPage')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setPicked(new Set())}>
            {t('bulk.leave')}
          </Button>
        </div>
      )}
      {assigning !== null && (
        <AssignDialog
          ids={assigning}
          onClose={() => setAssigning(null)}
          onDone={() => {
            setAssigning(null)
            setPicked(new Set())
          }}
        />
      )}
    </>
  )
}
