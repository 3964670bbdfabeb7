import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { ImagePlus, Images } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useRefresh } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { upload } from '../../ui-kit/upload.ts'
import { listMedia, readMedia, uploadMedia } from '../endpoints.ts'
import type { MediaView, VariantContent } from '../schema.ts'
import { altIn } from './alt-in.ts'
import classes from './composer.module.css'
import { MediaEditor } from './media-editor.tsx'
import { MediaLibrary } from './media-library.tsx'
import { MediaThumb } from './media-thumb.tsx'
import type { VariantPlace } from './use-places.ts'

type Used = VariantContent['parts'][number]['media']

/** Files of one post: added, described, framed, taken out. */
export function MediaStrip(props: {
  media: Used
  limits: VariantPlace['limits']
  language: string
  readOnly: boolean
  onChange: (media: Used) => void
}) {
  const t = useTranslations('publish.contents.media')
  const { organisation } = useSession()
  const refresh = useRefresh()
  const [choosing, setChoosing] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const [sending, setSending] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const { media, limits, language, readOnly, onChange } = props
  // A file takes its time: it joins what stands when it has come, not what stood when it was chosen.
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const add = (one: Pick<MediaView, 'id'>) => {
    const { media, onChange } = latest.current
    if (!media.some(used => used.id === one.id)) onChange([...media, { id: one.id, alt: null }])
  }
  const send = async (file: File | null) => {
    if (file === null) return
    setSending(file.name)
    setFailure(null)
    try {
      const made = await upload(uploadMedia, organisation.slug, file, { name: file.name })
      await refresh(listMedia)
      add(made)
      setEditing(made.id)
    } catch (error) {
      setFailure(error)
    } finally {
      setSending(null)
    }
  }
  const types = [...(limits?.images?.types ?? []), ...(limits?.videos?.types ?? [])].join(',')
  const takesNone = limits !== null && limits.images === null && limits.videos === null
  return (
    <Stack gap={8} flex="1 1 300px">
      {media.length > 0 && (
        <ul className={classes.strip} aria-label={t('title')}>
          {media.map(used => (
            <li key={used.id}>
              <UsedMedia
                id={used.id}
                language={language}
                readOnly={readOnly}
                onEdit={() => setEditing(editing === used.id ? null : used.id)}
                onRemove={() => onChange(media.filter(one => one.id !== used.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {editing !== null && media.some(one => one.id === editing) && (
        <MediaEditor id={editing} language={language} onDone={() => setEditing(null)} />
      )}
      <FormError error={failure} />
      {!readOnly && !takesNone && (
        <Group gap={4}>
          <FileButton onChange={file => void send(file)} {...(types === '' ? {} : { accept: types })}>
            {button => (
              <Button
                {...button}
                size="compact-sm"
                variant="subtle"
                loading={sending !== null}
                leftSection={<ImagePlus size={15} aria-hidden />}
              >
                {t('add')}
              </Button>
            )}
          </FileButton>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={choosing}
            leftSection={<Images size={15} aria-hidden />}
            onClick={() => setChoosing(!choosing)}
          >
            {t('library')}
          </Button>
        </Group>
      )}
      {choosing && (
        <MediaLibrary
          language={language}
          onChoose={one => {
            add(one)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Stack>
  )
}

function UsedMedia(props: {
  id: string
  language: string
  readOnly: boolean
  onEdit: () => void
  onRemove: () => void
}) {
  const t = useTranslations('publish.contents.media')
  const answer = useApi(readMedia, { id: props.id }, { staleAfter: 60_000 })
  const media = answer.data?.media
  if (media === undefined) return <div className={classes.thumb} aria-busy />
  const missing = media.kind === 'image' && !media.decorative && altIn(media, props.language) === ''
  return (
    <Stack gap={4} w={132}>
      <MediaThumb media={media} alt={altIn(media, props.language)} />
      {missing && (
        <Text size="sm" c="lamp">
          {t('altMissing')}
        </Text>
      )}
      {!props.readOnly && (
        <Group gap={0}>
          <Button size="compact-xs" h={24} variant="subtle" onClick={props.onEdit}>
            {t('alt')}
            <span className="unseen"> : {media.name}</span>
          </Button>
          <Button
            size="compact-xs"
            h={24}
            variant="subtle"
            color="gray"
            onClick={props.onRemove}
            aria-label={t('remove', { name: media.name })}
          >
            ×
          </Button>
        </Group>
      )}
    </Stack>
  )
}
