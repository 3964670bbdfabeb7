import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import { useWriting } from '../entry-context.tsx'
import { DifferenceList } from './difference-list.tsx'
import classes from './review.module.css'
import { useChanges } from './use-changes.ts'
import { useSayPlace } from './use-say-place.ts'

/** What others changed since the reader's last look: said in a line, shown when asked for, gone once read. */
export function EntryChanges() {
  const t = useTranslations('publish.review.changes')
  const formats = useFormats()
  const { entry, markRead } = useWriting()
  const [open, setOpen] = useState(false)
  const { label } = useSayPlace()
  const changes = useChanges()
  if (changes.length === 0) return null
  const what = formats.list(changes.map(one => label(one.place, one.after ?? one.before)))
  return (
    <section className={classes.changes} aria-label={t('title')}>
      <Stack gap="sm">
        <div>
          <Text fw={500}>{t('title')}</Text>
          <Text size="sm" c="dimmed">
            {t('by', { what, by: entry.updatedBy, at: formats.moment(entry.updatedAt) })}
          </Text>
        </div>
        {open && <DifferenceList differences={changes} />}
        <Group gap="sm">
          <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'hide' : 'show')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={markRead}>
            {t('read')}
          </Button>
        </Group>
      </Stack>
    </section>
  )
}
