import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation, useClient, useRefresh } from '../../ui-kit/api.tsx'
import { PartsOf } from '../../ui-kit/feature-parts.tsx'
import { useGo, usePageParams } from '../../ui-kit/links.tsx'
import { useNotifyError, useNotifyUndo } from '../../ui-kit/notify.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { listEntries, readEntry, removeEntry, restoreEntry } from '../endpoints.ts'
import { EntryApproval } from './entry-approval.tsx'
import { EntryProvider, useWriting } from './entry-context.tsx'
import { EntryDecision } from './entry-decision.tsx'
import { EntryDetails } from './entry-details.tsx'
import { EntryOut } from './entry-out.tsx'
import { EntryHindrances, EntryStanding } from './entry-standing.tsx'
import { EntryWhen } from './entry-when.tsx'
import { EntryIdea } from './ideas/entry-idea.tsx'
import { EntryChanges } from './review/entry-changes.tsx'
import { Variants } from './variants.tsx'

/** One content from idea to publication: written, checked, approved, sent. */
export function EntryPage() {
  const t = useTranslations('publish.contents.list')
  const { entryId = '' } = usePageParams()
  const answer = useApi(readEntry, { id: entryId })
  if (answer.data !== undefined)
    return (
      <EntryProvider key={entryId} entry={answer.data}>
        <Writing />
      </EntryProvider>
    )
  return (
    <Page title={t('one')}>
      {answer.error === null ? (
        <PageSkeleton shape="form" />
      ) : (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      )}
    </Page>
  )
}

function Writing() {
  const t = useTranslations('publish.contents')
  const { entry, draft, set, mayEdit } = useWriting()
  return (
    <Page title={draft.title || t('list.untitled')} aside={<EntryStanding />}>
      <EntryHindrances />
      <EntryChanges />
      <EntryDecision />
      <Stack gap={20} maw={860}>
        {entry.ideaId !== null && <EntryIdea ideaId={entry.ideaId} />}
        <TextInput
          label={t('write.title')}
          description={t('write.titleHelp')}
          maxLength={500}
          readOnly={!mayEdit}
          value={draft.title}
          onChange={event => set('title', event.currentTarget.value)}
        />
        <Textarea
          label={t('write.brief')}
          description={t('write.briefHelp')}
          autosize
          minRows={2}
          maxRows={12}
          readOnly={!mayEdit}
          value={draft.brief}
          onChange={event => set('brief', event.currentTarget.value)}
        />
      </Stack>
      <Variants />
      <EntryWhen />
      <EntryDetails />
      <EntryApproval />
      <EntryOut />
      <PartsOf kind="content" shown={{ id: entry.id, title: draft.title || t('list.untitled') }} />
      {mayEdit && <Remove />}
    </Page>
  )
}

function Remove() {
  const t = useTranslations('publish.contents.write')
  const go = useGo()
  const client = useClient()
  const refresh = useRefresh()
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const { entry, saver } = useWriting()
  const remove = useApiMutation(removeEntry, {
    refresh: [listEntries],
    onDone: () => {
      go('publish/entries')
      notifyUndo(t('entryRemoved'), async () => {
        await client(restoreEntry, { id: entry.id })
        await refresh(listEntries)
      })
    },
  })
  const leave = async () => {
    await saver.flush()
    remove.mutate({ id: entry.id }, { onError: notifyError })
  }
  return (
    <Group mt={40}>
      <Button
        variant="subtle"
        color="negative"
        leftSection={<Trash2 size={16} aria-hidden />}
        loading={remove.isPending}
        onClick={() => void leave()}
      >
        {t('remove2')}
      </Button>
    </Group>
  )
}
