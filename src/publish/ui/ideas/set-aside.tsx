import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { Form } from '../../../ui-kit/form-section.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { listIdeas, readIdea, setIdeaAside } from '../../endpoints.ts'

/** Not now, and why: for whoever finds the idea again. */
export function SetAside({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('publish.ideas')
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const aside = useApiMutation(setIdeaAside, {
    refresh: [listIdeas, readIdea],
    onDone: () => {
      notify(t('asideDone'))
      onClose()
    },
  })
  return (
    <Section title={t('setAside')}>
      <Form
        submit={t('setAside')}
        loading={aside.isPending}
        error={aside.error}
        secondary={
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        }
        onSubmit={event => {
          event.preventDefault()
          setMissing(why.trim() === '')
          if (why.trim() !== '') aside.mutate({ id, why })
        }}
      >
        <Textarea
          label={t('why')}
          description={t('whyHelp')}
          required
          autoFocus
          autosize
          minRows={2}
          maxLength={2_000}
          error={missing && why.trim() === '' ? t('whyMissing') : null}
          value={why}
          onChange={event => setWhy(event.currentTarget.value)}
        />
      </Form>
    </Section>
  )
}
