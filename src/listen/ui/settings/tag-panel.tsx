import { Button, ColorInput, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { fieldErrors } from '../../../ui-kit/explain-error.ts'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import {
  changeTag,
  countTags,
  createTag,
  deleteTag,
  listTags,
  listViews,
  mergeTag,
  readRiver,
} from '../../endpoints.ts'
import { topicColours } from '../topics/topic-form.tsx'
import panel from './panel.module.css'
import type { Tag } from './tags-page.tsx'

/** A new tag, or one that is there: name and colour, another tag that takes its place, its end. */
export function TagPanel({ tag, others, onClose }: { tag: Tag | null; others: Tag[]; onClose: () => void }) {
  const t = useTranslations('listen.tags')
  const app = useTranslations('app')
  const refresh = { refresh: [listTags, countTags] }
  const create = useApiMutation(createTag, refresh)
  const change = useApiMutation(changeTag, refresh)
  const [name, setName] = useState(tag?.name ?? '')
  const [colour, setColour] = useState(tag?.colour ?? topicColours[others.length % topicColours.length] ?? '')
  const [missing, setMissing] = useState(false)
  const sending = tag === null ? create : change
  const done = () => {
    notify(tag === null ? t('added', { name }) : app('saved'))
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from any of its fields
    <div className={panel.panel} onKeyDown={event => event.key === 'Escape' && onClose()}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setMissing(name.trim() === '')
          if (name.trim() === '') return
          if (tag === null) create.mutate({ name, colour }, { onSuccess: done })
          else change.mutate({ id: tag.id, name, colour }, { onSuccess: done })
        }}
      >
        <Stack gap="md">
          <Title order={2} size="h4">
            {tag === null ? t('newTitle') : t('editTitle', { name: tag.name })}
          </Title>
          <div className={panel.pair}>
            <TextInput
              label={t('name')}
              value={name}
              maxLength={60}
              onChange={event => setName(event.currentTarget.value)}
              error={missing ? t('needsName') : (fieldErrors(sending.error).name ?? null)}
              autoFocus
            />
            <ColorInput
              label={t('colour')}
              format="hex"
              swatches={topicColours}
              withPicker={false}
              withEyeDropper={false}
              closeOnColorSwatchClick
              value={colour}
              onChange={setColour}
            />
          </div>
          <FormError error={sending.error} />
          <Group gap="sm">
            <Button type="submit" loading={sending.isPending}>
              {tag === null ? t('create') : app('save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
      {tag !== null && <Ending tag={tag} others={others} onClose={onClose} />}
    </div>
  )
}

/** What cannot be taken back. */
function Ending({ tag, others, onClose }: { tag: Tag; others: Tag[]; onClose: () => void }) {
  const t = useTranslations('listen.tags')
  const fail = useNotifyError()
  const refresh = { refresh: [listTags, countTags, listViews, readRiver] }
  const merge = useApiMutation(mergeTag, refresh)
  const remove = useApiMutation(deleteTag, refresh)
  const [into, setInto] = useState('')
  const target = others.find(one => String(one.id) === into)
  const end = (text: string) => () => {
    notify(text)
    onClose()
  }
  return (
    <div className={panel.rest}>
      {others.length > 0 && (
        <Group gap="sm" align="end">
          <NativeSelect
            label={t('mergeInto')}
            value={into}
            onChange={event => setInto(event.currentTarget.value)}
            data={[
              { value: '', label: t('choose') },
              ...others.map(one => ({ value: String(one.id), label: one.name })),
            ]}
          />
          {target !== undefined && (
            <ConfirmInPlace
              key={into}
              label={t('merge')}
              consequence={t('mergeConsequence', { name: tag.name, into: target.name })}
              confirmLabel={t('merge')}
              loading={merge.isPending}
              onConfirm={() =>
                merge.mutate(
                  { id: tag.id, into: target.id },
                  { onSuccess: end(t('merged', { name: tag.name, into: target.name })), onError: fail },
                )
              }
              buttonProps={{ size: 'md', variant: 'default', color: 'action' }}
            />
          )}
        </Group>
      )}
      <ConfirmInPlace
        label={t('delete')}
        consequence={t('deleteConsequence')}
        confirmLabel={t('delete')}
        loading={remove.isPending}
        onConfirm={() =>
          remove.mutate({ id: tag.id }, { onSuccess: end(t('deleted', { name: tag.name })), onError: fail })
        }
        buttonProps={{ size: 'md' }}
      />
    </div>
  )
}
