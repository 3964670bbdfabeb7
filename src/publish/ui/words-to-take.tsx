import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { useCopy } from '../../ui-kit/use-copy.ts'
import { readMedia } from '../endpoints.ts'
import { altIn } from './alt-in.ts'
import classes from './composer.module.css'
import { useWriting } from './entry-context.tsx'
import type { VariantDraft } from './entry-draft.ts'
import { useMediaAddress } from './media-thumb.tsx'
import type { VariantPlace } from './use-places.ts'
import { useAsSent } from './writing/use-as-sent.ts'

/** A hand-over's title, texts, link and files, as they are to stand there: addresses tagged and shortened. */
export function WordsToTake({ variant, place }: { variant: VariantDraft; place: VariantPlace }) {
  const t = useTranslations('publish.contents')
  const formats = useFormats()
  const { draft } = useWriting()
  const { title, parts, link, language } = useAsSent(variant, place).sent
  const texts = parts.filter(part => part.text !== '')
  const media = parts.flatMap(part => part.media)
  return (
    <Stack gap="sm" maw={640}>
      {title !== null && <CopyField label={t('write.postTitle')} value={title} />}
      {texts.map((part, index) => (
        <Words
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place in the thread
          key={index}
          text={part.text}
          language={language ?? draft.language}
          name={texts.length === 1 ? t('write.text') : t('write.part', { number: formats.number(index + 1) })}
        />
      ))}
      {link !== null && <CopyField label={t('out.link')} value={link.url} />}
      {media.length > 0 && (
        <Stack gap="xs">
          {media.map(one => (
            <File key={one.id} id={one.id} alt={one.alt} language={language ?? draft.language} />
          ))}
        </Stack>
      )}
    </Stack>
  )
}

function Words({ text, language, name }: { text: string; language: string; name: string }) {
  const t = useTranslations('publish.contents.out')
  const app = useTranslations('app')
  const words = useRef<HTMLParagraphElement>(null)
  const { copied, byHand, copy } = useCopy(text, () => getSelection()?.selectAllChildren(words.current!))
  const Sign = copied ? Check : Copy
  return (
    <div>
      <Group justify="space-between" align="baseline" gap="sm">
        <Text size="sm" fw={500}>
          {name}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          aria-label={copied ? app('copied') : t('copyNamed', { name })}
          leftSection={<Sign size={14} aria-hidden />}
          onClick={copy}
        >
          {copied ? app('copied') : app('copy')}
        </Button>
      </Group>
      {byHand !== null && (
        <Text size="sm" c="dimmed">
          {byHand}
        </Text>
      )}
      <p ref={words} lang={language} className={classes.quote} style={{ overflowWrap: 'anywhere' }}>
        {text}
      </p>
    </div>
  )
}

/** A file, and what is to be said of it to whoever does not see it: the words of this use, else the file's own. */
function File({ id, alt, language }: { id: string; alt: string | null; language: string }) {
  const t = useTranslations('publish.contents.out')
  const write = useTranslations('publish.contents.media')
  const at = useMediaAddress()
  const media = useApi(readMedia, { id }, { staleAfter: 60_000 }).data?.media
  if (media === undefined) return null
  const words = alt ?? altIn(media, language)
  return (
    <div>
      <Anchor size="sm" href={at(id, 'whole')} download={media.name}>
        {t('download', { name: media.name })}
      </Anchor>
      {words !== '' && <CopyField label={write('alt')} value={words} />}
    </div>
  )
}
