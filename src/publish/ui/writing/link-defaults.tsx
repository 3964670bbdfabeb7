import { Stack, Switch, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { FormSection } from '../../../ui-kit/form-section.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { changeLinkSettings, readLinkSettings } from '../../endpoints.ts'

/** What becomes of addresses in new variants. */
export function LinkDefaults() {
  const t = useTranslations('publish.writing.links')
  const answer = useApi(readLinkSettings, {})
  const mayChange = useCan('publish.send')
  const notifyError = useNotifyError()
  const change = useApiMutation(changeLinkSettings, { refresh: [readLinkSettings], onDone: () => notify(t('saved')) })
  return (
    <FormSection title={t('title')} teaching={t('help')}>
      <Loaded answer={answer} shape="form" count={1}>
        {({ tags, short, base }) => {
          const put = (value: { tags?: boolean; short?: boolean }) =>
            change.mutate({ tags, short, ...value }, { onError: notifyError })
          return (
            <Stack gap={16}>
              <Text size="sm" fw={500}>
                {t('defaults')}
              </Text>
              <Switch
                label={t('tags')}
                disabled={!mayChange}
                checked={tags}
                onChange={event => put({ tags: event.currentTarget.checked })}
              />
              <Switch
                label={t('short')}
                description={base === null ? t('noBase') : t('base', { base })}
                disabled={!mayChange || base === null}
                checked={short && base !== null}
                onChange={event => put({ short: event.currentTarget.checked })}
              />
            </Stack>
          )
        }}
      </Loaded>
    </FormSection>
  )
}
