import { Button, Group, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Images } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { InputOf } from '../../../endpoint.ts'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { PageLink, useUrlState } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { EmptyState } from '../../../ui-kit/states.tsx'
import { listMedia } from '../../endpoints.ts'
import { type MediaView, mediaKinds } from '../../schema.ts'
import { MediaThumb } from '../media-thumb.tsx'
import classes from './media.module.css'
import { MediaRemarks } from './media-remarks.tsx'
import { UploadMedia } from './upload-media.tsx'

const address = z.object({
  kind: z.enum(mediaKinds).optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  removed: z.coerce.boolean().optional().catch(undefined),
})

/** Files to publish, the latest first. */
export function MediaPage() {
  const t = useTranslations('publish.library')
  const [{ kind, text, removed }, change] = useUrlState(address)
  const [searched] = useDebouncedValue(text, 250)
  const refresh = useRefresh()
  useLive('media-changed', () => void refresh(listMedia))
  useLive('reconnected', () => void refresh(listMedia))
  const filter: Filter = {
    ...(kind === undefined ? {} : { kind }),
    ...(searched === undefined || searched.trim() === '' ? {} : { text: searched.trim() }),
    ...(removed === true ? { removed } : {}),
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={useCan('publish.write') && <UploadMedia />}
      filters={
        <Group gap="sm" align="flex-end">
          <SegmentedControl
            size="sm"
            aria-label={t('which')}
            value={removed === true ? 'removed' : 'there'}
            onChange={value => change({ removed: value === 'removed' ? true : undefined })}
            data={(['there', 'removed'] as const).map(value => ({ value, label: t(value) }))}
          />
          <TextInput
            size="sm"
            type="search"
            aria-label={t('search')}
            placeholder={t('searchExample')}
            value={text ?? ''}
            onChange={event => change({ text: event.currentTarget.value })}
          />
          <NativeSelect
            size="sm"
            aria-label={t('kind')}
            value={kind ?? ''}
            onChange={event => change({ kind: mediaKinds.find(one => one === event.currentTarget.value) })}
            data={[
              { value: '', label: t('everyKind') },
              ...mediaKinds.map(value => ({ value, label: t(`kinds.${value}`) })),
            ]}
          />
        </Group>
      }
    >
      <Files key={JSON.stringify(filter)} filter={filter} after={undefined} />
    </Page>
  )
}

type Filter = Pick<InputOf<typeof listMedia>, 'kind' | 'text' | 'removed'>

/** A page of the grid; the next one follows once it is asked for. */
function Files({ filter, after }: { filter: Filter; after: string | undefined }) {
  const t = useTranslations('publish.library')
  const [more, setMore] = useState(false)
  const answer = useApi(listMedia, { ...filter, ...(after === undefined ? {} : { after }) }, { previous: true })
  const { removed, ...narrowed } = filter
  return (
    <Loaded answer={answer}>
      {({ media, next }) =>
        media.length > 0 ? (
          <>
            <ul className={classes.grid} aria-label={t('title')}>
              {media.map(one => (
                <Tile key={one.id} media={one} />
              ))}
            </ul>
            {next !== null &&
              (more ? (
                <Files filter={filter} after={next} />
              ) : (
                <Button variant="default" mt="md" onClick={() => setMore(true)}>
                  {t('more')}
                </Button>
              ))}
          </>
        ) : Object.keys(narrowed).length > 0 ? (
          <Text c="dimmed">{t('noneFound')}</Text>
        ) : removed === true ? (
          <Text c="dimmed">{t('noneRemoved')}</Text>
        ) : (
          <EmptyState title={t('empty')} icon={<Images size={22} aria-hidden />}>
            {t('emptyHelp')}
          </EmptyState>
        )
      }
    </Loaded>
  )
}

function Tile({ media }: { media: MediaView }) {
  const t = useTranslations('publish.library')
  return (
    <li>
      <PageLink to="publish/media/$mediaId" params={{ mediaId: media.id }} className={classes.tile ?? ''} c="inherit">
        <span aria-hidden>
          <MediaThumb media={media} alt={media.name} />
        </span>
        <span className={classes.name}>{media.name}</span>
      </PageLink>
      <MediaRemarks media={media} />
      <Text size="sm" c="dimmed">
        {t('uses', { count: media.uses })}
      </Text>
    </li>
  )
}
