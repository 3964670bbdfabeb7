import { Alert, Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { readApproval, readEntryCheck, submitEntry, withdrawEntry } from '../endpoints.ts'
import classes from './approval.module.css'
import { ApprovalEmergency } from './approval-emergency.tsx'
import { ApprovalLevels, type Round, type Standing } from './approval-levels.tsx'
import { ApprovalOutside } from './approval-outside.tsx'
import rows from './composer.module.css'
import { useWriting } from './entry-context.tsx'
import { entryReads } from './entry-reads.ts'

/** Whether it is approved, by whom it goes, and what the reader may decide. */
export function EntryApproval() {
  const t = useTranslations('publish.contents.approval')
  const review = useTranslations('publish.review')
  const { entry } = useWriting()
  const { data } = useApi(readApproval, { id: entry.id }, { previous: true })
  const [latest, ...earlier] = data?.rounds ?? []
  return (
    <Section title={t('title')}>
      <Stack gap="md">
        {entry.may.includes('submit') && <Submit />}
        {latest !== undefined && data !== undefined && <RoundShown round={latest} standing={data.standing} />}
        {earlier.length > 0 && (
          <details className={classes.earlier}>
            <summary>{review('earlier', { count: earlier.length })}</summary>
            <ol className={rows.rows} style={{ marginTop: 12 }}>
              {earlier.map(round => (
                <li key={round.round}>
                  <RoundHead round={round} />
                  <ApprovalLevels round={round} />
                </li>
              ))}
            </ol>
          </details>
        )}
      </Stack>
    </Section>
  )
}

function RoundHead({ round }: { round: Round }) {
  const t = useTranslations('publish.contents.approval')
  const review = useTranslations('publish.review')
  const formats = useFormats()
  return (
    <Stack gap={4} mb="md">
      <Text>
        {t('round', { by: round.submittedBy, at: formats.moment(round.submittedAt) })} ·{' '}
        <strong>{t(`roundStates.${round.state}`)}</strong>
      </Text>
      {round.note !== '' && <p className={rows.quote}>{round.note}</p>}
      {round.urgentWhy !== null && <Text size="sm">{review('urgentSaid', { why: round.urgentWhy })}</Text>}
    </Stack>
  )
}

/** The latest round, and below the level that waits what the reader can do there. */
function RoundShown({ round, standing }: { round: Round; standing: Standing }) {
  const { entry } = useWriting()
  const waits = round.state === 'waiting'
  const mine = standing === 'yes' || standing === 'substitute'
  // Whoever decides the last level has nobody to pass over.
  const passesOver = waits && entry.may.includes('emergency') && !(mine && round.level === round.levels.length - 1)
  return (
    <div>
      <RoundHead round={round} />
      <ApprovalLevels
        round={round}
        under={
          <Stack gap="md" className={classes.under ?? ''}>
            <NotDeciding standing={standing} />
            <ApprovalOutside entryId={entry.id} round={round} standing={standing} />
          </Stack>
        }
      />
      {(passesOver || entry.may.includes('withdraw')) && waits && (
        <Group mt="md" gap="sm" align="flex-start">
          {entry.may.includes('withdraw') && <Withdraw />}
          {passesOver && <ApprovalEmergency round={round} />}
        </Group>
      )}
    </div>
  )
}

function NotDeciding({ standing }: { standing: Standing }) {
  const t = useTranslations('publish.contents.approval')
  if (standing === 'yes' || standing === 'substitute') return null
  return (
    <Text size="sm" c="dimmed">
      {t(standing === 'author' ? 'youWrote' : 'notYours')}
    </Text>
  )
}

function Withdraw() {
  const t = useTranslations('publish.contents.approval')
  const notifyError = useNotifyError()
  const { entry } = useWriting()
  const withdraw = useApiMutation(withdrawEntry, { refresh: entryReads, onDone: () => notify(t('withdrawn')) })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={withdraw.isPending}
      onClick={() => withdraw.mutate({ id: entry.id }, { onError: notifyError })}
    >
      {t('withdraw')}
    </Button>
  )
}

function Submit() {
  const t = useTranslations('publish.contents.approval')
  const review = useTranslations('publish.review')
  const formats = useFormats()
  const { entry, saver, latest } = useWriting()
  const [note, setNote] = useState('')
  const [urgent, setUrgent] = useState(false)
  const [urgentWhy, setUrgentWhy] = useState('')
  const check = useApi(readEntryCheck, { id: entry.id }, { previous: true })
  const submit = useApiMutation(submitEntry, {
    refresh: entryReads,
    onDone: done => notify(t(done.stage === 'approved' ? 'approvedAtOnce' : 'submitted')),
  })
  const levels = check.data?.levels ?? []
  const send = async () => {
    // What is typed goes first: the text that is submitted is the one that is seen.
    if (!(await saver.flush())) return
    submit.mutate({ id: entry.id, version: latest(), note, urgentWhy: urgent && urgentWhy !== '' ? urgentWhy : null })
  }
  return (
    <Stack gap="sm" maw={560}>
      {entry.stage === 'approved' && <Alert color="lamp">{t('changedSince')}</Alert>}
      <Text c="dimmed">
        {levels.length === 0
          ? t('noLevels')
          : t('levels', { levels: formats.list(levels.map(level => level.name || t('anyApprover'))) })}
      </Text>
      {levels.length > 0 && (
        <Textarea
          label={t('submitNote')}
          autosize
          minRows={1}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
      )}
      {levels.length > 0 && (
        <Checkbox
          label={review('urgent')}
          checked={urgent}
          onChange={event => setUrgent(event.currentTarget.checked)}
        />
      )}
      {urgent && (
        <TextInput
          label={review('urgentWhy')}
          description={review('urgentHelp')}
          maxLength={5_000}
          value={urgentWhy}
          onChange={event => setUrgentWhy(event.currentTarget.value)}
        />
      )}
      <FormError error={submit.error} />
      <Group>
        <Button loading={submit.isPending} disabled={check.data?.blocked === true} onClick={() => void send()}>
          {t('submit')}
        </Button>
      </Group>
    </Stack>
  )
}
