import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { FormSection } from '../../../ui-kit/form-section.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { useUndoable } from '../../../ui-kit/notify.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { listSnippets, removeSnippet, restoreSnippet } from '../../endpoints.ts'
import type { Snippet } from '../../schema.ts'
import { SnippetDialog } from './snippet-dialog.tsx'
import classes from './writing.module.css'

/** Texts that come back, to be put into contents. */
export function Snippets() {
  const t = useTranslations('publish.writing.snippets')
  const mayWrite = useCan('publish.write')
  const refresh = useRefresh()
  const answer = useApi(listSnippets, {})
  const [edited, setEdited] = useState<Snippet | 'new' | null>(null)
  useLive('snippets-changed', () => void refresh(listSnippets))
  return (
    <FormSection title={t('title')} teaching={t('help')}>
      <Loaded answer={answer} shape="form" count={2}>
        {({ snippets }) =>
          snippets.length === 0 ? (
            <Text c="dimmed">{t('none')}</Text>
          ) : (
            <ul className={classes.snippets}>
              {snippets.map(one => (
                <Line key={one.id} snippet={one} edit={mayWrite ? setEdited : null} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayWrite && (
        <Group>
          <Button variant="default" leftSection={<Plus size={15} aria-hidden />} onClick={() => setEdited('new')}>
            {t('add')}
          </Button>
        </Group>
      )}
      {edited !== null && <SnippetDialog snippet={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </FormSection>
  )
}

function Line({ snippet, edit }: { snippet: Snippet; edit: ((snippet: Snippet) => void) | null }) {
  const t = useTranslations('publish.writing.snippets')
  const undoable = useUndoable()
  const remove = useApiMutation(removeSnippet, { refresh: [listSnippets] })
  const restore = useApiMutation(restoreSnippet, { refresh: [listSnippets] })
  const { id, name } = snippet
  return (
    <li>
      <Stack gap={2} className={classes.snippet ?? ''}>
        <Text fw={500}>{name}</Text>
        <Text size="sm" c="dimmed">
          {t(`kinds.${snippet.kind}`)} · {snippet.language}
        </Text>
        <Text size="sm" lang={snippet.language} lineClamp={3} className={classes.words ?? ''}>
          {snippet.text}
        </Text>
      </Stack>
      {edit !== null && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-label={t('edit', { name })} onClick={() => edit(snippet)}>
            <Pencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('remove', { name })}
            onClick={() =>
              undoable(remove.mutateAsync({ id }), t('removed', { name }), () => restore.mutateAsync({ id }))
            }
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </li>
  )
}
