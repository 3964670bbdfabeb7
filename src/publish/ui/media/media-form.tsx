import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { Form, FormSection } from '../../../ui-kit/form-section.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { changeMedia, listMedia, readMedia } from '../../endpoints.ts'
import type { MediaView } from '../../schema.ts'
import { FocusPicker } from '../focus-picker.tsx'
import { altLanguages } from './media-remarks.tsx'

const peopleChoices = ['nobody', 'agreed', 'not-asked'] as const

/** What a file says to those who do not see it, the point that must stay in view, and the right to show it. */
export function MediaForm({ media, readOnly }: { media: MediaView; readOnly: boolean }) {
  const t = useTranslations('publish.library')
  const words = useTranslations('publish.contents.media')
  const [typed, setTyped] = useState(() => {
    const { name, alt, decorative, focus, rights } = media
    return { name, alt, decorative, focus, rights }
  })
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change })
  const { rights } = typed
  const setRights = (change: Partial<typeof rights>) => set({ rights: { ...rights, ...change } })
  const save = useApiMutation(changeMedia, { refresh: [readMedia, listMedia], onDone: () => notify(t('saved')) })
  const fields = (
    <fieldset disabled={readOnly} style={{ all: 'unset', display: 'contents' }}>
      <FormSection title={t('says')} teaching={t('saysHelp')}>
        {media.kind === 'image' && <FocusPicker id={media.id} value={typed.focus} onChange={focus => set({ focus })} />}
        <TextInput
          label={t('name')}
          required
          maxLength={200}
          value={typed.name}
          onChange={event => set({ name: event.currentTarget.value })}
        />
        {altLanguages.map(language => (
          <Textarea
            key={language}
            label={t('altIn', { language: t(`languages.${language}`) })}
            description={words('altHelp')}
            lang={language}
            autosize
            minRows={2}
            maxLength={10_000}
            disabled={typed.decorative}
            value={typed.alt[language] ?? ''}
            onChange={event => set({ alt: { ...typed.alt, [language]: event.currentTarget.value } })}
          />
        ))}
        <Checkbox
          label={words('decorative')}
          checked={typed.decorative}
          onChange={event => set({ decorative: event.currentTarget.checked })}
        />
      </FormSection>
      <FormSection title={t('rights')} teaching={t('rightsHelp')}>
        <TextInput
          label={words('holder')}
          maxLength={500}
          value={rights.holder}
          onChange={event => setRights({ holder: event.currentTarget.value })}
        />
        <TextInput
          label={t('licence')}
          maxLength={500}
          value={rights.licence}
          onChange={event => setRights({ licence: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={words('until')}
          value={rights.until ?? ''}
          onChange={event => setRights({ until: event.currentTarget.value || null })}
        />
        <NativeSelect
          label={t('people')}
          value={rights.people ?? ''}
          onChange={event =>
            setRights({ people: peopleChoices.find(one => one === event.currentTarget.value) ?? null })
          }
          data={[
            { value: '', label: t('peopleUnsaid') },
            ...peopleChoices.map(value => ({ value, label: t(`peopleChoices.${value}`) })),
          ]}
        />
        <Textarea
          label={t('consent')}
          autosize
          minRows={2}
          maxLength={2_000}
          value={rights.consent}
          onChange={event => setRights({ consent: event.currentTarget.value })}
        />
      </FormSection>
    </fieldset>
  )
  if (readOnly) return fields
  return (
    <Form
      submit={t('save')}
      loading={save.isPending}
      error={save.error}
      onSubmit={event => {
        event.preventDefault()
        save.mutate({ id: media.id, ...typed })
      }}
    >
      {fields}
    </Form>
  )
}
