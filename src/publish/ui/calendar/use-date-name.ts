import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import { type DateShown, type Region, regionsOf } from '../../schema.ts'

/** A key date as people call it. */
export function useDateName(): (date: DateShown) => string {
  const t = useTranslations('publish.calendar.holidays')
  return date => (date.holiday === null ? date.own.name : t(date.holiday.id))
}

export const holidayChoices = ['quebec', 'france', 'both', 'none'] as const
export type HolidayChoice = (typeof holidayChoices)[number]

/** Whose holidays are shown where nobody has chosen: those of where the organisation counts its hours. */
export function useUsualHolidays(): HolidayChoice {
  const { timeZone } = useFormats()
  const [first, other] = regionsOf(timeZone)
  return first === undefined || other !== undefined ? 'both' : first
}

const shownOf: Record<HolidayChoice, readonly Region[]> = {
  quebec: ['quebec'],
  france: ['france'],
  both: ['quebec', 'france'],
  none: [],
}
export const datesFor = (dates: readonly DateShown[], choice: HolidayChoice): DateShown[] =>
  dates.filter(one => one.holiday === null || one.holiday.regions.some(region => shownOf[choice].includes(region)))
