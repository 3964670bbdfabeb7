import {
  CalendarDays,
  FilePen,
  FileStack,
  Images,
  Lightbulb,
  Link2,
  Mails,
  Megaphone,
  Plus,
  Send,
  Stamp,
} from 'lucide-react'
import type { FeatureUi } from '../../ui-kit/registration.ts'
import { createEntry, listEntries } from '../endpoints.ts'
import { useApprovalNeeds } from './use-approval-needs.ts'
import { useSendNeeds } from './use-send-needs.ts'

const read = { room: 'publish', permission: 'publish.read' } as const

/** The room of contents: written, approved, sent, and what became of each. */
export const publishUi: FeatureUi = {
  pages: [
    {
      ...read,
      path: 'publish/ideas',
      titleKey: 'publish.ideas.title',
      icon: Lightbulb,
      keywords: ['proposition', 'suggestion'],
      load: () => import('./ideas/ideas-page.tsx').then(m => m.IdeasPage),
    },
    {
      ...read,
      path: 'publish/idea-form',
      titleKey: 'publish.ideas.form.title',
      menu: 'palette',
      keywords: ['idées', 'partenaires', 'partners', 'ideas'],
      load: () => import('./ideas/idea-form-page.tsx').then(m => m.IdeaFormPage),
    },
    {
      ...read,
      path: 'publish/inventory',
      titleKey: 'publish.inventory.title',
      icon: FileStack,
      keywords: ['existant', 'sitemap', 'pages', 'documents', 'audit'],
      load: () => import('./inventory/inventory-page.tsx').then(m => m.InventoryPage),
    },
    {
      ...read,
      path: 'publish/inventory/gaps',
      titleKey: 'publish.inventory.gaps.title',
      menu: 'palette',
      keywords: ['besoins', 'inventaire', 'manquant', 'needs', 'inventory', 'missing'],
      load: () => import('./inventory/gaps-page.tsx').then(m => m.GapsPage),
    },
    {
      ...read,
      path: 'publish/inventory/sources',
      titleKey: 'publish.inventory.sources.title',
      menu: 'palette',
      keywords: ['sitemap', 'plan du site', 'inventaire', 'inventory', 'wordpress', 'flux', 'feed'],
      load: () => import('./inventory/sources-page.tsx').then(m => m.InventorySourcesPage),
    },
    {
      ...read,
      path: 'publish/inventory/$itemId',
      titleKey: 'publish.inventory.one',
      load: () => import('./inventory/item-page.tsx').then(m => m.InventoryItemPage),
    },
    {
      ...read,
      path: 'publish/entries',
      titleKey: 'publish.contents.list.title',
      icon: FilePen,
      keywords: ['publications', 'posts', 'brouillons', 'drafts'],
      load: () => import('./entries-page.tsx').then(m => m.EntriesPage),
    },
    {
      ...read,
      path: 'publish/calendar',
      titleKey: 'publish.calendar.title',
      icon: CalendarDays,
      keywords: ['agenda', 'planning', 'mois', 'semaine', 'month', 'week'],
      load: () => import('./calendar/calendar-page.tsx').then(m => m.CalendarPage),
    },
    {
      ...read,
      path: 'publish/calendar/dates',
      titleKey: 'publish.calendar.dates.title',
      menu: 'palette',
      keywords: ['fériés', 'holidays', 'anniversaires'],
      load: () => import('./calendar/dates-page.tsx').then(m => m.DatesPage),
    },
    {
      ...read,
      path: 'publish/calendar/files',
      titleKey: 'publish.calendar.files.title',
      menu: 'palette',
      keywords: ['ics', 'ical', 'agenda', 'csv', 'pdf'],
      load: () => import('./calendar/files-page.tsx').then(m => m.FilesPage),
    },
    {
      ...read,
      path: 'publish/campaigns',
      titleKey: 'publish.campaigns.title',
      icon: Megaphone,
      keywords: ['pétition', 'engagement', 'mot-clic', 'hashtag', 'pledge', 'petition'],
      load: () => import('./campaigns/campaigns-page.tsx').then(m => m.CampaignsPage),
    },
    {
      ...read,
      path: 'publish/campaigns/$campaignId',
      titleKey: 'publish.campaigns.one',
      load: () => import('./campaigns/campaign-page.tsx').then(m => m.CampaignPage),
    },
    {
      ...read,
      path: 'publish/campaigns/$campaignId/pledges',
      titleKey: 'publish.campaigns.pages.pledges',
      load: () => import('./campaigns/pledges-page.tsx').then(m => m.PledgesPage),
    },
    {
      path: 'publish/campaigns/$campaignId/contacts',
      room: 'publish',
      permission: 'publish.write',
      titleKey: 'publish.campaigns.contact.title',
      load: () => import('./campaigns/contacts-page.tsx').then(m => m.ContactsPage),
    },
    {
      ...read,
      path: 'publish/campaigns/$campaignId/kits',
      titleKey: 'publish.campaigns.kit.title',
      load: () => import('./kits/kits-page.tsx').then(m => m.KitsPage),
    },
    {
      ...read,
      path: 'publish/campaigns/$campaignId/kits/$kitId',
      titleKey: 'publish.campaigns.kit.one',
      load: () => import('./kits/kit-page.tsx').then(m => m.KitPage),
    },
    {
      ...read,
      path: 'publish/approvals',
      titleKey: 'publish.contents.approval.queue',
      icon: Stamp,
      keywords: ['approuver', 'approve', 'révision', 'review'],
      load: () => import('./approvals-page.tsx').then(m => m.ApprovalsPage),
    },
    {
      ...read,
      path: 'publish/sends',
      titleKey: 'publish.board.title',
      icon: Send,
      keywords: ['registre', 'programmé', 'échoué', 'ledger', 'scheduled', 'failed'],
      load: () => import('./sends-page.tsx').then(m => m.SendsPage),
    },
    {
      ...read,
      path: 'publish/newsletters',
      titleKey: 'publish.letters.title',
      icon: Mails,
      keywords: ['lettre d’information', 'courriel', 'abonnés', 'newsletter', 'subscribers', 'e-mail'],
      load: () => import('./newsletter/newsletters-page.tsx').then(m => m.NewslettersPage),
    },
    {
      ...read,
      path: 'publish/newsletters/$newsletterId',
      titleKey: 'publish.letters.one',
      load: () => import('./newsletter/newsletter-page.tsx').then(m => m.NewsletterPage),
    },
    {
      path: 'publish/newsletters/$newsletterId/$subscriberId',
      room: 'publish',
      permission: 'publish.subscribers',
      titleKey: 'publish.letters.person',
      load: () => import('./newsletter/subscriber-page.tsx').then(m => m.SubscriberPage),
    },
    {
      ...read,
      path: 'publish/media',
      titleKey: 'publish.library.title',
      icon: Images,
      keywords: ['images', 'photos', 'fichiers', 'files', 'pictures'],
      load: () => import('./media/media-page.tsx').then(m => m.MediaPage),
    },
    {
      ...read,
      path: 'publish/media/$mediaId',
      titleKey: 'publish.library.one',
      load: () => import('./media/one-media-page.tsx').then(m => m.OneMediaPage),
    },
    {
      ...read,
      path: 'publish/writing',
      titleKey: 'publish.writing.title',
      icon: Link2,
      keywords: ['utm', 'étiquettes', 'liens courts', 'extraits', 'signature', 'short links', 'snippets', 'tags'],
      load: () => import('./writing/writing-page.tsx').then(m => m.WritingPage),
    },
    {
      ...read,
      path: 'publish/ideas/$ideaId',
      titleKey: 'publish.ideas.one',
      load: () => import('./ideas/idea-page.tsx').then(m => m.IdeaPage),
    },
    {
      ...read,
      path: 'publish/entries/$entryId',
      titleKey: 'publish.contents.list.one',
      load: () => import('./entry-page.tsx').then(m => m.EntryPage),
    },
    {
      ...read,
      path: 'publish/entries/$entryId/history',
      titleKey: 'publish.review.history.title',
      load: () => import('./review/entry-history-page.tsx').then(m => m.EntryHistoryPage),
    },
    {
      ...read,
      path: 'publish/sends/$sendId',
      titleKey: 'publish.board.one',
      load: () => import('./send-page.tsx').then(m => m.SendPage),
    },
  ],
  commands: [
    {
      id: 'publish.add-idea',
      titleKey: 'publish.ideas.add',
      permission: 'publish.write',
      icon: Lightbulb,
      run: ({ go }) => go('publish/ideas?add=true'),
    },
    {
      id: 'publish.add-entry',
      titleKey: 'publish.contents.list.add',
      permission: 'publish.write',
      icon: Plus,
      run: async ({ go, client }) => go(`publish/entries/${(await client(createEntry, { title: '' })).id}`),
    },
  ],
  parts: {
    mention: [
      {
        id: 'publish.mention',
        permission: 'publish.read',
        load: () => import('./ideas/mention-ideas.tsx').then(m => m.MentionIdeas),
      },
    ],
    subject: [
      {
        id: 'publish.subject',
        permission: 'publish.write',
        load: () => import('./ideas/subject-idea.tsx').then(m => m.SubjectIdea),
      },
    ],
  },
  commandProviders: [
    {
      id: 'publish.entries',
      groupKey: 'publish.contents.list.title',
      permission: 'publish.read',
      icon: FilePen,
      search: async (text, { client, signal }) => {
        const { entries } = await client(listEntries, { text, limit: 8 }, { signal })
        return entries.map(entry => ({ id: entry.id, label: entry.title, path: `publish/entries/${entry.id}` }))
      },
    },
  ],
  needs: [
    { id: 'publish.sends', permission: 'publish.send', useNeeds: useSendNeeds },
    { id: 'publish.approvals', permission: 'publish.approve', useNeeds: useApprovalNeeds },
  ],
}
