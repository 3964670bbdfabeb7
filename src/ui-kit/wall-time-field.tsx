import { Radio, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { offsetAt, readWallTime, wallTimeAt } from '../time-zone.ts'
import { placeOfZone } from './format.ts'
import { useFormats } from './session.tsx'

/** What a clock shows, and which instant that is: null where it is none, or two and nobody has said which. */
export type WallTimeValue = { local: string; at: Date | null }

/** A value for the field from what was kept. */
export const wallTimeOf = (at: Date | string, zone: string): WallTimeValue => ({
  local: wallTimeAt(new Date(at), zone),
  at: new Date(at),
})

/**
 * A day and a time by the clocks of a zone. Hours that do not exist or come twice when clocks change are asked about,
 * never guessed.
 */
export function WallTimeField(props: {
  label: string
  zone: string
  value: WallTimeValue
  onChange: (value: WallTimeValue) => void
  size?: 'sm' | 'md'
  error?: string | undefined
}) {
  const t = useTranslations('app.wallTime')
  const formats = useFormats()
  const { zone, value } = props
  const meaning = meaningOf(value.local, zone)
  const shown = (at: Date) => wallTimeAt(at, zone).slice(11)
  const gone =
    meaning?.kind === 'none' ? t('gone', { before: shown(meaning.before), after: shown(meaning.after) }) : undefined
  return (
    <Stack gap={8}>
      <TextInput
        type="datetime-local"
        label={props.label}
        description={t('zone', { zone: placeOfZone(zone) })}
        size={props.size ?? 'md'}
        maw={280}
        lang={formats.locale}
        error={gone ?? props.error}
        value={value.local}
        onChange={event => props.onChange(read(event.currentTarget.value, zone))}
      />
      {meaning?.kind === 'two' && (
        <Radio.Group
          label={t('twice')}
          value={value.at?.toISOString() ?? ''}
          onChange={at => props.onChange({ local: value.local, at: new Date(at) })}
        >
          <Stack gap={6} mt={6}>
            <Radio value={meaning.first.toISOString()} label={t('first', { offset: offset(meaning.first, zone) })} />
            <Radio value={meaning.second.toISOString()} label={t('second', { offset: offset(meaning.second, zone) })} />
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  )
}

const meaningOf = (local: string, zone: string) => {
  try {
    return readWallTime(local, zone)
  } catch {
    return null
  }
}

function read(local: string, zone: string): WallTimeValue {
  const meaning = meaningOf(local.slice(0, 16), zone)
  return { local: local.slice(0, 16), at: meaning?.kind === 'one' ? meaning.at : null }
}

/** « UTC−4 » */
function offset(at: Date, zone: string): string {
  const minutes = Math.round(offsetAt(at.getTime(), zone) / 60_000)
  const rest = Math.abs(minutes) % 60
  const hours = Math.floor(Math.abs(minutes) / 60)
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
