import { FileText, GitCompareArrows, ScrollText, SpellCheck } from 'lucide-react'
import type { FeatureUi } from '../../ui-kit/registration.ts'

const read = { room: 'govern', permission: 'govern.read' } as const

/** The room of rules: the editorial policy, a trial of it, its versions and its document. */
export const governUi: FeatureUi = {
  pages: [
    {
      ...read,
      path: 'govern',
      titleKey: 'govern.pages.policy',
      icon: ScrollText,
      keywords: ['règles', 'ton', 'lexique', 'rules', 'tone', 'lexicon'],
      load: () => import('./policy-page.tsx').then(m => m.PolicyPage),
    },
    {
      ...read,
      path: 'govern/try-out',
      menu: 'palette',
      titleKey: 'govern.pages.tryOut',
      icon: SpellCheck,
      keywords: ['remarques', 'vérifier', 'remarks', 'check'],
      load: () => import('./try-out-page.tsx').then(m => m.TryOutPage),
    },
    {
      ...read,
      path: 'govern/versions',
      menu: 'palette',
      titleKey: 'govern.pages.versions',
      icon: GitCompareArrows,
      keywords: ['approuver', 'en vigueur', 'approve', 'in force'],
      load: () => import('./versions-page.tsx').then(m => m.VersionsPage),
    },
    {
      ...read,
      path: 'govern/document',
      menu: 'palette',
      titleKey: 'govern.pages.document',
      icon: FileText,
      keywords: ['pdf', 'word', 'yaml'],
      load: () => import('./document-page.tsx').then(m => m.DocumentPage),
    },
  ],
}
