import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import type { MediaView } from '../../schema.ts'
import { altIn } from '../alt-in.ts'

export const altLanguages = ['fr', 'en'] as const

/** What a file still lacks before it is to be used, and until when it may be. */
export function MediaRemarks({ media }: { media: MediaView }) {
  const t = useTranslations('publish.library')
  const formats = useFormats()
  const { until, people } = media.rights
  const silent = media.kind === 'image' && !media.decorative
  // Each language by its own text: another one's would not be understood.
  const missing = silent
    ? altLanguages.filter(one => altIn({ alt: pick(media.alt, one), decorative: false }, one) === '')
    : []
  const day = until === null ? '' : formats.day(`${until}T12:00:00Z`)
  const remarks = [
    missing.length > 0 && t('altMissing', { languages: formats.list(missing.map(one => t(`languages.${one}`))) }),
    media.expired && t('rightsEnded', { day }),
    people === 'not-asked' && t('notAsked'),
  ].filter(one => one !== false)
  return (
    <>
      {remarks.map(one => (
        <Text key={one} size="sm" c="lamp">
          {one}
        </Text>
      ))}
      {remarks.length === 0 && (
        <Text size="sm" c="positive">
          {t('ready')}
        </Text>
      )}
      {until !== null && !media.expired && (
        <Text size="sm" c="dimmed">
          {t('rightsEnd', { day })}
        </Text>
      )}
    </>
  )
}

const pick = (alt: MediaView['alt'], language: string): MediaView['alt'] =>
  Object.fromEntries(Object.entries(alt).filter(([tag]) => tag.toLowerCase().split('-')[0] === language))
