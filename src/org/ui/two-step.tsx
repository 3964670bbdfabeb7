import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { confirmTwoFactor, me, renewBackupCodes, startTwoFactor, stopTwoFactor } from '../endpoints.ts'
import { BackupCodes } from './backup-codes.tsx'
import classes from './org.module.css'
import { QrCode } from './qr-code.tsx'

type Begun = OutputOf<typeof startTwoFactor>
type Asking = 'start' | 'stop' | 'renew'

/** Off: password → QR code and first code → on. On: new backup codes, or off again; both ask for the password. */
export function TwoStep({ on }: { on: boolean }) {
  const t = useTranslations('org.twoStep')
  const [asking, setAsking] = useState<Asking | null>(null)
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const start = useApiMutation(startTwoFactor, { onDone: setBegun })
  const stop = useApiMutation(stopTwoFactor, { refresh: [me], onDone: () => notify(t('stopped')) })
  const renew = useApiMutation(renewBackupCodes, { onDone: output => setCodes(output.backupCodes) })
  const leave = () => {
    setAsking(null)
    setBegun(null)
  }

  if (codes !== null) return <BackupCodes codes={codes} onKept={() => setCodes(null)} />
  if (begun !== null)
    return (
      <FirstCode
        begun={begun}
        onLeave={leave}
        onDone={() => {
          setCodes(begun.backupCodes)
          leave()
        }}
      />
    )
  if (asking !== null) {
    const action = { start, stop, renew }[asking]
    return (
      <AskPassword
        submit={t(`${asking}Submit`)}
        loading={action.isPending}
        error={action.error}
        onLeave={() => {
          action.reset()
          leave()
        }}
        onPassword={password => action.mutate({ password }, { onSuccess: () => setAsking(null) })}
      />
    )
  }
  if (!on)
    return (
      <Stack gap={12} align="flex-start">
        <Text>{t('off')}</Text>
        <Button variant="default" onClick={() => setAsking('start')}>
          {t('start')}
        </Button>
      </Stack>
    )
  return (
    <Stack gap={12}>
      <Group gap={8}>
        <ShieldCheck size={18} aria-hidden color="var(--vigie-positive)" />
        <Text>{t('on')}</Text>
      </Group>
      <Group gap="sm">
        <Button variant="default" size="sm" onClick={() => setAsking('renew')}>
          {t('renew')}
        </Button>
        <Button variant="subtle" color="negative" size="sm" onClick={() => setAsking('stop')}>
          {t('stop')}
        </Button>
      </Group>
    </Stack>
  )
}

function AskPassword(props: {
  submit: string
  loading: boolean
  error: unknown
  onLeave: () => void
  onPassword: (password: string) => void
}) {
  const t = useTranslations('org.security')
  const app = useTranslations('app')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <Form
      onSubmit={event => {
        event.preventDefault()
        setMissing(password === '')
        if (password !== '') props.onPassword(password)
      }}
      submit={props.submit}
      loading={props.loading}
      error={props.error}
      secondary={
        <Button variant="subtle" onClick={props.onLeave}>
          {app('cancel')}
        </Button>
      }
    >
      <PasswordInput
        label={t('current')}
        autoComplete="current-password"
        autoFocus
        visibilityToggleButtonProps={{ 'aria-label': app('doors.fields.showPassword'), tabIndex: 0 }}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
        error={missing ? t('currentMissing') : null}
      />
    </Form>
  )
}

function FirstCode({ begun, onLeave, onDone }: { begun: Begun; onLeave: () => void; onDone: () => void }) {
  const t = useTranslations('org.twoStep')
  const app = useTranslations('app')
  const confirm = useApiMutation(confirmTwoFactor, { refresh: [me] })
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <Form
      onSubmit={event => {
        event.preventDefault()
        const digits = code.replace(/\s/g, '')
        setWrong(!/^\d{6}$/.test(digits))
        if (/^\d{6}$/.test(digits)) confirm.mutate({ code: digits }, { onSuccess: onDone })
      }}
      submit={t('confirm')}
      loading={confirm.isPending}
      error={confirm.error}
      secondary={
        <Button variant="subtle" onClick={onLeave}>
          {app('cancel')}
        </Button>
      }
    >
      <div className={classes.qr}>
        <QrCode text={begun.uri} label={t('qrLabel')} />
        <Stack gap={14}>
          <Text>{t('scan')}</Text>
          <CopyField label={t('secret')} value={begun.secret} description={t('secretHelp')} />
        </Stack>
      </div>
      <TextInput
        label={t('code')}
        description={t('codeHelp')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maw={240}
        value={code}
        error={wrong ? t('codeWrong') : null}
        onChange={event => setCode(event.currentTarget.value)}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: '0.12em' } }}
      />
    </Form>
  )
}
