import { Button, type ButtonProps, Group, Text } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

/**
 * For the few things that cannot be taken back (a revoked key, a removed member): the button asks once, where it is.
 * Everything else happens at once and offers its undo (`useNotifyUndo`).
 */
export function ConfirmInPlace(props: {
  label: ReactNode
  /** What will happen, in one sentence: « La clé cessera de fonctionner. » */
  consequence: string
  confirmLabel: string
  onConfirm: () => void
  loading?: boolean
  buttonProps?: ButtonProps & { 'aria-label'?: string }
}) {
  const t = useTranslations('app')
  const [asking, setAsking] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  if (!asking)
    return (
      <Button
        ref={first}
        size="compact-sm"
        variant="subtle"
        color="negative"
        {...props.buttonProps}
        onClick={() => setAsking(true)}
      >
        {props.label}
      </Button>
    )
  const leave = () => {
    setAsking(false)
    requestAnimationFrame(() => first.current?.focus())
  }
  return (
    <Group
      gap="sm"
      role="group"
      aria-label={props.consequence}
      onKeyDown={event => event.key === 'Escape' && leave()}
      wrap="wrap"
    >
      <Text size="sm">{props.consequence}</Text>
      <Button size="compact-sm" color="negative" loading={props.loading ?? false} onClick={props.onConfirm}>
        {props.confirmLabel}
      </Button>
      <Button size="compact-sm" variant="default" autoFocus onClick={leave}>
        {t('cancel')}
      </Button>
    </Group>
  )
}
