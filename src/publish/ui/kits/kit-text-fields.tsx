import { ActionIcon, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { KitText } from '../../schema.ts'

/** One suggested wording: for which network, in which language. */
export function KitTextFields(props: {
  number: number
  text: KitText
  missing: boolean
  onChange: (text: KitText) => void
  onRemove: () => void
}) {
  const t = useTranslations('publish.campaigns.kit')
  const { number, text, missing, onChange, onRemove } = props
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className="unseen">{t('text', { number: String(number) })}</legend>
      <Stack gap="sm">
        <Group gap="md" align="flex-start" wrap="wrap">
          <TextInput
            flex="1 1 200px"
            label={t('textTitle')}
            maxLength={300}
            value={text.title}
            onChange={event => onChange({ ...text, title: event.currentTarget.value })}
          />
          <TextInput
            flex="1 1 140px"
            label={t('network')}
            placeholder={t('networkHelp')}
            maxLength={60}
            value={text.network}
            onChange={event => onChange({ ...text, network: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('textLanguage')}
            value={text.language}
            onChange={event => onChange({ ...text, language: event.currentTarget.value === 'en' ? 'en' : 'fr' })}
            data={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
          />
          <ActionIcon
            mt={28}
            variant="subtle"
            color="gray"
            aria-label={t('removeText', { number: String(number) })}
            onClick={onRemove}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <Textarea
          label={t('wording')}
          lang={text.language}
          autosize
          minRows={3}
          maxRows={16}
          maxLength={10_000}
          error={missing ? t('wordingMissing') : undefined}
          value={text.text}
          onChange={event => onChange({ ...text, text: event.currentTarget.value })}
        />
      </Stack>
    </fieldset>
  )
}
