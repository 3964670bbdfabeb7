import { CircleAlert, CircleCheck, CircleHelp, CircleMinus, CirclePause, CircleX, Clock, Send } from 'lucide-react'
import type { SendView } from '../schema.ts'

type State = SendView['state']

/** The sign and the colour of a send's state; words always stand beside. Amber only where somebody must decide. */
export const signs: Record<State, { icon: typeof Clock; colour: 'positive' | 'negative' | 'lamp' | 'dimmed' }> = {
  waiting: { icon: Clock, colour: 'dimmed' },
  sending: { icon: Send, colour: 'dimmed' },
  published: { icon: CircleCheck, colour: 'positive' },
  failed: { icon: CircleX, colour: 'negative' },
  unknown: { icon: CircleHelp, colour: 'lamp' },
  late: { icon: CircleAlert, colour: 'lamp' },
  held: { icon: CirclePause, colour: 'dimmed' },
  cancelled: { icon: CircleMinus, colour: 'dimmed' },
}

/** What a view of the board shows. What needs somebody comes first, most doubtful on top. */
export const views = {
  todo: ['unknown', 'late', 'failed', 'held'],
  waiting: ['waiting', 'sending'],
  published: ['published'],
  all: [],
} as const satisfies Record<string, readonly State[]>
export type View = keyof typeof views
