import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { previewIssue, testIssue } from '../../endpoints.ts'
import classes from './newsletter.module.css'

/** A variant as the message that people will receive, and a trial of it to oneself. */
export function IssuePreview({ entryId, variantId }: { entryId: string; variantId: string }) {
  const t = useTranslations('publish.letters')
  const notifyError = useNotifyError()
  const mayWrite = useCan('publish.write')
  const [open, setOpen] = useState(false)
  const test = useApiMutation(testIssue, { onDone: ({ to }) => notify(t('tested', { to })) })
  const at = { id: entryId, variant: variantId }
  return (
    <Section title={t('preview')}>
      <Group gap="sm">
        <Button size="sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'previewClose' : 'previewOpen')}
        </Button>
        {mayWrite && (
          <Button
            size="sm"
            variant="default"
            loading={test.isPending}
            onClick={() => test.mutate(at, { onError: notifyError })}
          >
            {t('test')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mt={6}>
        {t('saveFirst')}
      </Text>
      {open && <Message at={at} />}
    </Section>
  )
}

function Message({ at }: { at: { id: string; variant: string } }) {
  const t = useTranslations('publish.letters')
  const answer = useApi(previewIssue, at)
  return (
    <Loaded answer={answer}>
      {({ html, text, from }) => (
        <>
          <Text size="sm" my="sm">
            {t('from', { from })}
          </Text>
          <iframe className={classes.frame ?? ''} title={t('previewFrame')} sandbox="" srcDoc={html} />
          <details>
            <summary>{t('previewText')}</summary>
            <pre className={classes.plain}>{text}</pre>
          </details>
        </>
      )}
    </Loaded>
  )
}
