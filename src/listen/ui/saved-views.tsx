import { ActionIcon, Button, Checkbox, Group, Menu, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Bookmark, ChevronDown, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { useNotifyError, useNotifyUndo } from '../../ui-kit/notify.tsx'
import { createView, deleteView, listViews } from '../endpoints.ts'
import type { FilterProps } from './river-filters.tsx'
import { isFiltered, noFilter, riverState } from './river-state.ts'

/** Filters with a name: opened from a list, kept for oneself or for everybody. */
export function SavedViews({ state, set }: FilterProps) {
  const t = useTranslations('listen.views')
  const views = useApi(listViews, {}).data?.views ?? []
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const create = useApiMutation(createView, { refresh: [listViews] })
  const remove = useApiMutation(deleteView, { refresh: [listViews] })
  const [saving, { open, close }] = useDisclosure(false)

  const drop = (view: (typeof views)[number]) =>
    remove.mutate(
      { id: view.id },
      {
        onSuccess: () =>
          notifyUndo(t('deleted', { name: view.name }), () =>
            create.mutateAsync({ name: view.name, filter: view.filter, shared: view.shared }),
          ),
        onError: notifyError,
      },
    )
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button
            variant="default"
            size="compact-md"
            fz="sm"
            fw={500}
            leftSection={<Bookmark size={14} aria-hidden />}
            rightSection={<ChevronDown size={14} aria-hidden />}
          >
            {t('title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{t('none')}</Menu.Label>}
          {views.map(view => (
            <Group key={view.id} gap={4} wrap="nowrap">
              <Menu.Item flex={1} onClick={() => set({ ...noFilter, ...riverState.parse(view.filter) })}>
                {view.name}
                {view.shared && ` · ${t('shared')}`}
              </Menu.Item>
              {view.own && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('delete', { name: view.name })}
                  onClick={() => drop(view)}
                >
                  <Trash2 size={14} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={!isFiltered(state)} onClick={open}>
            {t('save')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={saving}
        onClose={close}
        title={t('save')}
        size="sm"
        yOffset="12vh"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <SaveForm
          onSave={(name, shared) =>
            create.mutate({ name, shared, filter: state }, { onSuccess: close, onError: notifyError })
          }
          saving={create.isPending}
        />
      </Modal>
    </>
  )
}

function SaveForm({ onSave, saving }: { onSave: (name: string, shared: boolean) => void; saving: boolean }) {
  const t = useTranslations('listen.views')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') onSave(name.trim(), shared)
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          maxLength={80}
          required
          data-autofocus
        />
        <Checkbox label={t('forAll')} checked={shared} onChange={event => setShared(event.currentTarget.checked)} />
        <Button type="submit" loading={saving}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  )
}
