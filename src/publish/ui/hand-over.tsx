import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { finishHandOver, reopenHandOver } from '../endpoints.ts'
import type { VariantView } from '../schema.ts'
import classes from './composer.module.css'
import { useWriting } from './entry-context.tsx'
import { entryReads } from './entry-reads.ts'
import { sendReads } from './send-reads.ts'
import { usePlaces } from './use-places.ts'
import { WordsToTake } from './words-to-take.tsx'

const reads = [...entryReads, ...sendReads]

/** What a person puts where Vigie cannot: the words and files to take along, then where it stands. */
export function HandOver({ variant }: { variant: VariantView }) {
  const t = useTranslations('publish.contents.out')
  const formats = useFormats()
  const notifyError = useNotifyError()
  const { entry, draft } = useWriting()
  const { placeOf } = usePlaces()
  const [url, setUrl] = useState('')
  const [note, setNote] = useState('')
  const finish = useApiMutation(finishHandOver, { refresh: reads })
  const reopen = useApiMutation(reopenHandOver, { refresh: reads })
  const { handOver } = variant
  if (handOver === null) return null
  const { dueAt, doneAt, doneBy, proof } = handOver
  const written = draft.variants.find(one => one.id === variant.id)
  return (
    <Stack gap="sm">
      <div>
        <Text fw={500}>{variant.target}</Text>
        <Text size="sm" c="dimmed">
          {doneAt === null
            ? dueAt !== null && t('handOverDue', { at: formats.moment(dueAt) })
            : t('handOverDone', { by: doneBy ?? '', at: formats.moment(doneAt) })}
        </Text>
        {proof?.url != null && (
          <Anchor href={proof.url} target="_blank" rel="noreferrer" size="sm">
            {proof.url}
          </Anchor>
        )}
        {proof !== null && proof.note !== '' && <p className={classes.quote}>{proof.note}</p>}
        {doneAt === null && variant.content.steps !== '' && <p className={classes.quote}>{variant.content.steps}</p>}
      </div>
      {doneAt === null && written !== undefined && <WordsToTake variant={written} place={placeOf(written)} />}
      {doneAt !== null ? (
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => reopen.mutate({ id: entry.id, variant: variant.id }, { onError: notifyError })}
          >
            {t('notDone')}
          </Button>
        </Group>
      ) : (
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault()
            const link = url.trim() === '' ? null : url.trim()
            finish.mutate({ id: entry.id, variant: variant.id, url: link, note })
          }}
        >
          <Group gap="sm" align="flex-end">
            <TextInput
              size="sm"
              type="url"
              label={t('doneLink')}
              value={url}
              onChange={event => setUrl(event.currentTarget.value)}
            />
            <TextInput
              size="sm"
              label={t('doneNote')}
              value={note}
              onChange={event => setNote(event.currentTarget.value)}
            />
            <Button type="submit" size="sm" loading={finish.isPending}>
              {t('done')}
            </Button>
          </Group>
          <FormError error={finish.error} />
        </form>
      )}
    </Stack>
  )
}
