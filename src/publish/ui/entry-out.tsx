import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { scheduleEntry, unscheduleEntry, updatePublished } from '../endpoints.ts'
import type { VariantView } from '../schema.ts'
import classes from './composer.module.css'
import { useWriting } from './entry-context.tsx'
import { entryReads } from './entry-reads.ts'
import { HandOver } from './hand-over.tsx'
import { SendActions } from './send-actions.tsx'
import { sendReads } from './send-reads.ts'
import { SendState } from './send-state.tsx'

const reads = [...entryReads, ...sendReads]

/** What goes out when, what became of each variant, and what can be done about it. */
export function EntryOut() {
  const t = useTranslations('publish.contents.out')
  const { entry } = useWriting()
  const under = entry.variants.filter(variant => variant.send !== null || variant.handOver?.dueAt != null)
  return (
    <Section title={t('title')}>
      <Stack gap="md">
        <OutActions />
        {under.length === 0 ? (
          <Text c="dimmed">{t(entry.stage === 'approved' ? 'notYet' : 'needsApproval')}</Text>
        ) : (
          <ul className={classes.rows}>
            {under.map(variant => (
              <li key={variant.id}>
                {variant.send === null ? <HandOver variant={variant} /> : <Sent variant={variant} />}
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Section>
  )
}

function OutActions() {
  const t = useTranslations('publish.contents.out')
  const { entry } = useWriting()
  const { id, may } = entry
  const schedule = useApiMutation(scheduleEntry, { refresh: reads })
  const unschedule = useApiMutation(unscheduleEntry, { refresh: reads, onDone: () => notify(t('unscheduled')) })
  const update = useApiMutation(updatePublished, {
    refresh: reads,
    onDone: ({ refused }) => notify(t(refused.length === 0 ? 'updated' : 'updatedPartly')),
  })
  const leftAsItIs = update.data?.refused ?? []
  const planned = entry.planned !== null
  return (
    <>
      <FormError error={schedule.error ?? unschedule.error ?? update.error} />
      {leftAsItIs.map(({ id, channel, message }) => (
        <Text key={id} role="alert">
          {t('leftAsItIs', { channel, message })}
        </Text>
      ))}
      <Group gap="sm">
        {may.includes('schedule') && planned && (
          <Button
            loading={schedule.isPending}
            onClick={() => schedule.mutate({ id }, { onSuccess: () => notify(t('scheduled')) })}
          >
            {t('schedule')}
          </Button>
        )}
        {may.includes('schedule') && (
          <Button
            variant={planned ? 'default' : 'filled'}
            loading={schedule.isPending}
            onClick={() => schedule.mutate({ id, when: 'now' }, { onSuccess: () => notify(t('sendingNow')) })}
          >
            {t('now')}
          </Button>
        )}
        {may.includes('unschedule') && (
          <Button variant="default" loading={unschedule.isPending} onClick={() => unschedule.mutate({ id })}>
            {t('unschedule')}
          </Button>
        )}
        {may.includes('update-published') && (
          <Button variant="default" loading={update.isPending} onClick={() => update.mutate({ id })}>
            {t('update')}
          </Button>
        )}
      </Group>
    </>
  )
}

function Sent({ variant }: { variant: VariantView }) {
  const t = useTranslations('publish.contents.out')
  const formats = useFormats()
  const { send } = variant
  if (send === null) return null
  const url = send.posts[0]?.url ?? null
  return (
    <Group justify="space-between" align="flex-start" gap="md">
      <div>
        <Text fw={500}>{send.channel.name}</Text>
        <Text size="sm" c="dimmed">
          {formats.moment(send.dueAt)}
        </Text>
        <SendState send={send} />
        <Group gap="md">
          {url !== null && send.removed === null && (
            <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
              {t('open')}
            </Anchor>
          )}
          <PageLink to="publish/sends/$sendId" params={{ sendId: send.id }} size="sm">
            {t('history')}
          </PageLink>
        </Group>
      </div>
      <SendActions send={send} />
    </Group>
  )
}
