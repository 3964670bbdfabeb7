import { FileClock, Fingerprint, KeyRound, Landmark, UsersRound } from 'lucide-react'
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
    {
      path: 'settings/members',
      room: 'settings',
      titleKey: 'org.pages.members',
      permission: 'members.read',
      icon: UsersRound,
      keywords: ['invitation', 'rôles', 'roles', 'permissions', 'invite'],
      load: () => import('./members-page.tsx').then(m => m.MembersPage),
    },
    {
      path: 'settings/api-keys',
      room: 'settings',
      titleKey: 'org.pages.apiKeys',
      permission: 'api-keys.manage',
      icon: KeyRound,
      keywords: ['token', 'jeton'],
      load: () => import('./api-keys-page.tsx').then(m => m.ApiKeysPage),
    },
    {
      path: 'settings/sign-in',
      room: 'settings',
      titleKey: 'org.pages.providers',
      permission: 'org.manage',
      icon: Fingerprint,
      keywords: ['oidc', 'openid', 'sso', 'connexion'],
      load: () => import('./oidc-page.tsx').then(m => m.OidcPage),
    },
    {
      path: 'settings/audit',
      room: 'settings',
      titleKey: 'org.pages.audit',
      permission: 'audit.read',
      icon: FileClock,
      keywords: ['historique', 'history'],
      load: () => import('./audit-page.tsx').then(m => m.AuditPage),
    },
  ],
  commands: [
    {
      id: 'org.invite',
      titleKey: 'org.members.invite',
      permission: 'members.manage',
      icon: UsersRound,
      run: ({ go }) => go('settings/members'),
    },
  ],
  todayCards: [
    {
      id: 'org.set-up',
      order: 90,
      place: 'beside',
      permission: 'org.manage',
      load: () => import('./set-up-card.tsx').then(m => m.SetUpCard),
    },
  ],
}

/** Pages of one's own account, below `/account/`; the application's frame lists them. */
export const accountPages: { path: string; titleKey: MessageKey; load: PageDefinition['load'] }[] = [
  { path: '/', titleKey: 'org.pages.profile', load: () => import('./profile-page.tsx').then(m => m.ProfilePage) },
  {
    path: 'security',
    titleKey: 'org.pages.security',
    load: () => import('./security-page.tsx').then(m => m.SecurityPage),
  },
  {
    path: 'sessions',
    titleKey: 'org.pages.sessions',
    load: () => import('./sessions-page.tsx').then(m => m.SessionsPage),
  },
  {
    path: 'organisations',
    titleKey: 'org.pages.organisations',
    load: () => import('./organisations-page.tsx').then(m => m.OrganisationsPage),
  },
]
