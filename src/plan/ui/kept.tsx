import { Button, Group, Text } from '@mantine/core'
import { Check, CloudOff, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'
import { useWorking } from './strategy-context.tsx'

/** Whether what was typed is kept, and where. */
export function Kept() {
  const t = useTranslations('plan.ui.kept')
  const { save, flush } = useWorking()
  const formats = useFormats()
  const shown = {
    idle: {
      icon: <Check size={15} aria-hidden />,
      text: save.savedAt === null ? null : t('idle', { time: formats.time(save.savedAt) }),
    },
    waiting: { icon: <LoaderCircle size={15} aria-hidden />, text: t('saving') },
    saving: { icon: <LoaderCircle size={15} aria-hidden />, text: t('saving') },
    failed: { icon: <CloudOff size={15} aria-hidden />, text: t('failed') },
  }[save.status]
  return (
    <Group gap={6} role="status" className={shown.text === null ? 'unseen' : ''}>
      {shown.text !== null && (
        <>
          {shown.icon}
          <Text size="sm" c="dimmed">
            {shown.text}
          </Text>
        </>
      )}
      {save.status === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={() => void flush()}>
          {t('again')}
        </Button>
      )}
    </Group>
  )
}
