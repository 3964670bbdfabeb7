import {
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
  type SpotlightFilterFunction,
} from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import {
  ArrowRight,
  Building2,
  CircleUserRound,
  Keyboard,
  Languages,
  LogOut,
  type LucideIcon,
  Moon,
  Search,
  Sun,
  SunMoon,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { can } from '../../permissions.ts'
import { useClient } from '../../ui-kit/api.tsx'
import { useLabel } from '../../ui-kit/intl.ts'
import { useGo } from '../../ui-kit/links.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { commands, pages } from '../features.ts'
import { useMe, usePreferences, useSignOut } from '../who.tsx'
import { fold } from './fold.ts'
import { openShortcutHelp } from './shortcut-help.tsx'
import { useFound } from './use-found.ts'
import { visibleRooms } from './visible-rooms.ts'

const icon = (Icon: LucideIcon) => <Icon size={17} strokeWidth={1.75} aria-hidden />
const group = (name: string, actions: SpotlightActionData[]): SpotlightActionGroupData[] =>
  actions.length === 0 ? [] : [{ group: name, actions }]

/** Ctrl/⌘ K: every page, every action, preferences, and what the features find by name. */
export function Palette() {
  const t = useTranslations('app.shell')
  const [query, setQuery] = useState('')
  const found = useFound(query)
  const groups = [
    ...group(t('pages'), usePageActions()),
    ...group(t('actions'), useCommandActions()),
    ...found,
    ...group(t('preferences'), usePreferenceActions()),
  ]
  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      filter={filterActions}
      nothingFound={t('nothingFound')}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('search') } }}
      scrollable
      overlayProps={{ blur: 0 }}
      maxHeight={440}
      limit={24}
      transitionProps={{ duration: 120, transition: 'fade' }}
      searchProps={{
        leftSection: <Search size={18} aria-hidden />,
        placeholder: t('search'),
        'aria-label': t('search'),
      }}
    />
  )
}

/** Every word of the query begins or lies in the title, description or keywords, accents aside. */
const filterActions: SpotlightFilterFunction = (query, actions) => {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const fits = (action: SpotlightActionData): boolean => {
    if (action.id.startsWith('found:')) return true
    const text = fold([action.label, action.description, action.keywords].flat().filter(Boolean).join(' '))
    return words.every(word => text.includes(word))
  }
  const kept: (SpotlightActionData | SpotlightActionGroupData)[] = []
  for (const one of actions) {
    if (!('actions' in one)) {
      if (fits(one)) kept.push(one)
      continue
    }
    const inside = (one as SpotlightActionGroupData).actions.filter(fits)
    if (inside.length > 0) kept.push({ group: (one as SpotlightActionGroupData).group, actions: inside })
  }
  return kept
}

function usePageActions(): SpotlightActionData[] {
  const label = useLabel()
  const go = useGo()
  const { role } = useSession()
  return visibleRooms(pages, role, 'palette').flatMap(room =>
    room.pages.map(page => ({
      id: `page:${page.path}`,
      label: label(page.titleKey),
      ...(room.pages.length > 1 ? { rightSection: label(room.titleKey) } : {}),
      keywords: [label(room.titleKey), ...(page.keywords ?? [])],
      leftSection: icon(page.icon ?? room.icon),
      onClick: () => go(page.path),
    })),
  )
}

function useCommandActions(): SpotlightActionData[] {
  const label = useLabel()
  const go = useGo()
  const client = useClient()
  const fail = useNotifyError()
  const { role } = useSession()
  return commands
    .filter(command => can(role, command.permission))
    .map(command => ({
      id: `command:${command.id}`,
      label: label(command.titleKey),
      keywords: command.keywords ?? [],
      leftSection: icon(command.icon ?? ArrowRight),
      onClick: () => void Promise.resolve(command.run({ go, client })).catch(fail),
    }))
}

function usePreferenceActions(): SpotlightActionData[] {
  const t = useTranslations('app.shell')
  const navigate = useNavigate()
  const { speak, dress } = usePreferences()
  const { organisation } = useSession()
  const { organisations } = useMe()
  const signOut = useSignOut()
  const others = organisations.filter(one => one.slug !== organisation.slug)
  return [
    {
      id: 'account',
      label: t('account'),
      leftSection: icon(CircleUserRound),
      onClick: () => void navigate({ to: '/account' }),
    },
    {
      id: 'my-organisations',
      label: t('myOrganisations'),
      keywords: 'créer quitter create leave',
      leftSection: icon(Building2),
      onClick: () => void navigate({ to: '/account/organisations' }),
    },
    ...others.map(one => ({
      id: `organisation:${one.slug}`,
      label: one.name,
      description: t('organisations'),
      leftSection: icon(Building2),
      onClick: () => void navigate({ to: `/o/${encodeURIComponent(one.slug)}` }),
    })),
    {
      id: 'fr',
      label: t('useFrench'),
      keywords: 'français french',
      leftSection: icon(Languages),
      onClick: () => speak('fr'),
    },
    {
      id: 'en',
      label: t('useEnglish'),
      keywords: 'anglais english',
      leftSection: icon(Languages),
      onClick: () => speak('en'),
    },
    {
      id: 'light',
      label: t('useLight'),
      keywords: 'clair light jour day',
      leftSection: icon(Sun),
      onClick: () => dress('light'),
    },
    {
      id: 'dark',
      label: t('useDark'),
      keywords: 'sombre dark nuit night',
      leftSection: icon(Moon),
      onClick: () => dress('dark'),
    },
    { id: 'auto', label: t('useAuto'), leftSection: icon(SunMoon), onClick: () => dress('auto') },
    { id: 'help', label: t('help'), keywords: '?', leftSection: icon(Keyboard), onClick: openShortcutHelp },
    { id: 'sign-out', label: t('signOut'), leftSection: icon(LogOut), onClick: signOut },
  ]
}
