import { Kbd } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { type Keys, keyNames, steps } from './parse-shortcut.ts'
import { isMac } from './shortcuts.tsx'

/** The keys of a shortcut, as they are written on a keyboard. */
export function KeyHint({ keys }: { keys: Keys }) {
  const t = useTranslations('app.shortcuts.keys')
  const names = { ctrl: t('ctrl'), enter: t('enter'), esc: t('esc'), space: t('space') }
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {steps(keys).map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one shortcut never move
        <span key={at}>
          {at > 0 && ' '}
          {keyNames(step, isMac(), names).map(name => (
            <Kbd key={name} size="xs" mr={2}>
              {name}
            </Kbd>
          ))}
        </span>
      ))}
    </span>
  )
}
