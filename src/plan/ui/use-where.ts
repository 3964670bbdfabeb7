import { useTranslations } from 'use-intl'
import { chapterOf } from '../schema.ts'
import { nameOf } from './name-of.ts'
import { valueAt } from './set-place.ts'
import { useWorking } from './strategy-context.tsx'

/** What a place is called: its item's name, else its chapter. */
export function useWhere(): (place: string) => string {
  const t = useTranslations('plan.ui.chapter')
  const { document } = useWorking()
  return place => {
    const [list = '', id] = place.split('/')
    const item = id === undefined ? undefined : valueAt(document, `${list}/${id}`)
    return typeof item === 'object' && item !== null && 'id' in item
      ? nameOf(item as { id: string })
      : t(`${chapterOf(place)}.title`)
  }
}
