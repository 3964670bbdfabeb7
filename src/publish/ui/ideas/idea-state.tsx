import { Badge } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { IdeaView } from '../../schema.ts'

const colours = { open: 'action', taken: 'positive', aside: 'gray' } satisfies Record<IdeaView['state'], string>

export function IdeaState({ state }: Pick<IdeaView, 'state'>) {
  const t = useTranslations('publish.ideas.states')
  return <Badge color={colours[state]}>{t(state)}</Badge>
}
