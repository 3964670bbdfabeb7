import {
  BookOpenText,
  CalendarDays,
  ChartNoAxesColumn,
  Compass,
  type LucideIcon,
  MessagesSquare,
  Radio,
  Settings,
  Sunrise,
  Users,
} from 'lucide-react'
import type { MessageKey } from './intl.ts'

/** The rooms in the order of the loop; the menu shows those that hold at least one page. */
export const rooms = [
  { id: 'today', titleKey: 'app.rooms.today.title', goKey: 'app.rooms.today.go', icon: Sunrise },
  { id: 'listen', titleKey: 'app.rooms.listen.title', goKey: 'app.rooms.listen.go', icon: Radio },
  { id: 'plan', titleKey: 'app.rooms.plan.title', goKey: 'app.rooms.plan.go', icon: Compass },
  { id: 'govern', titleKey: 'app.rooms.govern.title', goKey: 'app.rooms.govern.go', icon: BookOpenText },
  { id: 'publish', titleKey: 'app.rooms.publish.title', goKey: 'app.rooms.publish.go', icon: CalendarDays },
  { id: 'engage', titleKey: 'app.rooms.engage.title', goKey: 'app.rooms.engage.go', icon: MessagesSquare },
  { id: 'people', titleKey: 'app.rooms.people.title', goKey: 'app.rooms.people.go', icon: Users },
  { id: 'evaluate', titleKey: 'app.rooms.evaluate.title', goKey: 'app.rooms.evaluate.go', icon: ChartNoAxesColumn },
  { id: 'settings', titleKey: 'app.rooms.settings.title', goKey: 'app.rooms.settings.go', icon: Settings },
] as const satisfies readonly { id: string; titleKey: MessageKey; goKey: MessageKey; icon: LucideIcon }[]

export type RoomId = (typeof rooms)[number]['id']
