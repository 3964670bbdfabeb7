import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Named } from '../../../ui-kit/data-list.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import type { InventoryItem } from '../../schema.ts'
import classes from './inventory.module.css'

/** A content in a row: its title, where it stands, and what is wrong with it. */
export function ContentName({ item }: { item: InventoryItem }) {
  const t = useTranslations('publish.inventory')
  const formats = useFormats()
  const standing =
    item.goneAt !== null
      ? t('goneSince', { day: formats.day(item.goneAt) })
      : item.error !== null
        ? t('failed', { why: item.error })
        : item.readAt === null && item.source !== null
          ? t('unread')
          : null
  return (
    <Named
      name={
        <PageLink to="publish/inventory/$itemId" params={{ itemId: item.id }} c="inherit">
          {item.title}
        </PageLink>
      }
      detail={
        <>
          <span className={classes.address}>{item.address === null ? item.place : shortened(item.address)}</span>
          {standing !== null && (
            <Text
              component="span"
              size="sm"
              c={item.goneAt === null && item.error === null ? 'dimmed' : 'negative'}
              display="block"
            >
              {standing}
            </Text>
          )}
        </>
      }
    />
  )
}

/** As people say addresses: without scheme and final slash. */
const shortened = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
