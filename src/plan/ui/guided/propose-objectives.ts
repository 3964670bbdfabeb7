import { addMonths, type Strategy } from '../../schema.ts'
import type { Heard, Proposal, Words } from './proposal.ts'

/** From fewer days nothing is said of a month. */
const fewestDays = 14

/** Objectives that what was heard suggests, each with the figure from which it starts. */
export function proposeObjectives(
  { topics, asked, month, voice, today }: Heard,
  document: Strategy,
  t: Words,
): Proposal[] {
  const found: Proposal[] = []
  const goal = document.goals?.[0]?.id
  const owner = document.direction?.accountable?.[0] ?? document.people?.[0]?.id
  // What is due after the strategy's own period is a contradiction from its first day.
  const [year, end] = [addMonths(today, 12), document.period?.to]
  const begin = {
    ...(goal === undefined ? {} : { goal }),
    ...(owner === undefined ? {} : { owner }),
    setOn: today,
    due: end !== undefined && end > today && end < year ? end : year,
    state: 'pursued',
  }
  if (month !== null && month.mentions > 0)
    found.push({
      id: 'listen',
      name: t('name.listen'),
      ground: t('ground.month', {
        rhythm: month.days < fewestDays ? 'unknown' : 'known',
        count: month.mentions,
        days: month.days,
        read: month.read,
      }),
      opens: { to: 'listen/river' },
      asks: { field: 'target', unit: 'count' },
      item: {
        ...begin,
        name: t('name.listen'),
        purpose: 'listen',
        metric: monthly,
        // What the metric reads today, and not the pace: else the objective would be behind on its first day.
        baseline: { value: month.read, on: today, source: t('source') },
      },
    })
  if (asked.length > 0)
    found.push({
      id: 'answer',
      name: t('name.answer'),
      ground: t('ground.questions', { count: asked.length }),
      opens: { to: 'listen/river', search: { classification: 'question' } },
      // What would show it is not known yet: a metric, where one starts and where one wants to be are still to be said.
      asks: 'more',
      item: {
        ...begin,
        name: t('name.answer'),
        purpose: 'service',
        ...(document.needs?.[0] === undefined ? {} : { need: document.needs[0].id }),
      },
    })
  const heardOf = (kind: string) => topics.some(one => one.kind === kind && one.mentions > 0)
  if (voice !== null && voice.all > 0 && heardOf('us') && heardOf('competitor') && document.mode !== 'listen')
    found.push({
      id: 'place',
      name: t('name.place'),
      ground: t('ground.share', { share: voice.us / voice.all, ...voice }),
      opens: { to: 'listen/portrait' },
      asks: { field: 'target', unit: 'share' },
      item: {
        ...begin,
        name: t('name.place'),
        purpose: 'reputation',
        metric: comparedVoice,
        baseline: { value: Math.round((voice.us / voice.all) * 1000) / 1000, on: today, source: t('source') },
      },
    })
  return found
}

/** What the proposed objectives are bound to, and so what they start from. */
export const monthly = { id: 'listen.mentions', window: 'last-30-days' } as const
export const comparedVoice = { id: 'listen.share-of-voice', window: 'last-90-days' } as const

/**
 * Mentions of thirty days, from a count of the last thirty of which only those since `known` were listened to: days on
 * which nobody listened are not days without mentions. Null while nothing is known.
 */
export function mentionsAMonth(count: number | null, known: string | undefined, today: string): Heard['month'] {
  if (count === null || known === undefined) return null
  const days = Math.min(30, Math.round((Date.parse(today) - Date.parse(known)) / 86_400_000) + 1)
  return { mentions: Math.round((count / days) * 30), days, read: count }
}
