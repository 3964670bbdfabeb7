import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { FormError, FormSection } from '../../../ui-kit/form-section.tsx'
import { newUuid } from '../../../ui-kit/new-uuid.ts'
import { notify } from '../../../ui-kit/notify.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { changeKit, listKits, publishKit, readKit } from '../../endpoints.ts'
import { type KitItem, type KitText, type KitView, kitContent } from '../../schema.ts'
import { MediaStrip } from '../media-strip.tsx'
import { KitTextFields } from './kit-text-fields.tsx'

const refresh = [readKit, listKits]

/** What is in a kit; to save it changes nothing of its page, to publish it does. */
export function KitForm({ campaignId, kit }: { campaignId: string; kit: KitView }) {
  const t = useTranslations('publish.campaigns.kit')
  const mayPublish = useCan('publish.send')
  const { items, ...said } = kit.content
  const [typed, setTyped] = useState(said)
  const [texts, setTexts] = useState(() => items.filter(item => item.kind === 'text'))
  const [files, setFiles] = useState(() => items.flatMap(item => (item.kind === 'media' ? [item.id] : [])))
  const [version, setVersion] = useState(kit.version)
  const form = useId()
  const [tried, setTried] = useState(false)
  const change = useApiMutation(changeKit, { refresh })
  const publish = useApiMutation(publishKit, { refresh })
  const content = {
    ...typed,
    items: [...texts, ...files.map((id): KitItem => ({ kind: 'media', id }))],
  }
  const wrong = {
    title: typed.title.trim() === '',
    link: !kitContent.shape.link.safeParse(typed.link.trim()).success,
    text: texts.some(one => one.text.trim() === ''),
  }
  const one = { id: campaignId, kit: kit.id }
  const keep = async (goOn: (version: number) => void) => {
    setTried(true)
    publish.reset()
    if (wrong.title || wrong.link || wrong.text) return
    const given = { ...content, link: content.link.trim() }
    const kept = await change.mutateAsync({ ...one, version, content: given }).catch(() => null)
    if (kept === null) return
    setVersion(kept.version)
    goOn(kept.version)
  }
  const field = (name: 'title' | 'intro' | 'link' | 'contact') => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  const changeText = (text: KitText) => setTexts(texts.map(other => (other.id === text.id ? text : other)))
  const add = () =>
    setTexts([...texts, { kind: 'text', id: newUuid(), title: '', text: '', network: '', language: typed.language }])
  return (
    <>
      <form
        id={form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void keep(() => notify(t('saved')))
        }}
      >
        <FormSection title={t('about')}>
          <TextInput
            label={t('name')}
            {...field('title')}
            maxLength={300}
            error={tried && wrong.title ? t('nameMissing') : undefined}
          />
          <Textarea label={t('intro')} {...field('intro')} autosize minRows={3} maxRows={12} maxLength={10_000} />
          <TextInput
            type="url"
            label={t('link')}
            description={t('linkHelp')}
            {...field('link')}
            error={tried && wrong.link ? t('linkWrong') : undefined}
          />
          <TextInput label={t('contact')} description={t('contactHelp')} {...field('contact')} maxLength={300} />
          <NativeSelect
            maw={200}
            label={t('language')}
            value={typed.language}
            onChange={event => setTyped({ ...typed, language: event.currentTarget.value === 'en' ? 'en' : 'fr' })}
            data={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
          />
        </FormSection>
        <FormSection title={t('texts')} teaching={t('textsHelp')}>
          <Stack gap="lg">
            {texts.map((text, index) => (
              <KitTextFields
                key={text.id}
                number={index + 1}
                text={text}
                missing={tried && text.text.trim() === ''}
                onChange={changeText}
                onRemove={() => setTexts(texts.filter(other => other.id !== text.id))}
              />
            ))}
          </Stack>
          <div>
            <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={add}>
              {t('addText')}
            </Button>
          </div>
        </FormSection>
      </form>
      {/* Outside of the form: what is said of a file has one of its own. */}
      <FormSection title={t('files')} teaching={t('filesHelp')}>
        <div>
          <MediaStrip
            media={files.map(id => ({ id, alt: null }))}
            limits={null}
            language={typed.language}
            readOnly={false}
            onChange={media => setFiles(media.map(file => file.id))}
          />
        </div>
        <FormError error={change.error ?? publish.error} />
        <Group gap="sm">
          <Button type="submit" form={form} variant={mayPublish ? 'default' : 'filled'} loading={change.isPending}>
            {t('save')}
          </Button>
          {mayPublish && (
            <Button
              loading={publish.isPending}
              onClick={() =>
                void keep(kept =>
                  publish.mutate({ ...one, version: kept }, { onSuccess: () => notify(t('published')) }),
                )
              }
            >
              {t('publish')}
            </Button>
          )}
        </Group>
      </FormSection>
    </>
  )
}
