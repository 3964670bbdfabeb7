import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { changeMedia, listMedia, readEntryCheck, readMedia } from '../endpoints.ts'
import { altIn } from './alt-in.ts'
import classes from './composer.module.css'
import { FocusPicker } from './focus-picker.tsx'

type Media = OutputOf<typeof readMedia>['media']

/** What a file says to those who do not see it, which point must stay in view, whose it is. */
export function MediaEditor({ id, language, onDone }: { id: string; language: string; onDone: () => void }) {
  const answer = useApi(readMedia, { id })
  return (
    <div className={classes.library}>
      <Loaded answer={answer} shape="form" count={1}>
        {({ media }) => <Editor key={media.id} media={media} language={language} onDone={onDone} />}
      </Loaded>
    </div>
  )
}

function Editor({ media, language, onDone }: { media: Media; language: string; onDone: () => void }) {
  const t = useTranslations('publish.contents.media')
  const [alt, setAlt] = useState(altIn(media, language))
  const [decorative, setDecorative] = useState(media.decorative)
  const [focus, setFocus] = useState(media.focus)
  const [holder, setHolder] = useState(media.rights.holder)
  const [until, setUntil] = useState(media.rights.until ?? '')
  const change = useApiMutation(changeMedia, { refresh: [readMedia, listMedia, readEntryCheck], onDone })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        change.mutate({
          id: media.id,
          alt: { [language]: alt.trim() },
          decorative,
          focus,
          rights: { holder, until: until === '' ? null : until },
        })
      }}
    >
      <Stack gap={16}>
        {media.kind === 'image' && <FocusPicker id={media.id} value={focus} onChange={setFocus} />}
        <Textarea
          label={t('alt')}
          description={t('altHelp')}
          autosize
          minRows={2}
          autoFocus
          disabled={decorative}
          lang={language}
          value={alt}
          onChange={event => setAlt(event.currentTarget.value)}
        />
        <Checkbox
          label={t('decorative')}
          checked={decorative}
          onChange={event => setDecorative(event.currentTarget.checked)}
        />
        <Group gap="md" align="flex-end">
          <TextInput label={t('holder')} value={holder} onChange={event => setHolder(event.currentTarget.value)} />
          <TextInput
            type="date"
            label={t('until')}
            value={until}
            onChange={event => setUntil(event.currentTarget.value)}
          />
        </Group>
        <FormError error={change.error} />
        <Group>
          <Button type="submit" size="compact-sm" loading={change.isPending}>
            {t('done')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
