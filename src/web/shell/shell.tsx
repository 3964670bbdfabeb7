import { ActionIcon, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { spotlight } from '@mantine/spotlight'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Menu as MenuIcon, Search } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLabel } from '../../ui-kit/intl.ts'
import { useGo } from '../../ui-kit/links.tsx'
import { useUndoShortcut } from '../../ui-kit/notify.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { useShortcuts } from '../../ui-kit/shortcuts.tsx'
import { PageSkeleton } from '../../ui-kit/states.tsx'
import { Wordmark } from '../../ui-kit/wordmark.tsx'
import { DemonstrationBanner } from '../demonstration-banner.tsx'
import { pages } from '../features.ts'
import { kept } from '../kept.ts'
import { useMe } from '../who.tsx'
import { Connection } from './connection.tsx'
import { MainMenu } from './menu.tsx'
import { useAllNeeds } from './needs.tsx'
import { Palette } from './palette.tsx'
import classes from './shell.module.css'
import { ShortcutHelp } from './shortcut-help.tsx'
import { visibleRooms } from './visible-rooms.ts'

/** The frame of every page of an organisation: skip link, menu (a drawer on a phone), page, palette, help. */
export function Shell() {
  const t = useTranslations('app.shell')
  const { demonstration } = useMe()
  const [collapsed, setCollapsed] = useState(kept.read('menu') === 'collapsed')
  const toggle = () => {
    kept.write('menu', collapsed ? 'open' : 'collapsed')
    setCollapsed(!collapsed)
  }
  useShellShortcuts(toggle)
  return (
    <div className={classes.shell} data-collapsed={collapsed} data-demonstration={demonstration !== null}>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <PhoneBar />
      <nav className={classes.nav} aria-label={t('menu')}>
        <MainMenu collapsed={collapsed} onCollapse={toggle} />
      </nav>
      <div className={classes.page}>
        {demonstration !== null && <DemonstrationBanner kept={demonstration.kept} />}
        <main id="content" tabIndex={-1} className={classes.main}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Palette />
      <ShortcutHelp />
      <Connection />
    </div>
  )
}

function PhoneBar() {
  const t = useTranslations('app.shell')
  const { needs } = useAllNeeds()
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <header className={classes.phoneBar}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="inherit"
        size={44}
        aria-label={t('openMenu')}
        aria-expanded={opened}
        onClick={open}
      >
        <MenuIcon size={22} aria-hidden />
      </ActionIcon>
      <Wordmark lit={needs.length > 0} size={22} />
      <ActionIcon variant="subtle" color="gray" c="inherit" size={44} aria-label={t('search')} onClick={spotlight.open}>
        <Search size={20} aria-hidden />
      </ActionIcon>
      <Drawer.Root opened={opened} onClose={close} size={288}>
        <Drawer.Overlay />
        <Drawer.Content className={classes.drawer} aria-label={t('menu')}>
          <nav aria-label={t('menu')} className={classes.drawerBody}>
            <MainMenu onNavigate={close} />
          </nav>
        </Drawer.Content>
      </Drawer.Root>
    </header>
  )
}

function useShellShortcuts(toggleMenu: () => void) {
  const t = useTranslations('app.shortcuts')
  const label = useLabel()
  const go = useGo()
  const { role } = useSession()
  useUndoShortcut()
  useShortcuts([
    { keys: 'mod+k', label: t('palette'), run: spotlight.toggle, inFields: true },
    { keys: 'mod+b', label: t('collapse'), run: toggleMenu },
    ...visibleRooms(pages, role).map(room => ({
      keys: `g ${label(room.goKey)}`,
      label: label(room.titleKey),
      group: t('rooms'),
      run: () => go(room.first.path),
    })),
  ])
}

function Waiting() {
  const loading = useRouterState({ select: state => state.isLoading })
  return (
    <div className={classes.waiting} data-loading={loading}>
      <PageSkeleton />
    </div>
  )
}
