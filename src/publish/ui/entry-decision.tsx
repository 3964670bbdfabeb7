import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { decideEntry, readApproval } from '../endpoints.ts'
import classes from './approval.module.css'
import rows from './composer.module.css'
import { useWriting } from './entry-context.tsx'
import { entryReads } from './entry-reads.ts'

/** What the reader is asked to decide, above what they read. */
export function EntryDecision() {
  const t = useTranslations('publish.contents.approval')
  const formats = useFormats()
  const { entry } = useWriting()
  const { data } = useApi(readApproval, { id: entry.id }, { previous: true })
  const round = data?.rounds[0]
  const mine = data?.standing === 'yes' || data?.standing === 'substitute'
  if (round?.state !== 'waiting' || !mine) return null
  return (
    <section className={classes.decision} aria-labelledby="decision">
      <Title order={2} size="h4" id="decision">
        {t('mine')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('round', { by: round.submittedBy, at: formats.moment(round.submittedAt) })}
      </Text>
      {round.note !== '' && <p className={rows.quote}>{round.note}</p>}
      <Decide round={round.round} inStead={data?.standing === 'substitute'} />
    </section>
  )
}

function Decide({ round, inStead }: { round: number; inStead: boolean }) {
  const t = useTranslations('publish.contents.approval')
  const { entry, markRead } = useWriting()
  const [note, setNote] = useState('')
  // Told by the hook, not by the press: the page may know of the decision, and take this away, before the answer is here.
  const decide = useApiMutation(decideEntry, {
    refresh: entryReads,
    onDone: (_, { decision }) => {
      markRead()
      notify(t(decision))
    },
  })
  const say = (decision: 'approved' | 'returned') =>
    decide.mutate({ id: entry.id, version: entry.version, round, decision, note })
  return (
    <Stack gap="sm">
      {inStead && <Text size="sm">{t('inStead')}</Text>}
      <Textarea
        label={t('note')}
        autosize
        minRows={1}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <FormError error={decide.error} />
      <Group gap="sm">
        <Button loading={decide.isPending} onClick={() => say('approved')}>
          {t('approve')}
        </Button>
        <Button variant="default" loading={decide.isPending} onClick={() => say('returned')}>
          {t('return')}
        </Button>
      </Group>
    </Stack>
  )
}
