import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../../ui-kit/dialog.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import type { ShownMention } from '../../../ui-kit/registration.ts'
import { useFormats } from '../../../ui-kit/session.tsx'
import { useReturnFocus } from '../../../ui-kit/use-return-focus.ts'
import { type CollectionName, fieldsOf, type WholeStrategy } from '../../schema.ts'
import { valueAt } from '../set-place.ts'
import { useModelWords } from '../words.ts'
import { evidenceOfMention, nameOfMention } from './evidence-of-mention.ts'
import { claimsOf, listsWithEvidence, withEvidence } from './evidence-places.ts'
import classes from './heard.module.css'
import { useWrite } from './use-write.ts'

const fresh = 'new:'

/** Which claim of the strategy this mention supports; what it shows, in words that stay when the mention is gone. */
export function UseAsEvidenceDialog(props: { strategy: WholeStrategy; mention: ShownMention; onClose: () => void }) {
  const { strategy, mention, onClose } = props
  const t = useTranslations('plan.ui.heard')
  const words = useModelWords()
  const formats = useFormats()
  useReturnFocus()
  const { write, busy, error } = useWrite(strategy.id)
  const [target, setTarget] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const begun = evidenceOfMention(mention, formats.dayKey(mention.publishedAt))
  const [says, setSays] = useState('')
  const [name, setName] = useState(() => nameOfMention(mention))
  const { document } = strategy
  const choices = useMemo(() => {
    const groups = new Map<string, { value: string; label: string }[]>()
    groups.set(
      t('newItem'),
      listsWithEvidence
        .filter(list => list !== 'handovers')
        .map(list => ({ value: `${fresh}${list}`, label: words.collection(list).add })),
    )
    for (const claim of claimsOf(document)) {
      if (claim.part === 'handovers') continue
      const title = claim.name === null ? t('sections') : words.collection(claim.part).title
      const several = fieldsOf(claim.part).filter(one => one.meta.as === 'evidence').length > 1
      const label = [
        claim.name ?? words.section(claim.part).title,
        several ? words.field(claim.part, claim.field).label : null,
      ]
        .filter(Boolean)
        .join(' – ')
      groups.set(title, [...(groups.get(title) ?? []), { value: claim.place, label }])
    }
    return [...groups].map(([group, items]) => ({ group, items }))
  }, [document, t, words])
  const run = async () => {
    const incomplete = target === null || says.trim() === ''
    setMissing(incomplete)
    if (incomplete) return
    const evidence = { ...begun, says: says.trim() }
    const list = target.startsWith(fresh) ? (target.slice(fresh.length) as CollectionName) : null
    const field = list === null ? '' : (fieldsOf(list).find(one => one.meta.as === 'evidence')?.name ?? '')
    const done = await write(
      list === null
        ? [
            {
              do: 'set',
              at: target,
              to: withEvidence(document, target, evidence),
              before: valueAt(document, target) ?? null,
            },
          ]
        : [{ do: 'add', to: list, item: { name: name.trim(), [field]: [evidence] } }],
      t('evidenceDone'),
    )
    if (done !== null) onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={t('useAsEvidence')} size="lg">
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void run()
        }}
      >
        <Stack gap="md">
          <Select
            label={t('claim')}
            description={t('claimHelp', { strategy: strategy.name })}
            placeholder={t('choose')}
            searchable
            nothingFoundMessage={t('nothing')}
            limit={80}
            data={choices}
            value={target}
            onChange={setTarget}
            error={missing && target === null ? t('claimMissing') : null}
            data-autofocus
            required
          />
          {target?.startsWith(fresh) === true && (
            <TextInput
              label={t('itemName')}
              maxLength={300}
              value={name}
              onChange={event => setName(event.currentTarget.value)}
            />
          )}
          <Text size="sm" component="blockquote" className={classes.quote ?? ''} lineClamp={4}>
            {mention.text.trim() === '' ? mention.title : mention.text}
          </Text>
          <Textarea
            label={t('says')}
            required
            error={missing && says.trim() === '' ? t('saysMissing') : null}
            description={t('saysHelp')}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={5000}
            value={says}
            onChange={event => setSays(event.currentTarget.value)}
          />
          <p style={{ margin: 0, fontSize: 'var(--mantine-font-size-sm)', color: 'var(--vigie-secondary)' }}>
            {[begun.source, formats.day(mention.publishedAt)].filter(Boolean).join(' · ')}
          </p>
          <FormError error={error} />
          <Group gap="sm">
            <Button type="submit" loading={busy}>
              {t('useDo')}
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
