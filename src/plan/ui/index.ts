import { ClipboardCheck, Compass } from 'lucide-react'
import { createElement } from 'react'
import type { FeatureUi, PageDefinition } from '../../ui-kit/registration.ts'
import { chapterIds } from '../schema.ts'

const read = { room: 'plan', permission: 'plan.read' } as const

const chapterPages: PageDefinition[] = chapterIds.map(id => ({
  ...read,
  path: `plan/${id}`,
  titleKey: `plan.ui.chapter.${id}.title` as const,
  load: () => import('./chapter-page.tsx').then(m => () => createElement(m.ChapterPage, { chapter: id })),
}))

/** The room of the strategy: method map, chapters, findings. */
export const planUi: FeatureUi = {
  pages: [
    {
      ...read,
      path: 'plan',
      titleKey: 'plan.ui.method.title',
      icon: Compass,
      keywords: ['stratégie', 'étapes', 'strategy', 'steps'],
      load: () => import('./method-page.tsx').then(m => m.MethodPage),
    },
    {
      ...read,
      path: 'plan/findings',
      titleKey: 'plan.ui.findings.title',
      icon: ClipboardCheck,
      keywords: ['vérifications', 'checks'],
      load: () => import('./findings-page.tsx').then(m => m.FindingsPage),
    },
    ...chapterPages,
    {
      ...read,
      path: 'plan/$list/$item',
      titleKey: 'plan.ui.pages.item',
      load: () => import('./item-page.tsx').then(m => m.ItemPage),
    },
  ],
}
