import { ActionIcon, Kbd, ScrollArea, Tooltip, UnstyledButton } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { Link, useRouterState } from '@tanstack/react-router'
import { PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useLabel } from '../../ui-kit/intl.ts'
import { pageAddress } from '../../ui-kit/links.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { isMac } from '../../ui-kit/shortcuts.tsx'
import { Wordmark } from '../../ui-kit/wordmark.tsx'
import { pages } from '../features.ts'
import classes from './menu.module.css'
import { useAllNeeds } from './needs.tsx'
import { OrganisationSwitch } from './organisation-switch.tsx'
import { UserMenu } from './user-menu.tsx'
import { pageAt, visibleRooms } from './visible-rooms.ts'

type MenuProps = { collapsed?: boolean; onCollapse?: () => void; onNavigate?: () => void }

/** The rooms in loop order; the open room shows its pages. The same in the phone's drawer. */
export function MainMenu({ collapsed = false, onCollapse, onNavigate }: MenuProps) {
  const t = useTranslations('app.shell')
  const { needs } = useAllNeeds()
  const Toggle = collapsed ? PanelLeftOpen : PanelLeftClose
  return (
    <div className={classes.menu} data-collapsed={collapsed}>
      <div className={classes.head}>
        <span title={t('needsYou', { count: needs.length })}>
          <Wordmark lit={needs.length > 0} compact={collapsed} />
        </span>
        {onCollapse !== undefined && (
          <Tooltip label={collapsed ? t('expand') : t('collapse')} position="right">
            <ActionIcon
              variant="subtle"
              color="gray"
              c="dimmed"
              onClick={onCollapse}
              aria-label={collapsed ? t('expand') : t('collapse')}
            >
              <Toggle size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <OrganisationSwitch collapsed={collapsed} />
      <UnstyledButton
        className={classes.search}
        aria-keyshortcuts={isMac() ? 'Meta+K' : 'Control+K'}
        onClick={() => {
          onNavigate?.()
          spotlight.open()
        }}
      >
        <Search size={16} aria-hidden />
        <span className={collapsed ? 'unseen' : classes.words}>{t('search')}</span>
        <Kbd
          size="xs"
          className={`${classes.words} ${classes.keys}`}
          data-keys={isMac() ? '⌘ K' : 'Ctrl K'}
          aria-hidden
        />
      </UnstyledButton>
      <ScrollArea className={classes.rooms} type="auto" scrollbarSize={6} viewportProps={{ tabIndex: -1 }}>
        <Rooms collapsed={collapsed} {...(onNavigate === undefined ? {} : { onNavigate })} />
      </ScrollArea>
      <UserMenu collapsed={collapsed} {...(onNavigate === undefined ? {} : { onNavigate })} />
    </div>
  )
}

function Rooms({ collapsed, onNavigate }: { collapsed: boolean; onNavigate?: () => void }) {
  const label = useLabel()
  const { organisation, role } = useSession()
  const { needs } = useAllNeeds()
  const address = useRouterState({ select: state => state.location.pathname })
  const here = pageAt(pages, address.split('/').slice(3).join('/'))
  return (
    <ul className={classes.list}>
      {visibleRooms(pages, role).map(room => {
        const open = here?.room === room.id
        const Icon = room.icon
        const title = label(room.titleKey)
        const alone = room.pages.length === 1
        return (
          <li key={room.id} data-room={room.id}>
            <Tooltip label={title} position="right" disabled={!collapsed} openDelay={200}>
              <Link
                to={pageAddress(organisation.slug, room.first.path)}
                className={classes.room}
                data-open={open}
                data-whole={alone || collapsed}
                activeOptions={{ exact: true }}
                onClick={onNavigate}
              >
                <Icon size={18} strokeWidth={1.75} aria-hidden />
                <span className={collapsed ? 'unseen' : undefined}>{title}</span>
                {room.id === 'today' && needs.length > 0 && (
                  <span className={classes.lamp}>{collapsed ? '' : needs.length}</span>
                )}
              </Link>
            </Tooltip>
            {open && !alone && !collapsed && (
              <ul className={classes.pages}>
                {room.pages.map(page => (
                  <li key={page.path}>
                    <Link
                      to={pageAddress(organisation.slug, page.path)}
                      className={classes.page}
                      data-open={page === here}
                      activeOptions={{ exact: true }}
                      onClick={onNavigate}
                    >
                      {label(page.titleKey)}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}
