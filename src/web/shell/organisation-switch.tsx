import { Menu, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Check, ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useSession } from '../../ui-kit/session.tsx'
import { useMe } from '../who.tsx'
import classes from './organisation-switch.module.css'

/** The name of the organisation; a menu where somebody belongs to several. */
export function OrganisationSwitch({ collapsed }: { collapsed: boolean }) {
  const t = useTranslations('app.shell')
  const { organisation } = useSession()
  const { organisations } = useMe()
  const initial = [...organisation.name][0] ?? ''
  const body = (
    <>
      <span className={classes.initial} data-initial={initial} aria-hidden />
      <span className={collapsed ? 'unseen' : classes.name}>{organisation.name}</span>
    </>
  )
  if (organisations.length < 2)
    return (
      <div className={classes.one} data-collapsed={collapsed}>
        {body}
      </div>
    )
  return (
    <Menu position="bottom-start" width={232} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.one} data-collapsed={collapsed}>
          <span className="unseen">{t('switchOrganisation')}</span>
          {body}
          {!collapsed && <ChevronsUpDown size={14} aria-hidden className={classes.chevron} />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('organisations')}</Menu.Label>
        {organisations.map(one => (
          <Menu.Item
            key={one.slug}
            renderRoot={(props: object) => <Link {...props} to={`/o/${encodeURIComponent(one.slug)}`} />}
            rightSection={one.slug === organisation.slug ? <Check size={15} aria-hidden /> : null}
            aria-current={one.slug === organisation.slug ? 'true' : undefined}
          >
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
