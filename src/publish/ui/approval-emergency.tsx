import { Button, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { approveInEmergency } from '../endpoints.ts'
import classes from './approval.module.css'
import type { Round } from './approval-levels.tsx'
import { useWriting } from './entry-context.tsx'
import { entryReads } from './entry-reads.ts'

/** Approving without the levels that are missing: says what it does, and asks for the reason that everybody will read. */
export function ApprovalEmergency({ round }: { round: Round }) {
  const t = useTranslations('publish.review')
  const formats = useFormats()
  const { entry } = useWriting()
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const approve = useApiMutation(approveInEmergency, { refresh: entryReads, onDone: () => notify(t('emergency.done')) })
  if (!asking)
    return (
      <Button size="compact-sm" variant="subtle" color="negative" onClick={() => setAsking(true)}>
        {t('emergency.begin')}
      </Button>
    )
  const passed = round.levels.slice(round.level).map(level => level.name || t('level.any'))
  return (
    <section className={classes.aside} aria-label={t('emergency.begin')}>
      <Form
        onSubmit={event => {
          event.preventDefault()
          setMissing(why.trim() === '')
          if (why.trim() !== '') approve.mutate({ id: entry.id, version: entry.version, why })
        }}
        submit={t('emergency.do')}
        loading={approve.isPending}
        error={approve.error}
        secondary={
          <Button variant="subtle" onClick={() => setAsking(false)}>
            {t('emergency.cancel')}
          </Button>
        }
      >
        <Text size="sm">{t('emergency.what', { levels: formats.list(passed) })}</Text>
        <Textarea
          label={t('emergency.why')}
          autoFocus
          autosize
          minRows={2}
          maxLength={5_000}
          value={why}
          error={missing ? t('emergency.whyMissing') : null}
          onChange={event => setWhy(event.currentTarget.value)}
        />
      </Form>
    </section>
  )
}
