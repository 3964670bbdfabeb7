import { Button, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { UserRoundSearch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { OutputOf } from '../../../endpoint.ts'
import { apiKey, useApiMutation, useClient, useRefresh } from '../../../ui-kit/api.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { PageLink, useUrlState } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { useUndoable } from '../../../ui-kit/notify.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useSession } from '../../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { listMarkedAuthors, markAuthor, readRiver } from '../../endpoints.ts'
import classes from '../mention/mention.module.css'
import { atHandle } from '../river/river-row.tsx'
import { useTagMap } from '../topics/use-catalogue.ts'
import { SettingsTabs } from './settings-tabs.tsx'

type Author = OutputOf<typeof listMarkedAuthors>['authors'][number]

const address = z.object({ text: z.string().optional().catch(undefined) })

/** Authors whom somebody tagged, noted or hid: what is kept about people is in one place, and can be taken back. */
export function MarkedAuthorsPage() {
  const t = useTranslations('listen.authors')
  const client = useClient()
  const refresh = useRefresh()
  const { organisation } = useSession()
  const [{ text = '' }, change] = useUrlState(address)
  const [searched] = useDebouncedValue(text.trim(), 250)
  const list = useInfiniteQuery({
    queryKey: apiKey(listMarkedAuthors, organisation.slug, { text: searched }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client(
        listMarkedAuthors,
        { ...(searched === '' ? {} : { text: searched }), ...(pageParam === undefined ? {} : { after: pageParam }) },
        { signal },
      ),
    getNextPageParam: last => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  useLive('authors-changed', () => void refresh(listMarkedAuthors))
  const authors = list.data?.pages.flatMap(page => page.authors)
  const none = authors?.length === 0
  return (
    <Page title={t('title')} lead={t('lead')} filters={<SettingsTabs />} width="form">
      {(!none || text !== '') && (
        <TextInput
          type="search"
          size="sm"
          maw={360}
          mb="md"
          aria-label={t('search')}
          placeholder={t('search')}
          value={text}
          onChange={event => change({ text: event.currentTarget.value || undefined })}
        />
      )}
      {list.error !== null && authors === undefined ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : authors === undefined ? (
        <PageSkeleton count={3} />
      ) : none && text !== '' ? (
        <Text c="dimmed">{t('notFound')}</Text>
      ) : none ? (
        <EmptyState
          title={t('empty')}
          icon={<UserRoundSearch size={22} aria-hidden />}
          suggestions={[{ label: t('suggestRiver'), detail: t('suggestRiverHelp'), to: 'listen/river' }]}
        >
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <AuthorTable authors={authors} />
      )}
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function AuthorTable({ authors }: { authors: Author[] }) {
  const t = useTranslations('listen.authors')
  const tags = useTagMap()
  const canWork = useCan('listen.work')
  const undoable = useUndoable()
  const mark = useApiMutation(markAuthor, { refresh: [listMarkedAuthors, readRiver] })
  const hide = (author: Author, hidden: boolean) =>
    undoable(
      mark.mutateAsync({ id: author.id, hidden }),
      t(hidden ? 'hiddenNow' : 'shownNow', { name: author.name }),
      () => mark.mutateAsync({ id: author.id, hidden: !hidden }),
    )
  return (
    <DataList
      caption={t('title')}
      rows={authors}
      idOf={author => author.id}
      columns={[
        {
          id: 'name',
          title: t('name'),
          main: true,
          width: '34%',
          cell: author => (
            <Named
              name={
                <PageLink to="listen/authors/$authorId" params={{ authorId: author.id }} c="inherit">
                  {author.name}
                </PageLink>
              }
              detail={author.handle === null ? undefined : atHandle(author.handle)}
            />
          ),
        },
        {
          id: 'marks',
          title: t('marks'),
          width: '42%',
          cell: author => (
            <span className={classes.line}>
              {author.hidden && <span className={classes.mark}>{t('hidden')}</span>}
              {author.tags.map(id => {
                const tag = tags.get(id)
                return tag === undefined ? null : (
                  <span key={id} className={classes.mark}>
                    <span className={classes.dot} style={{ background: tag.colour }} aria-hidden /> {tag.name}
                  </span>
                )
              })}
              {author.note !== '' && <span>{author.note}</span>}
            </span>
          ),
        },
        {
          id: 'actions',
          title: t('actions'),
          titleUnseen: true,
          align: 'end',
          cell: author =>
            canWork && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={mark.isPending && mark.variables.id === author.id}
                onClick={() => hide(author, !author.hidden)}
              >
                {author.hidden ? t('show') : t('hide')}
                <span className="unseen"> {author.name}</span>
              </Button>
            ),
        },
      ]}
    />
  )
}
