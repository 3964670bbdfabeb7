import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useExplainError } from '../../ui-kit/explain-error.ts'
import { PageLink } from '../../ui-kit/links.tsx'
import { AlsoHere } from './also-here.tsx'
import { useWriting } from './entry-context.tsx'
import { StateChip } from './state-chip.tsx'

/** How far the entry is, and whether what is typed is kept. */
export function EntryStanding() {
  const t = useTranslations('publish.contents.standing')
  const history = useTranslations('publish.review.history')
  const { entry, state, mayEdit } = useWriting()
  const kept =
    state.refused.size > 0
      ? t('refused')
      : state.status === 'failed'
        ? t('notSaved')
        : state.pending.size > 0
          ? t('saving')
          : t('saved')
  return (
    <Group gap="sm">
      <AlsoHere entryId={entry.id} />
      <Text size="sm" c="dimmed" component="span" role="status">
        {mayEdit ? kept : t('readOnly')}
      </Text>
      <PageLink to="publish/entries/$entryId/history" params={{ entryId: entry.id }} size="sm">
        {history('title')}
      </PageLink>
      <StateChip state={entry.state} />
    </Group>
  )
}

/** What stands in the way of what was typed: a colleague wrote the same, the approval would open again, or it cannot be. */
export function EntryHindrances() {
  const t = useTranslations('publish.contents')
  const explain = useExplainError()
  const { state, saver, entry, draft, problem, asksToReopen, reopen, letGo } = useWriting()
  const nameOf = (place: string) => {
    const [head, id] = place.split('/')
    if (head !== 'variants') return t('write.title')
    const variant = entry.variants.find(one => one.id === id)
    return variant?.channel?.name ?? draft.variants.find(one => one.id === id)?.target ?? t('write.variants')
  }
  return (
    <>
      {[...state.conflicts.keys()].map(place => (
        <Alert
          key={place}
          color="lamp"
          mb="md"
          title={t('standing.conflict', { what: place.startsWith('variants') ? nameOf(place) : t('list.one') })}
        >
          <Text size="sm" mb="sm">
            {t('standing.conflictHelp')}
          </Text>
          <Group gap="sm">
            <Button size="compact-sm" onClick={() => saver.settle(place, 'mine', entry.version)}>
              {t('standing.mine')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => saver.settle(place, 'theirs', null)}>
              {t('standing.theirs')}
            </Button>
          </Group>
        </Alert>
      ))}
      {asksToReopen && (
        <Alert color="lamp" mb="md" title={t('standing.reopen')}>
          <Text size="sm" mb="sm">
            {t('standing.reopenHelp')}
          </Text>
          <Group gap="sm">
            <Button size="compact-sm" onClick={reopen}>
              {t('standing.reopenDo')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={letGo}>
              {t('standing.letGo')}
            </Button>
          </Group>
        </Alert>
      )}
      {problem !== null && (
        <Alert color="negative" mb="md" title={t('standing.problem')}>
          <Text size="sm" mb="sm">
            {explain(problem, 'changing').what}
          </Text>
          <Button size="compact-sm" variant="default" onClick={letGo}>
            {t('standing.letGo')}
          </Button>
        </Alert>
      )}
    </>
  )
}
