import { formatLongDay, formatMoney, formatNumber, formatShare } from '../../documents/format.ts'
import type { DefectParams } from './rule.ts'

/**
 * What a rule's sentences carry, as people say it: days as days, and figures with their `unit` where the defect names one:
 * `share` (0 to 1, said in per cent), `percent`, `count`, or a currency.
 */
export function spokenParams(
  language: 'fr' | 'en',
  { unit, ...params }: DefectParams,
  day: (day: string) => string = on => formatLongDay(language, on),
): DefectParams {
  const say = (value: string | number) => {
    if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value
    if (unit === undefined) return value
    if (unit === 'share') return formatShare(language, value)
    if (unit === 'percent') return formatShare(language, value / 100)
    return unit === 'count' ? formatNumber(language, value) : formatMoney(language, value, String(unit))
  }
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, say(value)]))
}
