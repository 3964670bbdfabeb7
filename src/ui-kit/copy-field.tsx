import { Button, CopyButton, TextInput } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useAnnounce } from './announce.tsx'

/** A text to take along (a key shown once, a link): readable, selectable, copied with one press. */
export function CopyField({ label, value, description }: { label: string; value: string; description?: string }) {
  const t = useTranslations('app')
  const announce = useAnnounce()
  return (
    <TextInput
      label={label}
      value={value}
      readOnly
      description={description}
      onFocus={event => event.currentTarget.select()}
      styles={{
        input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 'var(--mantine-font-size-sm)' },
      }}
      rightSectionWidth={108}
      rightSection={
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                copy()
                announce(t('copied'))
              }}
              leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
      }
    />
  )
}
