import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { fieldErrors } from '../../../ui-kit/explain-error.ts'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { notify, useUndoable } from '../../../ui-kit/notify.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useSession } from '../../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { changeView, deleteView, listViews, restoreView } from '../../endpoints.ts'
import { riverState } from '../river/river-state.ts'
import { useDescribeView } from '../river/use-describe-view.ts'
import panel from './panel.module.css'
import { SettingsTabs } from './settings-tabs.tsx'

type View = OutputOf<typeof listViews>['views'][number]

/** Saved views: opened, renamed, shared, deleted. Their filters change in the river, where their effect is seen. */
export function ViewsPage() {
  const t = useTranslations('listen.views')
  const views = useApi(listViews, {})
  const [open, setOpen] = useState<View | null>(null)
  return (
    <Page title={t('pageTitle')} lead={t('lead')} filters={<SettingsTabs />} width="form">
      {open !== null && <ViewPanel key={open.id} view={open} onClose={() => setOpen(null)} />}
      {views.error !== null && views.data === undefined ? (
        <ErrorState error={views.error} onRetry={() => void views.refetch()} />
      ) : views.data === undefined ? (
        <PageSkeleton count={3} />
      ) : views.data.views.length === 0 ? (
        <EmptyState
          title={t('none')}
          icon={<Bookmark size={22} aria-hidden />}
          suggestions={[{ label: t('suggestRiver'), detail: t('suggestRiverHelp'), to: 'listen/river' }]}
        >
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <ViewTable views={views.data.views} onEdit={setOpen} />
      )}
    </Page>
  )
}

function ViewTable({ views, onEdit }: { views: View[]; onEdit: (view: View) => void }) {
  const t = useTranslations('listen.views')
  const describe = useDescribeView()
  const { role } = useSession()
  const undoable = useUndoable()
  const refresh = { refresh: [listViews] }
  const restore = useApiMutation(restoreView, refresh)
  const remove = useApiMutation(deleteView, refresh)
  const mayChange = (view: View) => view.own || (view.shared && role === 'administrator')
  const drop = (view: View) =>
    undoable(remove.mutateAsync({ id: view.id }), t('deleted', { name: view.name }), () =>
      restore.mutateAsync({ id: view.id }),
    )
  return (
    <DataList
      caption={t('pageTitle')}
      rows={views}
      idOf={view => String(view.id)}
      columns={[
        {
          id: 'name',
          title: t('name'),
          main: true,
          width: '55%',
          cell: view => (
            <Named
              name={
                <PageLink to="listen/river" search={riverState.parse(view.filter)} c="inherit">
                  {view.name}
                </PageLink>
              }
              detail={describe(view.filter)}
            />
          ),
        },
        {
          id: 'who',
          title: t('who'),
          cell: view => (view.shared ? (view.own ? t('sharedByMe') : t('sharedByOther')) : t('onlyMe')),
        },
        {
          id: 'actions',
          title: t('actions'),
          titleUnseen: true,
          align: 'end',
          cell: view =>
            mayChange(view) && (
              <Group gap={4} justify="flex-end" wrap="nowrap">
                <Button size="compact-sm" variant="subtle" onClick={() => onEdit(view)}>
                  {t('edit')}
                  <span className="unseen"> {view.name}</span>
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('delete', { name: view.name })}
                  onClick={() => drop(view)}
                >
                  {t('deleteShort')}
                </Button>
              </Group>
            ),
        },
      ]}
    />
  )
}

function ViewPanel({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useTranslations('listen.views')
  const app = useTranslations('app')
  const change = useApiMutation(changeView, { refresh: [listViews] })
  const [name, setName] = useState(view.name)
  const [shared, setShared] = useState(view.shared)
  const [missing, setMissing] = useState(false)
  return (
    <form
      className={panel.panel}
      noValidate
      onKeyDown={event => event.key === 'Escape' && onClose()}
      onSubmit={event => {
        event.preventDefault()
        setMissing(name.trim() === '')
        if (name.trim() === '') return
        change.mutate(
          { id: view.id, name, shared, filter: view.filter },
          {
            onSuccess: () => {
              notify(app('saved'))
              onClose()
            },
          },
        )
      }}
    >
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('editTitle', { name: view.name })}
        </Title>
        <TextInput
          label={t('name')}
          value={name}
          maxLength={80}
          onChange={event => setName(event.currentTarget.value)}
          error={missing ? t('needsName') : (fieldErrors(change.error).name ?? null)}
          autoFocus
        />
        <Checkbox label={t('forAll')} checked={shared} onChange={event => setShared(event.currentTarget.checked)} />
        <Text size="sm" c="dimmed">
          {t('filtersHelp')}
        </Text>
        <FormError error={change.error} />
        <Group gap="sm">
          <Button type="submit" loading={change.isPending}>
            {app('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {app('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
