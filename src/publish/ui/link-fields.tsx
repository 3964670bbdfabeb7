import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { VariantContent } from '../schema.ts'

type Link = NonNullable<VariantContent['link']>

/** A link that is shown as a card; an address is one once it can be opened. */
export function LinkFields(props: { value: Link | null; readOnly: boolean; onChange: (value: Link | null) => void }) {
  const t = useTranslations('publish.contents.write')
  const { value, readOnly, onChange } = props
  const [typed, setTyped] = useState<string | null>(null)
  const write = (text: string) => {
    const url = URL.parse(text.trim())
    const whole = url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.')
    setTyped(whole || text === '' ? null : text)
    if (whole) onChange({ title: '', description: '', image: null, ...value, url: text.trim() })
    else if (text === '') onChange(null)
  }
  return (
    <Stack gap={12}>
      <TextInput
        type="url"
        label={t('link')}
        description={t('linkHelp')}
        readOnly={readOnly}
        value={typed ?? value?.url ?? ''}
        onChange={event => write(event.currentTarget.value)}
      />
      {value !== null && (
        <>
          <TextInput
            label={t('linkTitle')}
            readOnly={readOnly}
            value={value.title}
            onChange={event => onChange({ ...value, title: event.currentTarget.value })}
          />
          <TextInput
            label={t('linkDescription')}
            readOnly={readOnly}
            value={value.description}
            onChange={event => onChange({ ...value, description: event.currentTarget.value })}
          />
        </>
      )}
    </Stack>
  )
}
