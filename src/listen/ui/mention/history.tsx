import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import type { Action, MentionDetail } from '../../schema.ts'
import { useMemberMap, useTagMap } from '../topics/use-catalogue.ts'
import classes from './detail.module.css'
import { Part } from './part.tsx'

/** Who did what to it, and what was taken back. */
export function History({ detail }: { detail: MentionDetail }) {
  const t = useTranslations('listen.history')
  const formats = useFormats()
  const describe = useDescribeAction()
  if (detail.history.length === 0) return null
  return (
    <Part title={t('title')}>
      <ul className={classes.others}>
        {detail.history.map(entry => (
          <li key={`${entry.at}${entry.by}${entry.action.do}`}>
            <Text size="sm" td={entry.undone ? 'line-through' : undefined}>
              {t('entry', { by: entry.by, what: describe(entry.action) })}
            </Text>
            <Text size="sm" c="dimmed">
              {formats.moment(entry.at)}
              {entry.undone && ` · ${t('undone')}`}
            </Text>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function useDescribeAction(): (action: Action) => string {
  const t = useTranslations('listen')
  const tags = useTagMap()
  const members = useMemberMap()
  const names = (ids: number[]) => ids.map(id => tags.get(id)?.name ?? '?').join(', ')
  return action => {
    switch (action.do) {
      case 'star':
        return action.on ? t('history.starred') : t('history.unstarred')
      case 'tag':
        return action.add.length > 0
          ? t('history.tagged', { tags: names(action.add) })
          : t('history.untagged', { tags: names(action.remove) })
      case 'assign':
        return action.to === null
          ? t('history.unassigned')
          : t('history.assigned', { name: members.get(action.to)?.name ?? t('mention.formerMember') })
      case 'classify':
        return t('history.classified', { as: t(`classifications.${action.as ?? 'none'}`) })
      case 'prioritise':
        return t('history.prioritised', { as: t(`priorities.${action.as}`) })
      case 'set-status':
        return t('history.statusSet', { to: t(`statuses.${action.to}`) })
      case 'set-tone':
        return action.to === null ? t('history.toneBack') : t('history.toneSet', { to: t(`tones.${action.to}`) })
    }
  }
}
