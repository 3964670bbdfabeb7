import { Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { address } from '../../client.ts'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { useFormats, useSession } from '../../ui-kit/session.tsx'
import { readPolicy, readPolicyDocument, restorePolicy } from '../endpoints.ts'
import type { PolicyVersionView } from '../schema.ts'
import { Differences } from './differences.tsx'
import classes from './govern.module.css'
import { useWorkingPolicy } from './policy-context.tsx'

/** One version: who submitted and decided, what was said, what differs from the working text. */
export function VersionLine({ version }: { version: PolicyVersionView }) {
  const t = useTranslations('govern.ui.versionsPage')
  const formats = useFormats()
  const locale = useLocale() === 'en' ? 'en' : 'fr'
  const { organisation } = useSession()
  const { mayWrite } = useWorkingPolicy()
  const notifyError = useNotifyError()
  const [compared, setCompared] = useState(false)
  const { number, state, submitted, decided, legalReading } = version
  const restore = useApiMutation(restorePolicy, {
    refresh: [readPolicy],
    onDone: () => notify(t('restored', { number })),
  })
  const name = t('number', { number })
  const day = (iso: string) => formats.day(iso.length === 10 ? `${iso}T12:00:00Z` : iso)
  return (
    <li>
      <Group justify="space-between" gap="sm">
        <Text fw={600}>
          {name} – {t(`states.${state}`)}
        </Text>
        <Group gap="xs">
          <Anchor
            size="sm"
            mr="xs"
            target="_blank"
            rel="noreferrer"
            href={address(readPolicyDocument, { version: number, locale }, organisation.slug).url}
          >
            {t('read')}
            <span className="unseen"> – {name}</span>
          </Anchor>
          <Button size="compact-sm" variant="default" aria-expanded={compared} onClick={() => setCompared(!compared)}>
            {t('compare')}
            <span className="unseen"> – {name}</span>
          </Button>
          {mayWrite && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={restore.isPending}
              onClick={() => restore.mutate({ number }, { onError: notifyError })}
            >
              {t('restore')}
              <span className="unseen"> – {name}</span>
            </Button>
          )}
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {[
          t('by', { by: submitted.by, day: day(submitted.at) }),
          ...(decided === null ? [] : [t('decidedBy', { state, by: decided.by, day: day(decided.at) })]),
          ...(version.inForceFrom === null ? [] : [`${t('from')} ${day(version.inForceFrom)}`]),
          ...(legalReading === null ? [] : [t('legalDone', { by: legalReading.by, day: day(legalReading.on) })]),
        ].join(' · ')}
      </Text>
      {[submitted.note, decided?.note ?? '']
        .filter(note => note !== '')
        .map(note => (
          <p key={note} className={`${classes.note} reading measure`}>
            {note}
          </p>
        ))}
      {compared && <Differences from={number} />}
    </li>
  )
}
