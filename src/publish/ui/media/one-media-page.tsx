import { Alert, Button, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useApiMutation, useClient, useRefresh } from '../../../ui-kit/api.tsx'
import { PageLink, useGo, usePageParams } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { notify, useNotifyError, useNotifyUndo } from '../../../ui-kit/notify.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { listMedia, readMedia, removeMedia, restoreMedia } from '../../endpoints.ts'
import { useMediaAddress } from '../media-thumb.tsx'
import { MediaForm } from './media-form.tsx'
import { MediaRemarks } from './media-remarks.tsx'

type Read = OutputOf<typeof readMedia>

/** One file: what it says, the right to show it, where it is used. */
export function OneMediaPage() {
  const t = useTranslations('publish.library')
  const { mediaId = '' } = usePageParams()
  const answer = useApi(readMedia, { id: mediaId })
  const refresh = useRefresh()
  useLive('media-changed', () => void refresh(readMedia))
  if (answer.data !== undefined) return <File key={mediaId} {...answer.data} />
  return (
    <Page title={t('one')}>
      {answer.error === null ? (
        <PageSkeleton shape="form" />
      ) : (
        <>
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
          <PageLink to="publish/media">{t('back')}</PageLink>
        </>
      )}
    </Page>
  )
}

function File({ media, entries, kits }: Read) {
  const t = useTranslations('publish.library')
  const untitled = useTranslations('publish.contents.list')('untitled')
  const at = useMediaAddress()
  const mayWrite = useCan('publish.write')
  return (
    <Page title={media.name} width="form" lead={<PageLink to="publish/media">{t('back')}</PageLink>}>
      {media.removedAt !== null && (
        <Alert color="lamp" mb="lg">
          {t('isRemoved')}
        </Alert>
      )}
      <MediaRemarks media={media} />
      <Text size="sm" mb="lg">
        <a href={at(media.id, 'whole')} target="_blank" rel="noreferrer">
          {t('whole')}
        </a>
      </Text>
      <MediaForm media={media} readOnly={!mayWrite || media.removedAt !== null} />
      <Section title={t('where')}>
        {entries.length + kits.length === 0 && <Text c="dimmed">{t('nowhere')}</Text>}
        {entries.map(entry => (
          <Text key={entry.id}>
            <PageLink to="publish/entries/$entryId" params={{ entryId: entry.id }}>
              {entry.title || untitled}
            </PageLink>
          </Text>
        ))}
        {kits.map(({ id, campaignId, title }) => (
          <Text key={id}>
            <PageLink to="publish/campaigns/$campaignId/kits/$kitId" params={{ campaignId, kitId: id }}>
              {t('kit', { title })}
            </PageLink>
          </Text>
        ))}
      </Section>
      {mayWrite && <OutAndBack media={media} />}
    </Page>
  )
}

function OutAndBack({ media }: Pick<Read, 'media'>) {
  const t = useTranslations('publish.library')
  const go = useGo()
  const client = useClient()
  const refresh = useRefresh()
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const remove = useApiMutation(removeMedia, {
    refresh: [listMedia, readMedia],
    onDone: () => {
      go('publish/media')
      notifyUndo(t('removeDone'), async () => {
        await client(restoreMedia, { id: media.id })
        await refresh(listMedia, readMedia)
      })
    },
  })
  const restore = useApiMutation(restoreMedia, {
    refresh: [listMedia, readMedia],
    onDone: () => notify(t('restored')),
  })
  return media.removedAt === null ? (
    <Button
      mt={40}
      variant="subtle"
      color="negative"
      loading={remove.isPending}
      onClick={() => remove.mutate({ id: media.id }, { onError: notifyError })}
    >
      {t('remove')}
    </Button>
  ) : (
    <Button
      mt={40}
      variant="default"
      loading={restore.isPending}
      onClick={() => restore.mutate({ id: media.id }, { onError: notifyError })}
    >
      {t('restore')}
    </Button>
  )
}
