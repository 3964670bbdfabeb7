import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useShortcuts } from './shortcuts.tsx'

/**
 * j/k (and arrows) through a list, Enter opens. Returns the selected id and its setter; the selection stays on its
 * item when rows come or go. `onMove` scrolls a virtual list; rows otherwise carry `data-row={id}` and are scrolled to.
 */
export function useListKeys<Id extends string | number>(options: {
  ids: Id[]
  group?: string
  enabled?: boolean
  onOpen?: (id: Id) => void
  onMove?: (id: Id, index: number) => void
}): [Id | null, (id: Id | null) => void] {
  const { ids, group, onOpen, onMove, enabled = true } = options
  const t = useTranslations('app.shortcuts')
  const [selected, select] = useState<Id | null>(null)
  const [lastIndex, setLastIndex] = useState(0)

  const move = (by: 1 | -1) => {
    if (ids.length === 0) return
    const at = selected === null ? -1 : ids.indexOf(selected)
    // An item that went away leaves its place to the next one.
    const from = at === -1 ? (selected === null ? (by === 1 ? -1 : 0) : lastIndex - (by === 1 ? 1 : 0)) : at
    const next = Math.min(ids.length - 1, Math.max(0, from + by))
    const id = ids[next]
    if (id === undefined) return
    select(id)
    setLastIndex(next)
    onMove?.(id, next)
  }
  useEffect(() => {
    if (selected === null || onMove !== undefined) return
    document.querySelector(`[data-row="${CSS.escape(String(selected))}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected, onMove])

  const where = group === undefined ? {} : { group }
  useShortcuts([
    { keys: 'j', label: t('next'), run: () => move(1), enabled, ...where },
    { keys: 'k', label: t('previous'), run: () => move(-1), enabled, ...where },
    {
      keys: 'enter',
      label: t('open'),
      // Also before anything is selected: the sheet of keys shows what works here.
      enabled: enabled && onOpen !== undefined,
      run: () => {
        if (selected !== null) onOpen?.(selected)
      },
      ...where,
    },
  ])
  return [selected, select]
}
