import { ActionIcon, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { DataList } from '../../../ui-kit/data-list.tsx'
import { Form, FormSection } from '../../../ui-kit/form-section.tsx'
import { notify, useUndoable } from '../../../ui-kit/notify.tsx'
import { NumberField } from '../../../ui-kit/number-field.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { addPledgeCount, readCampaign, readPledges, removePledgeCount, restorePledgeCount } from '../../endpoints.ts'
import { mostCounted, type PledgeCountView, pledgeCount } from '../../schema.ts'
import { useDayNames } from '../calendar/use-day-names.ts'

const refresh = [readPledges, readCampaign]
const ways = pledgeCount.shape.way.options

/** What arrived by e-mail, post or hand, each with its source and day. */
export function PledgeCounts({ campaignId, counts }: { campaignId: string; counts: PledgeCountView[] }) {
  const t = useTranslations('publish.campaigns.pledge')
  const formats = useFormats()
  const names = useDayNames()
  const maySend = useCan('publish.send')
  return (
    <FormSection title={t('counts')} teaching={t('countsHelp')}>
      {counts.length === 0 ? (
        <Text c="dimmed">{t('countsNone')}</Text>
      ) : (
        <DataList
          caption={t('counts')}
          rows={counts}
          idOf={one => one.id}
          columns={[
            { id: 'source', title: t('source'), main: true, cell: one => one.source },
            { id: 'way', title: t('way'), cell: one => t(`ways.${one.way}`) },
            { id: 'count', title: t('count'), align: 'end', cell: one => formats.number(one.count) },
            { id: 'day', title: t('day'), cell: one => names.short(one.day) },
            { id: 'by', title: t('by'), cell: one => one.by },
            {
              id: 'actions',
              title: t('actions'),
              titleUnseen: true,
              align: 'end',
              cell: one => maySend && <Remove campaignId={campaignId} count={one} />,
            },
          ]}
        />
      )}
      {maySend && <Add campaignId={campaignId} />}
    </FormSection>
  )
}

function Remove({ campaignId: id, count }: { campaignId: string; count: PledgeCountView }) {
  const t = useTranslations('publish.campaigns.pledge')
  const undoable = useUndoable()
  const remove = useApiMutation(removePledgeCount, { refresh })
  const restore = useApiMutation(restorePledgeCount, { refresh })
  const given = { id, count: count.id }
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('removeNamed', { source: count.source })}
      onClick={() =>
        undoable(remove.mutateAsync(given), t('removed', { source: count.source }), () => restore.mutateAsync(given))
      }
    >
      <Trash2 size={16} aria-hidden />
    </ActionIcon>
  )
}

function Add({ campaignId: id }: { campaignId: string }) {
  const t = useTranslations('publish.campaigns.pledge')
  const formats = useFormats()
  const today = formats.dayKey(useNow())
  const [way, setWay] = useState<PledgeCountView['way']>('hand')
  const [count, setCount] = useState<number | null>(null)
  const [day, setDay] = useState(today)
  const [source, setSource] = useState('')
  const [tried, setTried] = useState(false)
  const add = useApiMutation(addPledgeCount, { refresh })
  const wrong = count === null || day === '' || source.trim() === ''
  return (
    <Form
      submit={t('add')}
      loading={add.isPending}
      error={add.error}
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (wrong) return
        add.mutate(
          { id, way, count, day, source },
          {
            onSuccess: () => {
              notify(t('added'))
              setCount(null)
              setSource('')
              setTried(false)
            },
          },
        )
      }}
    >
      <Group gap="md" align="flex-start">
        <NativeSelect
          label={t('way')}
          value={way}
          onChange={event => setWay(ways.find(one => one === event.currentTarget.value) ?? 'hand')}
          data={ways.map(value => ({ value, label: t(`ways.${value}`) }))}
        />
        <NumberField
          maw={120}
          label={t('count')}
          min={1}
          max={mostCounted}
          allowDecimal={false}
          value={count}
          onChange={setCount}
        />
        <TextInput
          type="date"
          label={t('day')}
          max={today}
          value={day}
          onChange={event => setDay(event.currentTarget.value)}
        />
      </Group>
      <TextInput
        label={t('source')}
        placeholder={t('sourceExample')}
        maxLength={300}
        error={tried && wrong ? t('countMissing') : undefined}
        value={source}
        onChange={event => setSource(event.currentTarget.value)}
      />
    </Form>
  )
}
