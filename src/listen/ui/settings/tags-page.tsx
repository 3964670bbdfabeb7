import { Button, Progress } from '@mantine/core'
import { Plus, Tags } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { countTags, listTags } from '../../endpoints.ts'
import classes from '../mention/mention.module.css'
import panel from './panel.module.css'
import { SettingsTabs } from './settings-tabs.tsx'
import { TagPanel } from './tag-panel.tsx'

export type Tag = OutputOf<typeof listTags>['tags'][number]

/** The team's own words for mentions and authors: made, renamed, poured into one another, deleted. */
export function TagsPage() {
  const t = useTranslations('listen.tags')
  const canWork = useCan('listen.work')
  const refresh = useRefresh()
  const tags = useApi(listTags, {})
  const [open, setOpen] = useState<Tag | 'new' | null>(null)
  useLive('tags-changed', () => void refresh(listTags, countTags))
  const answer = tags.data?.tags
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      filters={<SettingsTabs />}
      width="form"
      action={
        canWork && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        )
      }
    >
      {open !== null && (
        <TagPanel
          key={open === 'new' ? 'new' : open.id}
          tag={open === 'new' ? null : open}
          others={(answer ?? []).filter(tag => tag.merging === null && (open === 'new' || tag.id !== open.id))}
          onClose={() => setOpen(null)}
        />
      )}
      {tags.error !== null && answer === undefined ? (
        <ErrorState error={tags.error} onRetry={() => void tags.refetch()} />
      ) : answer === undefined ? (
        <PageSkeleton count={4} />
      ) : answer.length === 0 ? (
        open === null && (
          <EmptyState
            title={t('empty')}
            icon={<Tags size={22} aria-hidden />}
            suggestions={[
              ...(canWork
                ? [{ label: t('suggestAdd'), detail: t('suggestAddHelp'), onClick: () => setOpen('new') }]
                : []),
              { label: t('suggestRiver'), detail: t('suggestRiverHelp'), to: 'listen/river' },
            ]}
          >
            {t('emptyHelp')}
          </EmptyState>
        )
      ) : (
        <TagTable tags={answer} onEdit={setOpen} />
      )}
    </Page>
  )
}

function TagTable({ tags, onEdit }: { tags: Tag[]; onEdit: (tag: Tag) => void }) {
  const t = useTranslations('listen.tags')
  const formats = useFormats()
  const canManage = useCan('listen.manage')
  const counted = useApi(countTags, {}).data?.tags
  const countsOf = (tag: Tag) => counted?.find(one => one.id === tag.id)
  const shown = (value: number | undefined) => (value === undefined ? '' : formats.number(value))
  return (
    <DataList
      caption={t('title')}
      rows={tags}
      idOf={tag => String(tag.id)}
      columns={[
        {
          id: 'name',
          title: t('name'),
          main: true,
          width: '50%',
          cell: tag => (
            <Named
              name={
                <span className={panel.name}>
                  <span className={classes.dot} style={{ background: tag.colour }} aria-hidden />
                  {tag.name}
                </span>
              }
              detail={tag.merging === null ? undefined : <Merging merging={tag.merging} tags={tags} />}
            />
          ),
        },
        {
          id: 'mentions',
          title: t('mentions'),
          align: 'end',
          cell: tag => (
            <PageLink
              to="listen/river"
              search={{ tag: [tag.id], unmatched: 'include', duplicates: 'all' }}
              c="inherit"
              size="sm"
            >
              {shown(countsOf(tag)?.mentions)}
              <span className="unseen"> {t('seeMentions', { name: tag.name })}</span>
            </PageLink>
          ),
        },
        { id: 'authors', title: t('authors'), align: 'end', cell: tag => shown(countsOf(tag)?.authors) },
        {
          id: 'actions',
          title: t('actions'),
          titleUnseen: true,
          align: 'end',
          cell: tag =>
            canManage &&
            tag.merging === null && (
              <Button size="compact-sm" variant="subtle" onClick={() => onEdit(tag)}>
                {t('edit')}
                <span className="unseen"> {tag.name}</span>
              </Button>
            ),
        },
      ]}
    />
  )
}

/** How far a tag is poured into the one that takes its place. */
function Merging({ merging, tags }: { merging: NonNullable<Tag['merging']>; tags: Tag[] }) {
  const t = useTranslations('listen.tags')
  const { into, done, total } = merging
  return (
    <>
      {t('merging', { into: tags.find(tag => tag.id === into)?.name ?? '', done, total })}
      <Progress value={total === 0 ? 100 : (100 * done) / total} size="xs" mt={4} aria-label={t('mergingLabel')} />
    </>
  )
}
