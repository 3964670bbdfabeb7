import { Anchor, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { signInSecondStep } from '../../org/endpoints.ts'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { useEnter } from './landing.ts'

/** The code of an authenticator application, or a backup code where the telephone is lost. */
export function SecondStep({ onBack }: { onBack: () => void }) {
  const t = useTranslations('app.doors.signIn')
  const enter = useEnter()
  const send = useApiMutation(signInSecondStep)
  const [method, setMethod] = useState<'totp' | 'backup-code'>('totp')
  const [code, setCode] = useState('')
  const [trustDevice, setTrust] = useState(false)
  const [missing, setMissing] = useState(false)
  return (
    <Stack gap={20}>
      <Form
        onSubmit={event => {
          event.preventDefault()
          setMissing(code.trim().length < 4)
          if (code.trim().length >= 4)
            send.mutate({ method, code: code.replace(/\s/g, ''), trustDevice }, { onSuccess: () => enter() })
        }}
        submit={t('confirm')}
        loading={send.isPending}
        error={send.error}
        fullWidth
      >
        <TextInput
          key={method}
          label={method === 'totp' ? t('code') : t('backupCode')}
          description={method === 'totp' ? t('codeHelp') : t('backupHelp')}
          inputMode={method === 'totp' ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          autoFocus
          spellCheck={false}
          value={code}
          error={missing ? t('codeMissing') : null}
          onChange={event => setCode(event.currentTarget.value)}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: '0.12em' } }}
        />
        <Checkbox label={t('trust')} checked={trustDevice} onChange={event => setTrust(event.currentTarget.checked)} />
      </Form>
      <Group justify="space-between">
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            setMethod(method === 'totp' ? 'backup-code' : 'totp')
            setCode('')
          }}
        >
          {method === 'totp' ? t('useBackup') : t('useTotp')}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {t('back')}
        </Anchor>
      </Group>
    </Stack>
  )
}
