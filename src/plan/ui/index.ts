import {
  BookText,
  ClipboardCheck,
  Compass,
  FileCode2,
  FileText,
  GitCompareArrows,
  History,
  Layers,
  LayoutGrid,
  ListChecks,
  Sigma,
  Signpost,
  TrendingUp,
} from 'lucide-react'
import { createElement } from 'react'
import type { FeatureUi, PageDefinition } from '../../ui-kit/registration.ts'
import { chapterIds } from '../schema.ts'
import { useWaiting } from './use-waiting.ts'

const read = { room: 'plan', permission: 'plan.read' } as const

const chapterPages: PageDefinition[] = chapterIds.map(id => ({
  ...read,
  path: `plan/${id}`,
  titleKey: `plan.ui.chapter.${id}.title` as const,
  // Their list is a page of the menu; the palette finds each.
  menu: 'palette',
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
    {
      ...read,
      path: 'plan/findings/past',
      titleKey: 'plan.ui.past.title',
      menu: 'palette',
      keywords: ['constats', 'réglés', 'findings', 'mended'],
      load: () => import('./past-findings-page.tsx').then(m => m.PastFindingsPage),
    },
    {
      ...read,
      path: 'plan/canvas',
      titleKey: 'plan.ui.canvas.title',
      icon: LayoutGrid,
      keywords: ['canevas', 'canvas', 'couverture', 'coverage'],
      load: () => import('./canvas-page.tsx').then(m => m.CanvasPage),
    },
    {
      ...read,
      path: 'plan/timeline',
      titleKey: 'plan.ui.timeline.title',
      icon: TrendingUp,
      keywords: ['progrès', 'progress', 'chronologie', 'timeline'],
      load: () => import('./timeline-page.tsx').then(m => m.TimelinePage),
    },
    {
      ...read,
      path: 'plan/chapters',
      titleKey: 'plan.ui.pages.chapters',
      icon: BookText,
      keywords: ['texte', 'text', 'sommaire', 'contents'],
      load: () => import('./chapters-page.tsx').then(m => m.ChaptersPage),
    },
    ...chapterPages,
    {
      ...read,
      path: 'plan/versions',
      titleKey: 'plan.ui.versions.title',
      icon: GitCompareArrows,
      keywords: ['adopter', 'adopt', 'approbation'],
      load: () => import('./versions-page.tsx').then(m => m.VersionsPage),
    },
    {
      ...read,
      path: 'plan/versions/$number',
      titleKey: 'plan.ui.versions.title',
      load: () => import('./version-page.tsx').then(m => m.VersionPage),
    },
    {
      ...read,
      path: 'plan/documents',
      titleKey: 'plan.ui.documents.title',
      icon: FileText,
      keywords: ['conseil', 'board', 'pdf', 'word'],
      load: () => import('./documents-page.tsx').then(m => m.DocumentsPage),
    },
    {
      ...read,
      path: 'plan/figures',
      titleKey: 'plan.ui.figures.title',
      icon: Sigma,
      keywords: ['série', 'chiffre', 'series', 'csv'],
      load: () => import('./figures-page.tsx').then(m => m.FiguresPage),
    },
    {
      ...read,
      path: 'plan/series/$series',
      titleKey: 'plan.ui.figures.title',
      load: () => import('./series-page.tsx').then(m => m.SeriesPage),
    },
    {
      ...read,
      path: 'plan/surveys',
      titleKey: 'plan.ui.surveys.title',
      icon: ListChecks,
      keywords: ['culture', 'prêts', 'readiness'],
      load: () => import('./surveys-page.tsx').then(m => m.SurveysPage),
    },
    {
      ...read,
      path: 'plan/history',
      titleKey: 'plan.ui.historyPage.title',
      icon: History,
      keywords: ['historique', 'history'],
      load: () => import('./history-page.tsx').then(m => m.HistoryPage),
    },
    {
      ...read,
      path: 'plan/file',
      titleKey: 'plan.ui.file.title',
      icon: FileCode2,
      keywords: ['yaml', 'import', 'export'],
      load: () => import('./file-page.tsx').then(m => m.FilePage),
    },
    {
      ...read,
      path: 'plan/strategies',
      titleKey: 'plan.ui.strategies.title',
      icon: Layers,
      keywords: ['ranger', 'archiver', 'archive', 'nouvelle', 'new'],
      load: () => import('./strategies-page.tsx').then(m => m.StrategiesPage),
    },
    {
      ...read,
      path: 'plan/guided',
      titleKey: 'plan.ui.guided.title',
      permission: 'plan.write',
      menu: 'palette',
      icon: Signpost,
      keywords: ['premiers pas', 'guide', 'first', 'start'],
      load: () => import('./guided/guided-page.tsx').then(m => m.GuidedPage),
    },
    {
      ...read,
      path: 'plan/new',
      titleKey: 'plan.ui.strategies.add',
      permission: 'plan.write',
      menu: false,
      load: () => import('./new-strategy-page.tsx').then(m => m.NewStrategyPage),
    },
    {
      ...read,
      path: 'plan/$list/$item',
      titleKey: 'plan.ui.pages.item',
      load: () => import('./item-page.tsx').then(m => m.ItemPage),
    },
  ],
  parts: {
    mention: [
      {
        id: 'plan.mention',
        permission: 'plan.read',
        load: () => import('./heard/mention-part.tsx').then(m => m.MentionInStrategy),
      },
    ],
    content: [
      {
        id: 'plan.content',
        permission: 'plan.read',
        load: () => import('./content-part.tsx').then(m => m.ContentInStrategy),
      },
    ],
  },
  needs: [{ id: 'plan.waiting', permission: 'plan.adopt', useNeeds: useWaiting }],
  todayCards: [
    {
      id: 'plan.standing',
      order: 20,
      place: 'beside',
      permission: 'plan.read',
      load: () => import('./today-plan.tsx').then(m => m.TodayPlan),
    },
  ],
}
