import { Badge } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { EntryState } from '../schema.ts'

const colours: Record<EntryState, string> = {
  draft: 'gray',
  review: 'action',
  approved: 'positive',
  scheduled: 'action',
  sending: 'action',
  published: 'positive',
  held: 'gray',
  due: 'lamp',
  late: 'lamp',
  failed: 'negative',
  unknown: 'lamp',
}

/** How far an entry, or a variant of it, has come. */
export function StateChip({ state }: { state: EntryState }) {
  const t = useTranslations('publish.contents.states')
  return <Badge color={colours[state]}>{t(state)}</Badge>
}
