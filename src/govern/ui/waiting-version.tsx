import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { listPolicyVersions, putPolicyInForce, readPolicy, returnPolicy, withdrawPolicy } from '../endpoints.ts'
import type { PolicyVersionView } from '../schema.ts'
import classes from './govern.module.css'
import { LegalReadingForm } from './legal-reading.tsx'
import { useWorkingPolicy } from './policy-context.tsx'

const again = [readPolicy, listPolicyVersions]

/** The version that waits: what was said with it, its legal reading, and the decision for those who may take it. */
export function WaitingVersion(props: { version: PolicyVersionView; mayDecide: boolean; wrote: boolean }) {
  const { version, mayDecide, wrote } = props
  const t = useTranslations('govern.ui.versionsPage')
  const formats = useFormats()
  const { mayWrite } = useWorkingPolicy()
  const withdraw = useApiMutation(withdrawPolicy, { refresh: again })
  return (
    <Section title={t('waitingTitle', { number: version.number })}>
      <div className={classes.decision}>
        <Text size="sm">{t('by', { by: version.submitted.by, day: formats.day(version.submitted.at) })}</Text>
        {version.submitted.note !== '' && <p className={`${classes.note} reading measure`}>{version.submitted.note}</p>}
        <LegalReadingForm version={version} />
        {mayDecide ? (
          <Decision number={version.number} />
        ) : (
          <Text size="sm" mt="md">
            {t(wrote ? 'wrote' : 'needsApprover')}
          </Text>
        )}
        {mayWrite && (
          <Group mt="md">
            <Button
              size="compact-sm"
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ number: version.number })}
            >
              {t('withdraw')}
            </Button>
          </Group>
        )}
        <FormError error={withdraw.error} />
      </div>
    </Section>
  )
}

function Decision({ number }: { number: number }) {
  const t = useTranslations('govern.ui.versionsPage')
  const formats = useFormats()
  const today = formats.dayKey(new Date().toISOString())
  const [from, setFrom] = useState(today)
  const [note, setNote] = useState('')
  const [wanting, setWanting] = useState(false)
  const decide = useApiMutation(putPolicyInForce, {
    refresh: again,
    onDone: () => notify(t('inForce', { number })),
  })
  const giveBack = useApiMutation(returnPolicy, {
    refresh: again,
    onDone: () => notify(t('returned', { number })),
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        decide.mutate({ number, from, note })
      }}
    >
      <Group align="flex-start" gap="md" mt="md">
        <TextInput
          label={t('from')}
          description={t('fromHint')}
          type="date"
          required
          min={today}
          w={280}
          value={from}
          onChange={event => setFrom(event.currentTarget.value)}
        />
        <Textarea
          label={t('decisionNote')}
          autosize
          minRows={1}
          maxLength={5000}
          style={{ flex: '1 1 280px' }}
          error={wanting && note.trim() === '' ? t('returnWhy') : null}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
      </Group>
      <FormError error={decide.error ?? giveBack.error} />
      <Group gap="sm" mt="md">
        <Button type="submit" loading={decide.isPending}>
          {t('putInForce')}
        </Button>
        <Button
          variant="default"
          loading={giveBack.isPending}
          onClick={() => {
            setWanting(true)
            if (note.trim() !== '') giveBack.mutate({ number, note })
          }}
        >
          {t('return')}
        </Button>
      </Group>
    </form>
  )
}
