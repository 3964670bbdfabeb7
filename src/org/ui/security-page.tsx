import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { FormSection } from '../../ui-kit/form-section.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { me } from '../endpoints.ts'
import { Passkeys } from './passkeys.tsx'
import { PasswordForm } from './password-form.tsx'
import { TwoStep } from './two-step.tsx'

/** Password, second step, passkeys. */
export function SecurityPage() {
  const t = useTranslations('org')
  const answer = useApi(me, {})
  return (
    <Page title={t('pages.security')} lead={t('security.lead')} width="form">
      <Loaded answer={answer} shape="form">
        {({ account, onlyFor }) =>
          onlyFor !== null ? (
            <Text className="measure">{t('security.throughProvider')}</Text>
          ) : (
            <div>
              {account.hasPassword && (
                <FormSection title={t('security.password')} teaching={t('security.passwordTeaching')}>
                  <PasswordForm />
                </FormSection>
              )}
              {account.hasPassword && (
                <FormSection title={t('twoStep.title')} teaching={t('twoStep.teaching')}>
                  <TwoStep on={account.twoFactor} />
                </FormSection>
              )}
              <FormSection title={t('passkeys.title')} teaching={t('passkeys.teaching')}>
                <Passkeys />
              </FormSection>
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
