import { Button, Checkbox, Menu, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Bookmark, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { useGo } from '../../../ui-kit/links.tsx'
import { useNotifyError, useUndoable } from '../../../ui-kit/notify.tsx'
import { changeView, createView, listViews } from '../../endpoints.ts'
import type { FilterProps } from './river-filters.tsx'
import { isFiltered, noFilter, riverState } from './river-state.ts'

/** Filters with a name: opened from a list, kept for oneself or for everybody. */
export function SavedViews({ state, set }: FilterProps) {
  const t = useTranslations('listen.views')
  const views = useApi(listViews, {}).data?.views ?? []
  const undoable = useUndoable()
  const notifyError = useNotifyError()
  const create = useApiMutation(createView, { refresh: [listViews] })
  const change = useApiMutation(changeView, { refresh: [listViews] })
  const go = useGo()
  const [saving, { open, close }] = useDisclosure(false)

  const replace = (view: (typeof views)[number]) =>
    undoable(change.mutateAsync({ ...view, filter: state }), t('replaced', { name: view.name }), () =>
      change.mutateAsync(view),
    )
  const own = views.filter(view => view.own)
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
            <Menu.Item key={view.id} onClick={() => set({ ...noFilter, ...riverState.parse(view.filter) })}>
              {view.name}
              {view.shared && ` · ${t('shared')}`}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={!isFiltered(state)} onClick={open}>
            {t('save')}
          </Menu.Item>
          {isFiltered(state) && own.length > 0 && (
            <Menu.Sub>
              <Menu.Sub.Target>
                <Menu.Sub.Item>{t('replace')}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown>
                {own.map(view => (
                  <Menu.Item key={view.id} onClick={() => replace(view)}>
                    {view.name}
                  </Menu.Item>
                ))}
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          )}
          {views.length > 0 && <Menu.Item onClick={() => go('listen/settings/views')}>{t('manage')}</Menu.Item>}
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
