import { Button, TextInput } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useCopy } from './use-copy.ts'

/** A text to take along (a key shown once, a link): readable, selectable, copied with one press. */
export function CopyField({ label, value, description }: { label: string; value: string; description?: string }) {
  const t = useTranslations('app')
  const field = useRef<HTMLInputElement>(null)
  const { copied, byHand, copy } = useCopy(value, () => field.current?.select())
  return (
    <TextInput
      ref={field}
      label={label}
      value={value}
      readOnly
      description={byHand ?? description}
      onFocus={event => event.currentTarget.select()}
      styles={{
        input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 'var(--mantine-font-size-sm)' },
      }}
      rightSectionWidth={108}
      rightSection={
        <Button
          size="compact-sm"
          variant="light"
          onClick={copy}
          leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        >
          {copied ? t('copied') : t('copy')}
        </Button>
      }
    />
  )
}
