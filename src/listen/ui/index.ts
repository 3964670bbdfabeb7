import {
  Activity,
  Bookmark,
  FileUp,
  Radio,
  Rss,
  Scale,
  ShieldQuestion,
  SlidersHorizontal,
  Sparkles,
  Tags,
  Telescope,
  UserRoundSearch,
  Waves,
} from 'lucide-react'
import type { FeatureUi } from '../../ui-kit/registration.ts'
import { listTopics } from '../endpoints.ts'
import { useUrgent } from './today/use-urgent.ts'

const read = { room: 'listen', permission: 'listen.read' } as const
const manage = { room: 'listen', permission: 'listen.manage' } as const

/** The listening room: river, topics, sources, coverage, imports, and the start page that fills them. */
export const listenUi: FeatureUi = {
  pages: [
    {
      ...read,
      path: 'listen/river',
      titleKey: 'listen.river.title',
      icon: Radio,
      keywords: ['fil', 'mentions', 'river'],
      load: () => import('./river/river-page.tsx').then(m => m.RiverPage),
    },
    {
      ...read,
      path: 'listen/topics',
      titleKey: 'listen.topics.title',
      icon: Telescope,
      keywords: ['requêtes', 'queries'],
      load: () => import('./topics/topics-page.tsx').then(m => m.TopicsPage),
    },
    {
      ...read,
      path: 'listen/portrait',
      titleKey: 'listen.portrait.title',
      icon: Activity,
      keywords: ['tendance', 'trend'],
      load: () => import('./figures/portrait-page.tsx').then(m => m.PortraitPage),
    },
    {
      ...read,
      path: 'listen/spikes',
      titleKey: 'listen.spikes.title',
      icon: Waves,
      keywords: ['alerte', 'pic', 'vague', 'spike', 'alert'],
      load: () => import('./figures/spikes-page.tsx').then(m => m.SpikesPage),
    },
    {
      ...read,
      path: 'listen/sources',
      titleKey: 'listen.sources.title',
      icon: Rss,
      keywords: ['flux', 'feeds', 'OPML'],
      load: () => import('./sources/sources-page.tsx').then(m => m.SourcesPage),
    },
    {
      ...read,
      path: 'listen/coverage',
      titleKey: 'listen.coveragePage.title',
      icon: ShieldQuestion,
      load: () => import('./sources/coverage-page.tsx').then(m => m.CoveragePage),
    },
    {
      ...manage,
      path: 'listen/imports',
      titleKey: 'listen.imports.title',
      icon: FileUp,
      keywords: ['CSV', 'NDJSON'],
      load: () => import('./sources/imports-page.tsx').then(m => m.ImportsPage),
    },
    {
      ...manage,
      path: 'listen/start',
      titleKey: 'listen.start.menu',
      icon: Sparkles,
      load: () => import('./start/start-page.tsx').then(m => m.StartPage),
    },
    {
      ...read,
      path: 'listen/settings',
      titleKey: 'listen.settings.title',
      icon: SlidersHorizontal,
      keywords: ['conservation', 'retention'],
      load: () => import('./settings/settings-page.tsx').then(m => m.ListenSettingsPage),
    },
    {
      ...read,
      path: 'listen/settings/tags',
      titleKey: 'listen.tags.title',
      icon: Tags,
      menu: 'palette',
      keywords: ['labels', 'tags', 'fusionner', 'merge'],
      load: () => import('./settings/tags-page.tsx').then(m => m.TagsPage),
    },
    {
      ...read,
      path: 'listen/settings/views',
      titleKey: 'listen.views.pageTitle',
      icon: Bookmark,
      menu: 'palette',
      keywords: ['filtres', 'filters'],
      load: () => import('./settings/views-page.tsx').then(m => m.ViewsPage),
    },
    {
      ...read,
      path: 'listen/settings/authors',
      titleKey: 'listen.authors.title',
      icon: UserRoundSearch,
      menu: 'palette',
      keywords: ['masqués', 'hidden'],
      load: () => import('./settings/marked-authors-page.tsx').then(m => m.MarkedAuthorsPage),
    },
    {
      ...read,
      path: 'listen/settings/words',
      titleKey: 'listen.words.title',
      icon: Scale,
      menu: 'palette',
      keywords: ['tonalité', 'lexique', 'sentiment', 'tone', 'lexicon'],
      load: () => import('./settings/tone-words-page.tsx').then(m => m.ToneWordsPage),
    },
    {
      ...manage,
      path: 'listen/topics/new',
      titleKey: 'listen.topics.newTitle',
      menu: false,
      load: () => import('./topics/topic-editor-page.tsx').then(m => m.NewTopicPage),
    },
    {
      ...manage,
      path: 'listen/topics/$topicId',
      titleKey: 'listen.topics.one',
      load: () => import('./topics/topic-editor-page.tsx').then(m => m.TopicPage),
    },
    {
      ...manage,
      path: 'listen/sources/new',
      titleKey: 'listen.sources.newTitle',
      menu: false,
      load: () => import('./sources/new-source-page.tsx').then(m => m.NewSourcePage),
    },
    {
      ...read,
      path: 'listen/sources/$sourceId',
      titleKey: 'listen.sources.one',
      load: () => import('./sources/source-page.tsx').then(m => m.SourcePage),
    },
    {
      ...read,
      path: 'listen/mentions/$mentionId',
      titleKey: 'listen.mention.title',
      load: () => import('./mention/mention-page.tsx').then(m => m.MentionPage),
    },
    {
      ...read,
      path: 'listen/authors/$authorId',
      titleKey: 'listen.author.title',
      load: () => import('./mention/author-page.tsx').then(m => m.AuthorPage),
    },
  ],
  commands: [
    {
      id: 'listen.add-topic',
      titleKey: 'listen.topics.add',
      permission: 'listen.manage',
      icon: Telescope,
      run: ({ go }) => go('listen/topics/new'),
    },
    {
      id: 'listen.add-source',
      titleKey: 'listen.sources.add',
      permission: 'listen.manage',
      icon: Rss,
      run: ({ go }) => go('listen/sources/new'),
    },
  ],
  needs: [{ id: 'listen.urgent', permission: 'listen.work', useNeeds: useUrgent }],
  todayCards: [
    {
      id: 'listen.figures',
      place: 'figures',
      order: 10,
      permission: 'listen.read',
      load: () => import('./today/today-figures.tsx').then(m => m.TodayFigures),
    },
    {
      id: 'listen.start',
      order: 10,
      permission: 'listen.manage',
      load: () => import('./today/today-start.tsx').then(m => m.TodayStart),
    },
    {
      id: 'listen.spikes',
      order: 11,
      permission: 'listen.read',
      load: () => import('./today/today-spikes.tsx').then(m => m.TodaySpikes),
    },
    {
      id: 'listen.mine',
      order: 12,
      permission: 'listen.work',
      load: () => import('./today/today-mine.tsx').then(m => m.TodayMine),
    },
    {
      id: 'listen.unread',
      order: 13,
      permission: 'listen.read',
      load: () => import('./today/today-unread.tsx').then(m => m.TodayUnread),
    },
    {
      id: 'listen.fortnight',
      place: 'beside',
      order: 10,
      permission: 'listen.read',
      load: () => import('./today/today-fortnight.tsx').then(m => m.TodayFortnight),
    },
    {
      id: 'listen.sources',
      place: 'beside',
      order: 11,
      permission: 'listen.read',
      load: () => import('./today/today-sources.tsx').then(m => m.TodaySources),
    },
  ],
  commandProviders: [
    {
      id: 'listen.topics',
      groupKey: 'listen.topics.title',
      permission: 'listen.read',
      icon: Telescope,
      search: async (text, { client, signal }) => {
        const { topics } = await client(listTopics, {}, { signal })
        const wanted = text.toLocaleLowerCase()
        return topics
          .filter(topic => topic.name.toLocaleLowerCase().includes(wanted))
          .slice(0, 8)
          .map(topic => ({ id: String(topic.id), label: topic.name, path: `listen/river?topic=${topic.id}` }))
      },
    },
  ],
}
