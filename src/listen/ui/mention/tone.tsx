import { Button, Group, Popover, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { NumberField } from '../../../ui-kit/number-field.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { readMention, readRiver, setToneWord } from '../../endpoints.ts'
import { type Action, type MentionDetail, tones } from '../../schema.ts'
import classes from './detail.module.css'
import { Part } from './part.tsx'

type Span = MentionDetail['toneSpans'][number]

/** The tone, the words that decided it, and two ways to correct: this mention, or the word for good. */
export function Tone({ detail, onCorrect }: { detail: MentionDetail; onCorrect: (action: Action) => void }) {
  const { mention, toneSpans } = detail
  const t = useTranslations('listen')
  const formats = useFormats()
  const canWork = useCan('listen.work')
  return (
    <Part title={t('mention.whyTone')}>
      <SegmentedControl
        size="sm"
        aria-label={t('filters.tone')}
        value={mention.tone.value}
        disabled={!canWork}
        data={tones.map(value => ({ value, label: t(`tones.${value}`) }))}
        onChange={value => onCorrect({ do: 'set-tone', to: value as (typeof tones)[number] })}
      />
      {mention.tone.corrected && (
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {t('mention.toneCorrected')}
          </Text>
          {canWork && (
            <Button size="compact-sm" variant="subtle" onClick={() => onCorrect({ do: 'set-tone', to: null })}>
              {t('mention.toneBack')}
            </Button>
          )}
        </Group>
      )}
      {toneSpans.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('mention.noToneWord')}
        </Text>
      ) : (
        <Group gap={6}>
          {toneSpans.map(span => (
            <ToneWordButton
              key={`${span.field}${span.start}`}
              span={span}
              language={mention.language === 'en' ? 'en' : 'fr'}
              canWork={canWork}
            />
          ))}
          <Text size="sm" c="dimmed">
            {t('mention.score', { score: formats.change(mention.tone.score, { maximumFractionDigits: 2 }) })}
          </Text>
        </Group>
      )}
    </Part>
  )
}

function ToneWordButton({ span, language, canWork }: { span: Span; language: 'fr' | 'en'; canWork: boolean }) {
  const t = useTranslations('listen.mention')
  const formats = useFormats()
  const notifyError = useNotifyError()
  const [opened, setOpened] = useState(false)
  const [weight, setWeight] = useState<number | null>(Math.round(span.base * 10) / 10)
  const save = useApiMutation(setToneWord, { refresh: [readMention, readRiver] })
  const label = (
    <span className={classes.word} data-sign={span.weight > 0 ? 'positive' : span.weight < 0 ? 'negative' : 'none'}>
      {span.word} {formats.change(span.weight, { maximumFractionDigits: 1 })}
      {span.negated && ` · ${t('negated')}`}
      {span.intensified && ` · ${t('intensified')}`}
      {span.corrected && ` · ${t('ownWeight')}`}
    </span>
  )
  if (!canWork) return label
  return (
    <Popover opened={opened} onChange={setOpened} width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="transparent" size="compact-sm" p={0} onClick={() => setOpened(true)}>
          <span className="unseen">{t('correctWord', { word: span.word })} </span>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('correctWord', { word: span.word })}>
        <form
          onSubmit={event => {
            event.preventDefault()
            if (weight === null) return
            save.mutate(
              { language, word: span.word, weight },
              {
                onSuccess: () => {
                  setOpened(false)
                  notify(t('wordSaved', { word: span.word }))
                },
                onError: notifyError,
              },
            )
          }}
        >
          <Stack gap="sm">
            <NumberField
              label={t('weightOf', { word: span.word })}
              description={t('weightHelp')}
              required
              withAsterisk={false}
              min={-3}
              max={3}
              step={0.5}
              decimalScale={1}
              value={weight}
              onChange={setWeight}
              data-autofocus
            />
            <Button type="submit" loading={save.isPending}>
              {t('saveWord')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
