import type { FeatureUi } from '../../ui-kit/registration.ts'

export const todayUi: FeatureUi = {
  pages: [
    {
      path: 'today',
      room: 'today',
      titleKey: 'app.rooms.today.title',
      permission: 'org.read',
      load: () => import('./today-page.tsx').then(m => m.TodayPage),
    },
  ],
}
