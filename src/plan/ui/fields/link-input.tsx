import { Anchor, TextInput } from '@mantine/core'
import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { completeLink, isWholeLink } from './whole-address.ts'

/** An address within a row: half typed it stays here, and says so; whole, it opens. */
export function LinkInput(props: {
  label: string
  className: string
  value: string | undefined
  disabled: boolean
  onChange: (link: string | null) => void
}) {
  const t = useTranslations('plan.ui.fields')
  const [draft, setDraft] = useState<string | null>(null)
  const wrong = draft !== null && draft !== '' && !isWholeLink(draft)
  return (
    <TextInput
      type="url"
      label={props.label}
      className={props.className}
      maxLength={2000}
      readOnly={props.disabled}
      value={draft ?? props.value ?? ''}
      error={wrong ? t('link') : null}
      {...(props.value === undefined
        ? {}
        : {
            rightSection: (
              <Anchor href={props.value} target="_blank" rel="noreferrer noopener" aria-label={t('openLink')}>
                <ExternalLink size={15} aria-hidden />
              </Anchor>
            ),
            rightSectionPointerEvents: 'all' as const,
          })}
      onChange={event => {
        const typed = event.currentTarget.value.trim()
        setDraft(typed)
        if (typed === '' || isWholeLink(typed)) props.onChange(typed === '' ? null : typed)
      }}
      onBlur={() => {
        const meant = wrong ? completeLink(draft) : null
        if (meant !== null) props.onChange(meant)
        if (!wrong || meant !== null) setDraft(null)
      }}
    />
  )
}
