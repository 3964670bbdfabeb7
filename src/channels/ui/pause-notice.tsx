import { Alert, Button, Group, Text, TextInput } from '@mantine/core'
import { CirclePause } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'

/**
 * What is held, since when and by whom, and the way on. One press pauses; why can be said afterwards, here, while nothing
 * goes out any more.
 */
export function PauseNotice(props: {
  title: string
  detail: string
  why: string
  mayPause: boolean
  onSay: (why: string) => Promise<unknown>
  resume: ReactNode
}) {
  const t = useTranslations('channels.pause')
  const notifyError = useNotifyError()
  const [why, setWhy] = useState('')
  const [saying, setSaying] = useState(false)
  return (
    <Alert color="lamp" icon={<CirclePause size={18} aria-hidden />} title={props.title} mb="md">
      <Text size="sm">{props.detail}</Text>
      {props.why !== '' && <Text mt={4}>{props.why}</Text>}
      {props.mayPause && (
        <Group gap="sm" mt="sm" align="flex-end">
          {props.resume}
          {props.why === '' && (
            <form
              onSubmit={event => {
                event.preventDefault()
                if (why.trim() === '') return
                setSaying(true)
                void props
                  .onSay(why.trim())
                  .then(() => notify(t('said')), notifyError)
                  .finally(() => setSaying(false))
              }}
              style={{ display: 'flex', gap: 8, alignItems: 'flex-end', flex: '1 1 280px', maxWidth: 520 }}
            >
              <TextInput
                flex={1}
                size="sm"
                label={t('why')}
                maxLength={500}
                value={why}
                onChange={event => setWhy(event.currentTarget.value)}
              />
              <Button type="submit" size="sm" variant="default" loading={saying}>
                {t('say')}
              </Button>
            </form>
          )}
        </Group>
      )}
    </Alert>
  )
}
