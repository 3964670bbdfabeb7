import { Button, Group, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { listConnectors } from '../../channels/endpoints.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { useConnectorTexts } from '../../ui-kit/connector-texts.tsx'
import { useNotifyUndo } from '../../ui-kit/notify.tsx'
import { SchemaFields } from '../../ui-kit/schema-fields.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import type { VariantContent } from '../schema.ts'
import classes from './composer.module.css'
import { useWriting } from './entry-context.tsx'
import type { VariantDraft } from './entry-draft.ts'
import { LinkFields } from './link-fields.tsx'
import { PartEditor } from './part-editor.tsx'
import { PlannedField } from './planned-field.tsx'
import type { VariantPlace } from './use-places.ts'
import { useAsSent } from './writing/use-as-sent.ts'
import { VariantLinks } from './writing/variant-links.tsx'

/** What stands on one network, or is handed over to one place. */
export function VariantEditor({ variant, place }: { variant: VariantDraft; place: VariantPlace }) {
  const t = useTranslations('publish.contents.write')
  const formats = useFormats()
  const notifyUndo = useNotifyUndo()
  const { draft, setVariant, mayEdit } = useWriting()
  const { content } = variant
  const { limits } = place
  const { sent } = useAsSent(variant, place)
  const put = (change: Partial<VariantContent>) =>
    setVariant(variant.id, { ...variant, content: { ...content, ...change } })
  const putPart = (index: number, part: VariantContent['parts'][number] | null) =>
    put({ parts: part === null ? content.parts.toSpliced(index, 1) : content.parts.with(index, part) })
  const threads = limits === null ? variant.channelId === null : limits.parts > content.parts.length
  const remove = () => {
    setVariant(variant.id, null)
    notifyUndo(t('removed'), () => setVariant(variant.id, variant))
  }
  return (
    <Stack gap={20}>
      {variant.channelId === null && (
        <TextInput
          label={t('target')}
          placeholder={t('targetExample')}
          readOnly={!mayEdit}
          value={variant.target}
          onChange={event => setVariant(variant.id, { ...variant, target: event.currentTarget.value })}
        />
      )}
      {(limits === null || limits.title !== 'none') && (
        <TextInput
          label={t('postTitle')}
          required={limits?.title === 'required'}
          readOnly={!mayEdit}
          lang={content.language ?? draft.language}
          value={content.title ?? ''}
          onChange={event => put({ title: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      )}
      {content.parts.map((part, index) => (
        <PartEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place in the thread
          key={index}
          part={part}
          sent={sent.parts[index]?.text ?? part.text}
          index={index}
          label={content.parts.length === 1 ? t('text') : t('part', { number: formats.number(index + 1) })}
          language={content.language ?? draft.language}
          limits={limits}
          readOnly={!mayEdit}
          onChange={next => putPart(index, next)}
          onRemove={content.parts.length === 1 ? undefined : () => putPart(index, null)}
        />
      ))}
      {mayEdit && threads && limits?.body !== 'html' && (
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => put({ parts: [...content.parts, { text: '', media: [] }] })}
          >
            {t('addPart')}
          </Button>
        </Group>
      )}
      {limits?.body === 'html' && (
        <Textarea
          label={t('summary')}
          autosize
          minRows={2}
          readOnly={!mayEdit}
          value={content.summary ?? ''}
          onChange={event => put({ summary: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      )}
      {(limits?.linkCard === true || content.link !== null) && (
        <LinkFields value={content.link} readOnly={!mayEdit} onChange={link => put({ link })} />
      )}
      <VariantLinks variant={variant} place={place} onChange={links => put({ links })} />
      {variant.channelId === null && (
        <Textarea
          label={t('steps')}
          description={t('stepsHelp')}
          autosize
          minRows={3}
          readOnly={!mayEdit}
          value={content.steps}
          onChange={event => put({ steps: event.currentTarget.value })}
        />
      )}
      {place.connector !== null && (
        <NetworkOptions
          connector={place.connector}
          value={content.options}
          readOnly={!mayEdit}
          onChange={options => put({ options })}
        />
      )}
      <OwnTime variant={variant} />
      {mayEdit && (
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            color="negative"
            leftSection={<Trash2 size={14} aria-hidden />}
            onClick={remove}
          >
            {t('remove')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

/** What only this network has: drawn from its connector. */
function NetworkOptions(props: {
  connector: string
  value: Record<string, unknown>
  readOnly: boolean
  onChange: (value: Record<string, unknown>) => void
}) {
  const t = useTranslations('publish.contents.write')
  const connectors = useApi(listConnectors, {}, { staleAfter: 600_000 })
  const text = useConnectorTexts(props.connector, 'publish')
  const schema = connectors.data?.connectors.find(one => one.id === props.connector)?.options
  if (schema === undefined || Object.keys(schema.properties ?? {}).length === 0) return null
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('options')}</legend>
      <Stack gap={16}>
        <SchemaFields
          schema={schema}
          text={text}
          value={props.value}
          readOnly={props.readOnly}
          onChange={props.onChange}
        />
      </Stack>
    </fieldset>
  )
}

function OwnTime({ variant }: { variant: VariantDraft }) {
  const t = useTranslations('publish.contents.write')
  const { draft, setVariant, mayEdit } = useWriting()
  const own = variant.planned !== null
  if (!own && draft.planned === null) return null
  return (
    <>
      <Switch
        label={t('ownTime')}
        disabled={!mayEdit}
        checked={own}
        onChange={event =>
          setVariant(variant.id, { ...variant, planned: event.currentTarget.checked ? draft.planned : null })
        }
      />
      {own && (
        <PlannedField
          label={t('planned')}
          zone={draft.zone}
          value={variant.planned}
          readOnly={!mayEdit}
          onChange={planned => setVariant(variant.id, { ...variant, planned })}
        />
      )}
    </>
  )
}
