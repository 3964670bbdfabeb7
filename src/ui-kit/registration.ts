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
  /** Shown under its room in the menu and in the command palette. Default: yes, unless the path has a `$` part. */
  menu?: boolean
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
export type Need = { id: string; title: string; detail?: string; path: string; action: string; dueAt?: Date | string }

/** A hook that tells what waits; undefined while it does not know yet. Called on every page: keep it one small request. */
export type NeedSource = { id: string; permission: Permission; useNeeds: () => Need[] | undefined }

/** A part of the Today page; it may render nothing. Lower `order` stands higher. */
export type TodayCard = { id: string; order: number; permission: Permission; load: () => Promise<ComponentType> }

/** All that a feature brings to the application; `src/web/features.ts` lists them. */
export type FeatureUi = {
  pages: PageDefinition[]
  commands?: CommandDefinition[]
  commandProviders?: CommandProvider[]
  needs?: NeedSource[]
  todayCards?: TodayCard[]
}
