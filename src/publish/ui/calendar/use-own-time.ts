import { wallTimeAt } from '../../../time-zone.ts'
import { createFormats } from '../../../ui-kit/format.ts'
import { useFormats } from '../../../ui-kit/session.tsx'

/** What the reader's own clock shows at an instant; null where it shows what the organisation's does. */
export function useOwnTime(): (at: string) => string | null {
  const { locale, timeZone } = useFormats()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return at => {
    const when = new Date(at)
    if (wallTimeAt(when, own) === wallTimeAt(when, timeZone)) return null
    const formats = createFormats(locale, own)
    const sameDay = formats.dayKey(when) === createFormats(locale, timeZone).dayKey(when)
    return sameDay ? formats.time(when) : formats.moment(when)
  }
}
