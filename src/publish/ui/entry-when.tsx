import { Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { wallTimeAt } from '../../time-zone.ts'
import { Section } from '../../ui-kit/page.tsx'
import { useWriting } from './entry-context.tsx'
import { PlannedField } from './planned-field.tsx'

const hour = 3_600_000

/** When it is to appear, by the clocks of the entry's zone. */
export function EntryWhen() {
  const t = useTranslations('publish.contents.write')
  const list = useTranslations('publish.contents.list')
  const { draft, set, mayEdit } = useWriting()
  const plan = () => {
    // The next full hour, a day from now: a beginning to change.
    const at = new Date((Math.floor(Date.now() / hour) + 25) * hour)
    set('planned', { local: wallTimeAt(at, draft.zone), at: at.toISOString() })
  }
  return (
    <Section title={t('when')}>
      {draft.planned === null ? (
        <Group gap="md">
          <Text c="dimmed">{list('unplanned')}</Text>
          {mayEdit && (
            <Button size="compact-sm" variant="light" onClick={plan}>
              {t('plan')}
            </Button>
          )}
        </Group>
      ) : (
        <Group gap="md" align="flex-end">
          <PlannedField
            label={t('planned')}
            zone={draft.zone}
            value={draft.planned}
            readOnly={!mayEdit}
            onChange={value => set('planned', value)}
          />
          {mayEdit && (
            <Button variant="subtle" color="gray" onClick={() => set('planned', null)}>
              {t('unplan')}
            </Button>
          )}
        </Group>
      )}
    </Section>
  )
}
