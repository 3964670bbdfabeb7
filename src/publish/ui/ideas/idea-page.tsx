import { Button, Group, Text } from '@mantine/core'
import { FilePen } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { PageLink, useGo, usePageParams } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { eraseIdea, listEntries, listIdeas, readIdea, reopenIdea, takeIdea } from '../../endpoints.ts'
import type { IdeaView } from '../../schema.ts'
import { StateChip } from '../state-chip.tsx'
import { IdeaFieldsForm } from './idea-fields-form.tsx'
import { OriginLink, useOriginWords } from './idea-origin.tsx'
import { IdeaState } from './idea-state.tsx'
import { SetAside } from './set-aside.tsx'
import { type IdeaDraft, useIdeaDraft } from './use-idea-draft.ts'

/** One idea: what it says, where it comes from, what became of it. */
export function IdeaPage() {
  const t = useTranslations('publish.ideas')
  const { ideaId = '' } = usePageParams()
  const answer = useApi(readIdea, { id: ideaId })
  const refresh = useRefresh()
  useLive('ideas-changed', () => void refresh(readIdea))
  if (answer.data !== undefined) return <Idea key={ideaId} idea={answer.data} />
  return (
    <Page title={t('one')}>
      {answer.error === null ? (
        <PageSkeleton shape="form" />
      ) : (
        <>
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
          <PageLink to="publish/ideas">{t('backToList')}</PageLink>
        </>
      )}
    </Page>
  )
}

function Idea({ idea }: { idea: IdeaView }) {
  const t = useTranslations('publish.ideas')
  const formats = useFormats()
  const originOf = useOriginWords()
  const mayWrite = useCan('publish.write')
  const draft = useIdeaDraft(idea)
  return (
    <Page
      title={idea.title}
      width="form"
      aside={<IdeaState state={idea.state} />}
      action={mayWrite && <Write idea={idea} draft={draft} />}
    >
      <Text c="dimmed" mb="lg">
        {originOf(idea)} · {formats.day(idea.createdAt)} <OriginLink idea={idea} />
      </Text>
      {idea.asideWhy !== '' && <Text mb="lg">{t('asideWhy', { why: idea.asideWhy })}</Text>}
      <IdeaFieldsForm draft={draft} contact={idea.contact} readOnly={!mayWrite} />
      <Section title={t('contents')}>
        {idea.entries.length === 0 ? <Text c="dimmed">{t('noContents')}</Text> : <Contents entries={idea.entries} />}
      </Section>
      {mayWrite && <Fate idea={idea} />}
    </Page>
  )
}

function Contents({ entries }: Pick<IdeaView, 'entries'>) {
  const untitled = useTranslations('publish.contents.list')('untitled')
  return entries.map(entry => (
    <Group key={entry.id} gap="sm" mb={8}>
      <PageLink to="publish/entries/$entryId" params={{ entryId: entry.id }}>
        {entry.title || untitled}
      </PageLink>
      <StateChip state={entry.state} />
    </Group>
  ))
}

/** What is typed goes along, saved or not. */
function Write({ idea, draft }: { idea: IdeaView; draft: IdeaDraft }) {
  const t = useTranslations('publish.ideas')
  const go = useGo()
  const notifyError = useNotifyError()
  const take = useApiMutation(takeIdea, {
    refresh: [listIdeas, readIdea, listEntries],
    onDone: entry => {
      notify(t('wrote'))
      go('publish/entries/$entryId', { params: { entryId: entry.id } })
    },
  })
  return (
    <Button
      leftSection={<FilePen size={16} aria-hidden />}
      loading={take.isPending || draft.saving.isPending}
      disabled={draft.nameless}
      onClick={async () => {
        try {
          if (draft.changed) await draft.save()
          await take.mutateAsync({ id: idea.id })
        } catch (error) {
          notifyError(error)
        }
      }}
    >
      {t(idea.entries.length === 0 ? 'write' : 'writeAgain')}
    </Button>
  )
}

/** Aside with a reason, back again, or erased for good because somebody asked for it. */
function Fate({ idea }: { idea: IdeaView }) {
  const t = useTranslations('publish.ideas')
  const go = useGo()
  const notifyError = useNotifyError()
  const [asking, setAsking] = useState(false)
  const reopen = useApiMutation(reopenIdea, {
    refresh: [listIdeas, readIdea],
    onDone: () => notify(t('reopened')),
  })
  const erase = useApiMutation(eraseIdea, {
    refresh: [listIdeas],
    onDone: () => {
      go('publish/ideas')
      notify(t('erased'))
    },
  })
  if (asking) return <SetAside id={idea.id} onClose={() => setAsking(false)} />
  return (
    <Group gap="md" mt={40}>
      {idea.state === 'aside' ? (
        <Button
          variant="default"
          loading={reopen.isPending}
          onClick={() => reopen.mutate({ id: idea.id }, { onError: notifyError })}
        >
          {t('reopen')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('setAside')}
        </Button>
      )}
      <ConfirmInPlace
        label={t('erase')}
        consequence={t('eraseConsequence')}
        confirmLabel={t('eraseDo')}
        loading={erase.isPending}
        onConfirm={() => erase.mutate({ id: idea.id }, { onError: notifyError })}
      />
    </Group>
  )
}
