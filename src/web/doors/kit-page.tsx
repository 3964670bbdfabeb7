import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Check, Copy, Download } from 'lucide-react'
import { useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { address } from '../../client.ts'
import type { OutputOf } from '../../endpoint.ts'
import type { Locale } from '../../messages.ts'
import { getKitArchive, getKitMedia, readKitPage } from '../../publish/endpoints.ts'
import { type KitText, kitLink, type PublishedMedia } from '../../publish/schema.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { createFormats } from '../../ui-kit/format.ts'
import { useCopy } from '../../ui-kit/use-copy.ts'
import { DeclareShare } from './declare-share.tsx'
import { DoorFailed } from './door-failed.tsx'
import { DoorFrame } from './door-frame.tsx'
import classes from './kit-page.module.css'

type Kit = OutputOf<typeof readKitPage>

/** The public page of a kit: texts to copy, files to take along, and for those who share a way to say so. */
export function KitPage() {
  const t = useTranslations('publish.campaigns.kit.door')
  const formats = createFormats(useLocale() as Locale, 'UTC')
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const answer = useApi(readKitPage, { token })
  if (answer.error !== null) return <DoorFailed title={t('title')} gone={t('gone')} query={answer} />
  if (answer.data === undefined) return <DoorFrame title={t('title')}>{null}</DoorFrame>
  const kit = answer.data
  const day = (on: string) => formats.day(`${on}T12:00:00Z`)
  return (
    <DoorFrame wide title={kit.title} lead={kit.organisation}>
      {/* For whoever was given the address, and no search engine. */}
      <meta name="robots" content="noindex" />
      {kit.state === 'open' ? (
        <Open kit={kit} token={token} keptUntil={day(kit.keptUntil)} />
      ) : (
        <Text role="status">{t(kit.state, { day: day(kit.state === 'coming' ? kit.from : kit.to) })}</Text>
      )}
    </DoorFrame>
  )
}

function Open({ kit, token, keptUntil }: { kit: Kit; token: string; keptUntil: string }) {
  const t = useTranslations('publish.campaigns.kit.door')
  const locale = useLocale()
  const texts = kit.items.filter(item => item.kind === 'text')
  const files = kit.items.filter(item => item.kind === 'media')
  const link = (network: string) => kitLink(kit.link, { campaign: kit.tag, audience: kit.audience, network })
  return (
    <Stack gap="xl">
      {kit.intro !== '' && (
        <Text className="reading" lang={kit.language} style={{ whiteSpace: 'pre-line' }}>
          {kit.intro}
        </Text>
      )}
      {kit.link !== '' && <CopyField label={t('link')} value={link('')} />}
      {kit.contact !== '' && <Text>{t('contact', { contact: kit.contact })}</Text>}
      {texts.length > 0 && (
        <section>
          <Title order={2} size="h3" mb="md">
            {t('texts')}
          </Title>
          <ul className={classes.texts}>
            {/* First those in the reader's language. */}
            {texts
              .toSorted((a, b) => Number(b.language === locale) - Number(a.language === locale))
              .map((text, index) => (
                <Wording key={text.id} text={text} number={index + 1} link={link(text.network)} />
              ))}
          </ul>
        </section>
      )}
      {(files.length > 0 || texts.length > 0) && <Files files={files} size={kit.size} token={token} />}
      {kit.audience !== 'media' && <DeclareShare token={token} organisation={kit.organisation} keptUntil={keptUntil} />}
    </Stack>
  )
}

function Wording({ text, number, link }: { text: KitText; number: number; link: string }) {
  const t = useTranslations('publish.campaigns.kit.door')
  const words = useRef<HTMLParagraphElement>(null)
  const title = text.title || t('textOf', { number: String(number) })
  const whole = link === '' ? text.text : `${text.text}\n${link}`
  const { copied, byHand, copy } = useCopy(whole, () => getSelection()?.selectAllChildren(words.current!))
  return (
    <li>
      <Group justify="space-between" align="baseline" gap="sm">
        <div>
          <Title order={3} size="h4" {...(text.title === '' ? {} : { lang: text.language })}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {[text.network || t('anywhere'), t(`languages.${text.language}`)].join(' · ')}
          </Text>
        </div>
        <Button
          variant="light"
          size="sm"
          aria-label={copied ? t('copied') : t('copyNamed', { title })}
          leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={copy}
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>
      </Group>
      {byHand !== null && (
        <Text size="sm" c="dimmed">
          {byHand}
        </Text>
      )}
      <Text ref={words} className={`reading ${classes.wording}`} lang={text.language}>
        {whole}
      </Text>
    </li>
  )
}

function Files({ files, size, token }: { files: PublishedMedia[]; size: number; token: string }) {
  const t = useTranslations('publish.campaigns.kit.door')
  const weight = useWeight()
  return (
    <section>
      <Title order={2} size="h3" mb="md">
        {t('files')}
      </Title>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map(file => (
            <li key={file.id}>
              {file.is === 'image' && (
                <img
                  src={address(getKitMedia, { token, media: file.id, rendition: 'thumb' }).url}
                  alt={file.alt}
                  loading="lazy"
                />
              )}
              <Text size="sm">{file.alt || file.name}</Text>
              {file.credit !== '' && (
                <Text size="sm" c="dimmed">
                  {t('credit', { credit: [file.credit, file.licence].filter(Boolean).join(', ') })}
                </Text>
              )}
              <Anchor
                size="sm"
                href={address(getKitMedia, { token, media: file.id }).url}
                download
                aria-label={t('downloadNamed', { name: file.name })}
              >
                {t('download')} ({weight(file.size)})
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      <Group gap="sm">
        <Button
          component="a"
          href={address(getKitArchive, { token }).url}
          download
          leftSection={<Download size={16} aria-hidden />}
        >
          {t('all')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('size', { size: weight(size) })}
        </Text>
      </Group>
    </section>
  )
}

/** Bytes, as the reader's language writes them. */
function useWeight(): (bytes: number) => string {
  const t = useTranslations('publish.campaigns.kit.door')
  const formats = createFormats(useLocale() as Locale, 'UTC')
  return bytes =>
    bytes < 1_000_000
      ? t('kilobytes', { size: formats.number(Math.ceil(bytes / 1000)) })
      : t('megabytes', { size: formats.number(Math.round(bytes / 100_000) / 10) })
}
