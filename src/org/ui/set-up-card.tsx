import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Circle, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { TodayPart } from '../../ui-kit/today.tsx'
import { getOrganisation, listMembers, me } from '../endpoints.ts'
import classes from './org.module.css'

/** What an administrator still has to settle, read from what is; gone when all of it is done. */
export function SetUpCard() {
  const t = useTranslations('org.setUp')
  const who = useApi(me, {}).data
  const members = useApi(listMembers, {}).data
  const organisation = useApi(getOrganisation, {}).data
  if (who === undefined || members === undefined || organisation === undefined) return null
  const steps: { id: string; done: boolean; title: ReactNode; why: string }[] = [
    {
      id: 'members',
      done: members.items.length > 1,
      title: <PageLink to="settings/members">{t('members')}</PageLink>,
      why: t('membersWhy'),
    },
    {
      id: 'two-step',
      done: who.account.twoFactor || !who.account.hasPassword,
      title: <Link to="/account/security">{t('twoStep')}</Link>,
      why: t('twoStepWhy'),
    },
    {
      id: 'privacy',
      done: organisation.privacyContact !== null && organisation.retentionDays !== null,
      title: <PageLink to="settings">{t('privacy')}</PageLink>,
      why: t('privacyWhy'),
    },
  ]
  if (steps.every(step => step.done)) return null
  return (
    <TodayPart
      title={t('title')}
      aside={
        <Text size="sm" c="dimmed">
          {t('progress', { done: String(steps.filter(step => step.done).length), all: String(steps.length) })}
        </Text>
      }
    >
      <ul className={classes.steps}>
        {steps.map(step => (
          <li key={step.id} data-done={step.done}>
            {step.done ? <CircleCheck size={18} aria-hidden /> : <Circle size={18} aria-hidden />}
            <div>
              {step.title}
              {step.done && <span className="unseen">{t('done')}</span>}
              <Text size="sm" c="dimmed">
                {step.why}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </TodayPart>
  )
}
