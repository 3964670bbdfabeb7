import { Menu, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Building2, CircleUserRound, Keyboard, LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useCharacterKeys } from '../../ui-kit/shortcuts.tsx'
import { useMe, usePreferences, useSignOut } from '../who.tsx'
import { openShortcutHelp } from './shortcut-help.tsx'
import classes from './user-menu.module.css'

/** Own account, language, appearance, help, the way out. */
export function UserMenu({ collapsed, onNavigate }: { collapsed: boolean; onNavigate?: () => void }) {
  const t = useTranslations('app.shell')
  const { account } = useMe()
  const { speak, dress } = usePreferences()
  const signOut = useSignOut()
  const characterKeys = useCharacterKeys()
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
          renderRoot={(props: object) => <Link {...props} to="/account/organisations" />}
          onClick={onNavigate}
          leftSection={<Building2 size={16} aria-hidden />}
        >
          {t('myOrganisations')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Keyboard size={16} aria-hidden />}
          rightSection={characterKeys && <span className={classes.hint}>?</span>}
          onClick={() => {
            onNavigate?.()
            openShortcutHelp()
          }}
        >
          {t('help')}
        </Menu.Item>
        <Menu.Divider />
        <Choices label={t('language')} chosen={account.locale} onChoose={value => speak(value === 'en' ? 'en' : 'fr')}>
          <Menu.RadioItem value="fr">
            <span lang="fr">Français</span>
          </Menu.RadioItem>
          <Menu.RadioItem value="en">
            <span lang="en">English</span>
          </Menu.RadioItem>
        </Choices>
        <Choices
          label={t('theme')}
          chosen={account.theme}
          onChoose={value => dress(value === 'light' || value === 'dark' ? value : 'auto')}
        >
          {(['light', 'dark', 'auto'] as const).map(theme => (
            <Menu.RadioItem key={theme} value={theme}>
              {t(`themes.${theme}`)}
            </Menu.RadioItem>
          ))}
        </Choices>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={signOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Several that exclude each other; the menu stays open, so that the effect is seen. */
function Choices(props: { label: string; chosen: string; onChoose: (value: string) => void; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no child of a menu
    <div role="group" aria-label={props.label}>
      <Menu.Label aria-hidden>{props.label}</Menu.Label>
      <Menu.RadioGroup value={props.chosen} onChange={props.onChoose}>
        {props.children}
      </Menu.RadioGroup>
    </div>
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
