import { type Mapping, mapByName } from '../../connectors/file/index.ts'
import { parseDate } from '../../connectors/parse-date.ts'
import { wallTimeAt } from '../../time-zone.ts'
import type { PlanField } from './table-endpoints.ts'

/** What columns of such tables are called, folded: those of the calendar's own file first. */
const names: Record<PlanField, string> = {
  title: 'contenu|entry|titre|title|content|sujet|subject|nom|name',
  day: 'jour|day|date|quand|when|date prevue|date de publication|publication date',
  time: 'heure|time|hour|horaire',
  text: 'texte|text|idee|idea|description|message|brief',
  places: 'ou|where|lieux|places|comptes|accounts|reseaux|networks|reseau|network|compte|account|canal|channel',
  theme: 'theme',
  series: 'serie|series',
  minutes: 'minutes|duree|effort',
  address: 'adresse|address|lien|link|url',
}

/** Pure. */
export const guessPlan = (columns: string[]): Mapping => mapByName(columns, names)

export type PlanRow = {
  title: string
  /** `2027-03-05T10:00`, by the organisation's clock. */
  local: string
  text: string
  places: string[]
  theme: string
  series: string
  minutes: number | null
  /** Of the content that the row was, where the table came from here. */
  entryId: string | null
}
export type PlanFault = 'title' | 'day' | 'minutes'

/** When nothing is said of the hour. */
const usualHour = '09:00'

/** Pure. `said`: what the row holds for a field; `zone`: the organisation's. */
export function readPlanRow(
  said: (field: PlanField) => string,
  dayFirst: boolean,
  zone: string,
): PlanRow | { fault: PlanFault } {
  const cell = (field: PlanField) =>
    said(field)
      .toWellFormed()
      .replaceAll('\u0000', '')
      .trim()
      // A mark that keeps spreadsheets from running a cell is none of its words.
      .replace(/^'(?=[=+\-@])/, '')
  const title = cell('title').replace(/\s+/g, ' ').slice(0, 500)
  if (title === '') return { fault: 'title' }
  // "14 h 30" beside a date of any kind.
  const time = cell('time').replace(/^(\d{1,2})\s*h(?:\s*(\d{2}))?$/i, (_, hour, minute = '00') => `${hour}:${minute}`)
  const when = `${cell('day')} ${time}`.trim()
  const read = (clock: string) => (cell('day') === '' ? null : parseDate(when, { dayFirst, zone: clock }))
  const at = read('UTC')
  if (at === null) return { fault: 'day' }
  // The same instant by any clock: the row names its zone.
  const named = at.getTime() === read('Etc/GMT+5')?.getTime()
  const wall = named ? wallTimeAt(at, zone) : at.toISOString().slice(0, 16)
  const minutes = cell('minutes')
  if (!/^\d{0,5}$/.test(minutes)) return { fault: 'minutes' }
  return {
    title,
    local: time === '' && !named && !/\d\s*[:h]/i.test(when) ? `${wall.slice(0, 10)}T${usualHour}` : wall,
    text: cell('text').slice(0, 20_000),
    places: [
      ...new Set(
        cell('places')
          .split(/[|;]/)
          .map(one => one.trim().slice(0, 200)),
      ),
    ]
      .filter(one => one !== '')
      .slice(0, planPlaces),
    theme: cell('theme').slice(0, 100),
    series: cell('series').slice(0, 200),
    minutes: minutes === '' ? null : Number(minutes),
    entryId: /\/publish\/entries\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/.exec(cell('address'))?.[1] ?? null,
  }
}

const planPlaces = 20
