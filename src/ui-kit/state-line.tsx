import { Text } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** How something is doing: a sign, words, and what helps to understand them; the colour never says it alone. */
export function StateLine(props: {
  icon: LucideIcon
  colour: 'positive' | 'negative' | 'lamp' | 'dimmed'
  text: ReactNode
  detail?: ReactNode
}) {
  const Icon = props.icon
  return (
    <Text component="div" size="sm" c={props.colour} style={{ display: 'flex', gap: 6, alignItems: 'flex-start' }}>
      <Icon size={15} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {props.text}
        {props.detail !== undefined && (
          <Text component="span" size="sm" c="dimmed" display="block">
            {props.detail}
          </Text>
        )}
      </span>
    </Text>
  )
}
