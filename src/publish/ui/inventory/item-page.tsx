import { Anchor, Button, Group, Text } from '@mantine/core'
import { ExternalLink, Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { PageLink, useGo, usePageAddress, usePageParams } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { listInventory, readInventoryItem, removeInventoryItem } from '../../endpoints.ts'
import { NoteIdeaDialog } from '../ideas/note-idea-dialog.tsx'
import { StateChip } from '../state-chip.tsx'
import classes from './inventory.module.css'
import { ItemCited } from './item-cited.tsx'
import { ItemForm } from './item-form.tsx'
import { ItemServes } from './item-serves.tsx'

type Item = OutputOf<typeof readInventoryItem>

/** One content: what it is, whom it serves, what came of it. */
export function InventoryItemPage() {
  const t = useTranslations('publish.inventory')
  const { itemId = '' } = usePageParams()
  const answer = useApi(readInventoryItem, { id: itemId })
  const refresh = useRefresh()
  useLive('inventory-changed', () => void refresh(readInventoryItem))
  useLive('ideas-changed', () => void refresh(readInventoryItem))
  if (answer.data !== undefined) return <Content key={itemId} item={answer.data} />
  return (
    <Page title={t('one')}>
      {answer.error === null ? (
        <PageSkeleton shape="form" />
      ) : (
        <>
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
          <PageLink to="publish/inventory">{t('item.backToList')}</PageLink>
        </>
      )}
    </Page>
  )
}

function Content({ item }: { item: Item }) {
  const t = useTranslations('publish.inventory')
  const mayWrite = useCan('publish.write')
  const mayListen = useCan('listen.read')
  const [noting, setNoting] = useState(false)
  const address = usePageAddress()
  const own = `${window.location.origin}${address('publish/inventory/$itemId', { itemId: item.id })}`
  return (
    <Page
      title={item.title}
      width="form"
      action={
        mayWrite && (
          <Button leftSection={<Lightbulb size={16} aria-hidden />} onClick={() => setNoting(true)}>
            {t('item.makeIdea')}
          </Button>
        )
      }
    >
      <Standing item={item} />
      <ItemServes item={item} />
      <Section title={t('item.about')}>
        <ItemForm item={item} />
      </Section>
      <Section title={t('item.ideas')}>
        <Ideas ideas={item.ideas} />
      </Section>
      {mayListen && item.address !== null && <ItemCited address={item.address} />}
      {mayWrite && (item.source === null || item.goneAt !== null) && <Remove id={item.id} />}
      {noting && (
        <NoteIdeaDialog
          title={t('item.makeIdea')}
          help={t('item.makeIdeaHelp')}
          quote={item.title}
          origin={{ kind: 'inventory', url: item.address ?? own }}
          serves={{ need: item.needs[0] ?? null, audiences: item.audiences, objectives: item.objectives }}
          onClose={() => setNoting(false)}
        />
      )}
    </Page>
  )
}

function Standing({ item }: { item: Item }) {
  const t = useTranslations('publish.inventory')
  const formats = useFormats()
  const { address, place, kind, publishedAt, changedAt, foundAt, foundBy, goneAt, error } = item
  return (
    <div>
      <Text>
        {address === null ? (
          place
        ) : (
          <Anchor href={address} target="_blank" rel="noreferrer noopener" className={classes.address ?? ''}>
            {address} <ExternalLink size={14} aria-hidden />
            <span className="unseen">{t('item.open')}</span>
          </Anchor>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          t(`kinds.${kind}`),
          ...(publishedAt === null ? [] : [t('item.published', { day: formats.day(publishedAt) })]),
          ...(changedAt === null ? [] : [t('item.changed', { day: formats.day(changedAt) })]),
          t('item.found', { day: formats.day(foundAt), by: foundBy }),
        ].join(' · ')}
      </Text>
      {(goneAt !== null || error !== null) && (
        <Text size="sm" c="negative">
          {goneAt !== null ? t('goneSince', { day: formats.day(goneAt) }) : t('failed', { why: error ?? '' })}
        </Text>
      )}
    </div>
  )
}

function Ideas({ ideas }: Pick<Item, 'ideas'>) {
  const t = useTranslations('publish.inventory.item')
  const untitled = useTranslations('publish.contents.list')('untitled')
  if (ideas.length === 0) return <Text c="dimmed">{t('noIdeas')}</Text>
  return ideas.map(idea => (
    <div key={idea.id}>
      <PageLink to="publish/ideas/$ideaId" params={{ ideaId: idea.id }}>
        {idea.title}
      </PageLink>
      {idea.entries.map(entry => (
        <Group key={entry.id} gap="sm" ml="md">
          <PageLink to="publish/entries/$entryId" params={{ entryId: entry.id }}>
            {entry.title || untitled}
          </PageLink>
          <StateChip state={entry.state} />
        </Group>
      ))}
    </div>
  ))
}

function Remove({ id }: { id: string }) {
  const t = useTranslations('publish.inventory.item')
  const go = useGo()
  const notifyError = useNotifyError()
  const remove = useApiMutation(removeInventoryItem, {
    refresh: [listInventory],
    onDone: () => {
      go('publish/inventory')
      notify(t('removed'))
    },
  })
  return (
    <Group mt={40}>
      <ConfirmInPlace
        label={t('remove')}
        consequence={t('removeConsequence')}
        confirmLabel={t('removeDo')}
        loading={remove.isPending}
        onConfirm={() => remove.mutate({ id }, { onError: notifyError })}
      />
    </Group>
  )
}
