import { Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { listMedia } from '../endpoints.ts'
import type { MediaView } from '../schema.ts'
import { altIn } from './alt-in.ts'
import classes from './composer.module.css'
import { MediaThumb } from './media-thumb.tsx'

/** Files that are here already, the latest first. */
export function MediaLibrary(props: { language: string; onChoose: (media: MediaView) => void; onClose: () => void }) {
  const t = useTranslations('publish.contents.media')
  const answer = useApi(listMedia, { limit: 60 })
  return (
    <div className={classes.library}>
      <Loaded answer={answer} count={1}>
        {({ media }) =>
          media.length === 0 ? (
            <Text c="dimmed">{t('libraryEmpty')}</Text>
          ) : (
            <ul className={classes.strip} aria-label={t('library')}>
              {media.map(one => (
                <li key={one.id}>
                  <button
                    type="button"
                    className={classes.pick}
                    aria-label={t('use', { name: one.name })}
                    onClick={() => props.onChoose(one)}
                  >
                    <MediaThumb media={one} alt={altIn(one, props.language)} />
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Group mt="sm">
        <Button size="compact-sm" variant="default" onClick={props.onClose}>
          {t('close')}
        </Button>
      </Group>
    </div>
  )
}
