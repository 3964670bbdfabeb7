import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../../ui-kit/dialog.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import type { ShownMention } from '../../../ui-kit/registration.ts'
import { useFormats } from '../../../ui-kit/session.tsx'
import { useReturnFocus } from '../../../ui-kit/use-return-focus.ts'
import type { WholeStrategy } from '../../schema.ts'
import { nameOf } from '../name-of.ts'
import { useModelWords } from '../words.ts'
import { evidenceOfMention, nameOfMention } from './evidence-of-mention.ts'
import classes from './heard.module.css'
import { useWrite } from './use-write.ts'

/** To whom what was heard goes, when, and by when an answer is hoped for; kept with the strategy's other handovers. */
export function HandOverDialog(props: { strategy: WholeStrategy; mention: ShownMention; onClose: () => void }) {
  const { strategy, mention, onClose } = props
  const t = useTranslations('plan.ui.heard')
  const words = useModelWords()
  const formats = useFormats()
  useReturnFocus()
  const { write, busy, error } = useWrite(strategy.id)
  const [name, setName] = useState(() => nameOfMention(mention))
  const [to, setTo] = useState('')
  const [person, setPerson] = useState<string | null>(null)
  const [handedOn, setHandedOn] = useState(() => formats.dayKey(new Date()))
  // The check that asks for a handover looks at the theme that it names.
  const [topic, setTopic] = useState<string | null>(() => mention.topicNames[0] ?? null)
  const [expectedBy, setExpectedBy] = useState('')
  const [missing, setMissing] = useState(false)
  const evidence = evidenceOfMention(mention, formats.dayKey(mention.publishedAt))
  const label = (field: string) => words.field('handovers', field).label
  // Services that something was handed to before.
  const known = [...new Set((strategy.document.handovers ?? []).map(one => one.to).filter(one => one !== undefined))]
  const whom = to.trim() !== '' || person !== null
  const run = async () => {
    setMissing(!whom)
    if (!whom) return
    const done = await write(
      [
        {
          do: 'add',
          to: 'handovers',
          item: {
            name: name.trim(),
            ...(topic === null ? {} : { topic }),
            ...(to.trim() === '' ? {} : { to: to.trim() }),
            ...(person === null ? {} : { person }),
            ...(handedOn === '' ? {} : { handedOn }),
            ...(expectedBy === '' ? {} : { expectedBy }),
            heard: [evidence],
          },
        },
      ],
      t('handedDone'),
    )
    if (done !== null) onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={t('handOver')} size="lg">
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void run()
        }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('handHelp', { strategy: strategy.name })}
          </Text>
          <Text size="sm" component="blockquote" className={classes.quote ?? ''} lineClamp={4}>
            {mention.text.trim() === '' ? mention.title : mention.text}
          </Text>
          <TextInput
            label={label('name')}
            maxLength={300}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          {mention.topicNames.length > 0 && (
            <Select
              label={label('topic')}
              clearable
              data={[...new Set(mention.topicNames)]}
              value={topic}
              onChange={setTopic}
            />
          )}
          <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
            <TextInput
              label={label('to')}
              list="handed-before"
              maxLength={300}
              data-autofocus
              error={missing && !whom ? t('whom') : null}
              value={to}
              onChange={event => setTo(event.currentTarget.value)}
            />
            <Select
              label={label('person')}
              placeholder={t('choose')}
              searchable
              clearable
              nothingFoundMessage={t('nothing')}
              data={(strategy.document.people ?? []).map(one => ({ value: one.id, label: nameOf(one) }))}
              value={person}
              onChange={setPerson}
            />
          </Group>
          <datalist id="handed-before">
            {known.map(one => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <Group gap="md">
            <TextInput
              type="date"
              label={label('handedOn')}
              value={handedOn}
              onChange={event => setHandedOn(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={label('expectedBy')}
              value={expectedBy}
              onChange={event => setExpectedBy(event.currentTarget.value)}
            />
          </Group>
          <FormError error={error} />
          <Group gap="sm">
            <Button type="submit" loading={busy}>
              {t('handDo')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
