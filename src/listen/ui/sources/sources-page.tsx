import { Button, FileButton, Group, Menu, Text } from '@mantine/core'
import { ChevronDown, Plus, Rss } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { address } from '../../../client.ts'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { PageLink, useGo } from '../../../ui-kit/links.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useFormats, useSession } from '../../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { changeSource, exportOpml, importOpml, listSources } from '../../endpoints.ts'
import type { Source } from '../../schema.ts'
import classes from '../mention/mention.module.css'
import { PollNow } from './poll-now.tsx'
import { SourceState } from './source-state.tsx'
import { useSourcesHeard } from './use-sources-heard.ts'

/** What is listened to, and how well: last success, last new item, errors in plain words, silence. */
export function SourcesPage() {
  const t = useTranslations('listen.sources')
  const go = useGo()
  const canManage = useCan('listen.manage')
  const sources = useApi(listSources, {})
  useSourcesHeard()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={<MoreMenu canManage={canManage} />}
      action={
        canManage && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => go('listen/sources/new')}>
            {t('add')}
          </Button>
        )
      }
    >
      {sources.error !== null && sources.data === undefined ? (
        <ErrorState error={sources.error} onRetry={() => void sources.refetch()} />
      ) : sources.data === undefined ? (
        <PageSkeleton />
      ) : sources.data.sources.length === 0 ? (
        <EmptyState
          title={t('empty')}
          icon={<Rss size={22} aria-hidden />}
          suggestions={[
            { label: t('suggestStart'), detail: t('suggestStartHelp'), onClick: () => go('listen/start') },
            { label: t('suggestAddress'), detail: t('suggestAddressHelp'), onClick: () => go('listen/sources/new') },
            { label: t('suggestImport'), detail: t('suggestImportHelp'), onClick: () => go('listen/imports') },
          ]}
        >
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <SourceTable sources={sources.data.sources} canManage={canManage} />
      )}
    </Page>
  )
}

function SourceTable({ sources, canManage }: { sources: Source[]; canManage: boolean }) {
  const t = useTranslations('listen.sources')
  const formats = useFormats()
  const now = useNow()
  const notifyError = useNotifyError()
  const change = useApiMutation(changeSource, { refresh: [listSources] })
  return (
    <DataList
      caption={t('title')}
      rows={sources}
      idOf={source => String(source.id)}
      columns={[
        {
          id: 'title',
          title: t('name'),
          main: true,
          width: '25%',
          cell: source => (
            <Named
              name={
                <PageLink to="listen/sources/$sourceId" params={{ sourceId: source.id }} c="inherit">
                  {source.title}
                </PageLink>
              }
              detail={source.connectorName}
            />
          ),
        },
        { id: 'state', title: t('state'), width: '42%', cell: source => <SourceState source={source} /> },
        {
          id: 'new',
          title: t('lastNew'),
          cell: source =>
            source.health.lastNewItemAt === null ? t('never') : formats.age(source.health.lastNewItemAt, now),
        },
        {
          id: 'day',
          title: t('collectedDay'),
          align: 'end',
          cell: source => formats.number(source.health.collectedDay),
        },
        {
          id: 'matched',
          title: t('matchedTotal'),
          align: 'end',
          cell: source => (
            <PageLink to="listen/river" search={{ source: [source.id] }} c="inherit" size="sm">
              {formats.number(source.health.matchedTotal)}
              <span className="unseen"> {t('seeInRiver', { name: source.title })}</span>
            </PageLink>
          ),
        },
        {
          id: 'actions',
          title: t('actions'),
          titleUnseen: true,
          align: 'end',
          // Above one another, so that the reason of a failure has room.
          width: 130,
          cell: source =>
            canManage && (
              <Group gap={4} className={classes.actions}>
                {source.mode === 'poll' && source.state !== 'paused' && (
                  <PollNow source={source} size="compact-sm" variant="subtle" />
                )}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  onClick={() =>
                    change.mutate({ id: source.id, paused: source.state !== 'paused' }, { onError: notifyError })
                  }
                >
                  {source.state === 'paused' ? t('resume') : t('pause')}
                  <span className="unseen"> {source.title}</span>
                </Button>
              </Group>
            ),
        },
      ]}
    />
  )
}

function MoreMenu({ canManage }: { canManage: boolean }) {
  const t = useTranslations('listen.sources')
  const { organisation } = useSession()
  const notifyError = useNotifyError()
  const bring = useApiMutation(importOpml, { refresh: [listSources] })
  const read = async (file: File | null) => {
    if (file === null) return
    bring.mutate(
      { opml: await file.text() },
      {
        onSuccess: ({ added, known, problems }) => notify(t('opmlDone', { added, known, problems: problems.length })),
        onError: notifyError,
      },
    )
  }
  return (
    <FileButton onChange={file => void read(file)} accept=".opml,.xml,text/xml,text/x-opml">
      {props => (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<ChevronDown size={14} aria-hidden />} loading={bring.isPending}>
              {t('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={address(exportOpml, {}, organisation.slug).url} download>
              {t('opmlOut')}
            </Menu.Item>
            {canManage && <Menu.Item {...props}>{t('opmlIn')}</Menu.Item>}
            <Menu.Label>
              <Text size="sm">{t('opmlHelp')}</Text>
            </Menu.Label>
          </Menu.Dropdown>
        </Menu>
      )}
    </FileButton>
  )
}
