import { Menu, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { CircleUserRound, Keyboard, LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useLanguage } from '../language.tsx'
import { useMe, usePreferences, useSignOut } from '../who.tsx'
import { openShortcutHelp } from './shortcut-help.tsx'
import classes from './user-menu.module.css'

/** Own account, language, appearance, help, the way out. */
export function UserMenu({ collapsed, onNavigate }: { collapsed: boolean; onNavigate?: () => void }) {
  const t = useTranslations('app.shell')
  const { account } = useMe()
  const { locale } = useLanguage()
  const { colorScheme } = useMantineColorScheme()
  const { speak, dress } = usePreferences()
  const signOut = useSignOut()
  return (
    <Menu position="top-start" width={264} closeOnItemClick trapFocus>
      <Menu.Target>
        <UnstyledButton
          className={classes.target}
          data-collapsed={collapsed}
          aria-label={t('accountMenu', { name: account.name })}
        >
          <span className={classes.initials} data-initials={initials(account.name)} aria-hidden />
          {!collapsed && <span className={classes.name}>{account.name}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account.email}</Menu.Label>
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
        <div className={classes.choice}>
          <span id="choice-language">{t('language')}</span>
          <SegmentedControl
            aria-labelledby="choice-language"
            size="xs"
            fullWidth
            value={locale}
            onChange={value => speak(value === 'en' ? 'en' : 'fr')}
            data={[
              { value: 'fr', label: <span lang="fr">Français</span> },
              { value: 'en', label: <span lang="en">English</span> },
            ]}
          />
        </div>
        <div className={classes.choice}>
          <span id="choice-theme">{t('theme')}</span>
          <SegmentedControl
            aria-labelledby="choice-theme"
            size="xs"
            fullWidth
            orientation="vertical"
            value={colorScheme}
            onChange={value => dress(value === 'light' || value === 'dark' ? value : 'auto')}
            data={(['light', 'dark', 'auto'] as const).map(value => ({ value, label: t(`themes.${value}`) }))}
          />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={signOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
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
