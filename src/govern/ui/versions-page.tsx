import { Button, Group, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { listPolicyVersions, readPolicy, submitPolicy } from '../endpoints.ts'
import classes from './govern.module.css'
import { useWorkingPolicy } from './policy-context.tsx'
import { PolicyFrame } from './policy-frame.tsx'
import { VersionLine } from './version-line.tsx'
import { WaitingVersion } from './waiting-version.tsx'

/** From draft to in force: submit, read for the law, approve or send back; every version with what changed since. */
export function VersionsPage() {
  const t = useTranslations('govern')
  return (
    <PolicyFrame title={t('pages.versions')} lead={t('ui.versionsPage.lead')}>
      <Versions />
    </PolicyFrame>
  )
}

function Versions() {
  const t = useTranslations('govern.ui.versionsPage')
  const read = useApi(listPolicyVersions, {}, { previous: true })
  useLive('policy-versions-changed', () => void read.refetch())
  if (read.data === undefined)
    return read.error === null ? (
      <PageSkeleton />
    ) : (
      <ErrorState error={read.error} onRetry={() => void read.refetch()} />
    )
  const { versions, mayDecide, wrote } = read.data
  const waiting = versions.find(one => one.state === 'under-review')
  return (
    <>
      <HowItStands />
      {waiting === undefined ? <Submit /> : <WaitingVersion version={waiting} mayDecide={mayDecide} wrote={wrote} />}
      <Section title={t('list')}>
        {versions.length === 0 ? (
          <Text className="measure">{t('none')}</Text>
        ) : (
          <ul className={classes.rows}>
            {versions.map(one => (
              <VersionLine key={one.number} version={one} />
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function HowItStands() {
  const t = useTranslations('govern.ui.standing')
  const formats = useFormats()
  const { view } = useWorkingPolicy()
  const day = (iso: string) => formats.day(`${iso}T12:00:00Z`)
  const said = [
    view.inForce === null ? t('none') : t('inForce', { number: view.inForce.number, day: day(view.inForce.from) }),
    ...(view.coming === null ? [] : [t('coming', { number: view.coming.number, day: day(view.coming.from) })]),
    ...(view.inForce !== null && view.changedSince ? [t('changed')] : []),
  ]
  return (
    <Text mb="lg" className="measure">
      {said.join(' ')}
    </Text>
  )
}

function Submit() {
  const t = useTranslations('govern.ui.versionsPage')
  const { view, mayWrite, saver } = useWorkingPolicy()
  const [note, setNote] = useState('')
  const submit = useApiMutation(submitPolicy, {
    refresh: [readPolicy, listPolicyVersions],
    onDone: version => {
      setNote('')
      notify(t('submitted', { number: version.number }))
    },
  })
  if (!mayWrite) return null
  if (!view.changedSince) return <Text mb="xl">{t('nothingNew')}</Text>
  return (
    <Section title={t('submitTitle')}>
      <form
        onSubmit={event => {
          event.preventDefault()
          void saver.flush().then(all => all && submit.mutate({ note }))
        }}
      >
        <Textarea
          label={t('note')}
          autosize
          minRows={2}
          maxLength={5000}
          maw={640}
          mb="md"
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <FormError error={submit.error} />
        <Group>
          <Button type="submit" loading={submit.isPending}>
            {t('submit')}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
