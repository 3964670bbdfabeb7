import { PlugZap, Plus } from 'lucide-react'
import type { FeatureUi } from '../../ui-kit/registration.ts'
import { useChannelNeeds } from './use-channel-needs.ts'

const manage = { room: 'settings', permission: 'channels.manage', menu: false } as const

/** Accounts that the organisation opened to the product: where they stand, how one is connected, who may use it. */
export const channelsUi: FeatureUi = {
  pages: [
    {
      path: 'channels',
      room: 'settings',
      permission: 'channels.read',
      titleKey: 'channels.pages.list',
      icon: PlugZap,
      keywords: ['canaux', 'réseaux', 'suspendre', 'channels', 'networks', 'pause'],
      load: () => import('./channels-page.tsx').then(m => m.ChannelsPage),
    },
    {
      ...manage,
      path: 'channels/new',
      titleKey: 'channels.pages.connect',
      load: () => import('./new-channel-page.tsx').then(m => m.NewChannelPage),
    },
    {
      ...manage,
      path: 'channels/authorised',
      titleKey: 'channels.pages.authorised',
      load: () => import('./authorised-page.tsx').then(m => m.AuthorisedPage),
    },
    {
      path: 'channels/$channelId',
      room: 'settings',
      permission: 'channels.read',
      titleKey: 'channels.pages.one',
      load: () => import('./channel-page.tsx').then(m => m.ChannelPage),
    },
  ],
  commands: [
    {
      id: 'channels.connect',
      titleKey: 'channels.list.connect',
      permission: 'channels.manage',
      icon: Plus,
      run: ({ go }) => go('channels/new'),
    },
  ],
  needs: [{ id: 'channels.access', permission: 'channels.manage', useNeeds: useChannelNeeds }],
}
