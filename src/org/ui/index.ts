import { Landmark } from 'lucide-react'
import type { MessageKey } from '../../ui-kit/intl.ts'
import type { FeatureUi, PageDefinition } from '../../ui-kit/registration.ts'

export const orgUi: FeatureUi = {
  pages: [
    {
      path: 'settings',
      room: 'settings',
      titleKey: 'org.pages.organisation',
      permission: 'org.manage',
      icon: Landmark,
      load: () => import('./organisation-page.tsx').then(m => m.OrganisationPage),
    },
  ],
}

/** Pages of one's own account, below `/account/`; the application's frame lists them. */
export const accountPages: { path: string; titleKey: MessageKey; load: PageDefinition['load'] }[] = [
  { path: '/', titleKey: 'org.pages.profile', load: () => import('./profile-page.tsx').then(m => m.ProfilePage) },
]
