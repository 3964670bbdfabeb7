import { Menu, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Check, CircleUserRound, Keyboard, LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useMe, usePreferences, useSignOut } from '../who.tsx'
import { openShortcutHelp } from './shortcut-help.tsx'
import classes from './user-menu.module.css'

/** Own account, language, appearance, help, the way out. */
export function UserMenu({ collapsed, onNavigate }: { collapsed: boolean; onNavigate?: () => void }) {
  const t = useTranslations('app.shell')
  const { account } = useMe()
  const { speak, dress } = usePreferences()
  const signOut = useSignOut()
  return (
    <Menu position="top-start" width={232} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.target} data-collapsed={collapsed}>
          <span className={classes.initials} data-initials={initials(account.name)} aria-hidden />
          <span className="unseen">{t('accountMenu')}</span>
          <span className={collapsed ? 'unseen' : classes.name}>{account.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          renderRoot={(props: object) => <Link {...props} to="/account" />}
          onClick={onNavigate}
          leftSection={<CircleUserRound size={16} aria-hidden />}
        >
          {t('account')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Keyboard size={16} aria-hidden />}
          rightSection={<span className={classes.hint}>?</span>}
          onClick={() => {
            onNavigate?.()
            openShortcutHelp()
          }}
        >
          {t('help')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        <Choice chosen={account.locale === 'fr'} onChoose={() => speak('fr')}>
          <span lang="fr">Français</span>
        </Choice>
        <Choice chosen={account.locale === 'en'} onChoose={() => speak('en')}>
          <span lang="en">English</span>
        </Choice>
        <Menu.Label>{t('theme')}</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map(theme => (
          <Choice key={theme} chosen={account.theme === theme} onChoose={() => dress(theme)}>
            {t(`themes.${theme}`)}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={signOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** One of several that exclude each other; the menu stays open, so that the effect is seen. */
function Choice({ chosen, onChoose, children }: { chosen: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      closeMenuOnClick={false}
      leftSection={<Check size={16} aria-hidden opacity={chosen ? 1 : 0} />}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  )
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(part => part !== '')
    .map(part => [...part][0])
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join('')
    .toLocaleUpperCase()
