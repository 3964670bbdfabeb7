import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { previewQuery } from '../../../listen/endpoints.ts'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import classes from './inventory.module.css'

const shown = 5

/** Mentions that give the address of a content, asked of what listening holds. */
export function ItemCited({ address }: { address: string }) {
  const t = useTranslations('publish.inventory.item')
  const formats = useFormats()
  const { mutate, data } = useApiMutation(previewQuery)
  useEffect(() => mutate({ query: queryOf(address) }), [mutate, address])
  if (data === undefined) return null
  return (
    <Section title={t('cited')}>
      <Text c="dimmed">
        {data.matched === 0 ? t('citedNone') : t('citedCount', { count: data.matched, examined: data.examined })}
      </Text>
      <ul className={classes.found}>
        {data.sample.slice(0, shown).map(mention => (
          <li key={mention.id}>
            <PageLink to="listen/mentions/$mentionId" params={{ mentionId: mention.id }} className={classes.grow ?? ''}>
              {mention.title ?? mention.text.slice(0, 120)}
            </PageLink>
            <Text size="sm" c="dimmed">
              {t('citedBy', { author: mention.author ?? mention.source, day: formats.day(mention.publishedAt) })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The address as words in a row, as the field `link:` reads addresses. */
const queryOf = (address: string): string =>
  `link:"${address
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/["\\?#].*$/, '')
    .replace(/\/$/, '')}"`
