import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Client } from '../client.ts'
import type { Permission } from '../permissions.ts'
import type { MessageKey } from './intl.ts'
import type { RoomId } from './rooms.ts'

/** A page of a room. `path` follows `/o/<organisation>/`, with `$name` for parts that vary: `listen/topics/$topicId`. */
export type PageDefinition = {
  path: string
  room: RoomId
  titleKey: MessageKey
  permission: Permission
  /** Loaded when somebody goes there: `() => import('./river-page.tsx').then(m => m.RiverPage)`. */
  load: () => Promise<ComponentType>
  icon?: LucideIcon
  /**
   * Shown under its room in the menu and in the command palette. Default: yes, unless the path has a `$` part.
   * `palette`: not in the menu, because another page leads there by its tabs.
   */
  menu?: boolean | 'palette'
  /** Other words under which the command palette finds it, in both languages. */
  keywords?: string[]
}

/** What a command may use; `go` takes a path below the organisation, like `PageDefinition.path` with its parts filled in. */
export type CommandContext = { go: (path: string) => void; client: Client }

/** An action that the command palette offers on every page. */
export type CommandDefinition = {
  id: string
  titleKey: MessageKey
  permission: Permission
  run: (context: CommandContext) => void | Promise<void>
  icon?: LucideIcon
  keywords?: string[]
}

/** Things of the organisation (topics, people) that the command palette finds while somebody types. */
export type CommandProvider = {
  id: string
  groupKey: MessageKey
  permission: Permission
  icon?: LucideIcon
  search: (
    text: string,
    context: { client: Client; signal: AbortSignal },
  ) => Promise<{ id: string; label: string; detail?: string; path: string }[]>
}

/** Something that waits for a person now. It lights the lamp, and stands on top of Today. */
export type Need = {
  id: string
  title: string
  detail?: string
  path: string
  /** The page's address state, so that it opens on what waits and on nothing else. */
  search?: Record<string, unknown>
  action: string
  dueAt?: Date | string
}

/** A hook that tells what waits; undefined while it does not know yet. Called on every page: keep it one small request. */
export type NeedSource = { id: string; permission: Permission; useNeeds: () => Need[] | undefined }

/**
 * Where a part of Today stands: `figures` in the row of figures on top (render `<Figure>`s, side by side with those of
 * other features), `main` in the wide column (what there is to read and open), `beside` in the narrow one (how things stand).
 */
export type TodayPlace = 'figures' | 'main' | 'beside'

/**
 * A part of the Today page, drawn with the parts of `today.tsx`. It renders nothing while it has nothing to say: no empty
 * boxes. Lower `order` stands higher within its place (default `main`): listen 10–19, plan 20–29, govern 30–39, publish
 * 40–49, engage 50–59, people 60–69, evaluate 70–79, settings 90–99.
 */
export type TodayCard = {
  id: string
  order: number
  permission: Permission
  place?: TodayPlace
  load: () => Promise<ComponentType>
}

/** What a part of a mention's page is told of it. `publishedAt` is an instant. */
export type ShownMention = {
  id: string
  title: string | null
  text: string
  url: string | null
  publishedAt: string
  author: string | null
  source: string
  /** Whether its words may be taken over elsewhere: its source's rule says. */
  quotable: boolean
  /** Names of the topics that found it, themes first. */
  topicNames: readonly string[]
  /** Its writer asks something. */
  asks: boolean
  /** It left its source: nothing of it is kept but what was done with it here. */
  removed: boolean
}

/** What features add to: each place with what its parts are told of what stands there. */
export type Shown = {
  /** A mention, shown whole: its page, beside the river. */
  mention: ShownMention
  /** Something that far more is said of than usual. */
  subject: { term: string; topicId: number }
  /** The page of a content. */
  content: { id: string; title: string }
}

/** What a feature knows of something on another's page, and what can be done with it there. */
export type FeaturePart<K extends keyof Shown> = {
  id: string
  permission: Permission
  load: () => Promise<ComponentType<{ shown: Shown[K] }>>
}
export type FeatureParts = { [K in keyof Shown]: readonly FeaturePart<K>[] }

/** All that a feature brings to the application; `src/web/features.ts` lists them. */
export type FeatureUi = {
  pages: PageDefinition[]
  commands?: CommandDefinition[]
  commandProviders?: CommandProvider[]
  needs?: NeedSource[]
  todayCards?: TodayCard[]
  parts?: Partial<FeatureParts>
}
