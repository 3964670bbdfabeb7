import type { Block, Document, Inline } from '../../documents/index.ts'
import { spokenParams } from '../rules/spoken-params.ts'
import { hoursAvailable } from '../rules/workload.ts'
import { type DocumentInput, headOf, longDay, tellerOf } from './document-input.ts'
import { objectivesTable } from './objectives-table.ts'

/** The strategy on one page: why, whom for, what will have changed, where, with what, what not, what is to mend. */
export function summaryDocument(input: DocumentInput): Document {
  const { strategy, locale } = input
  const t = tellerOf(locale)
  const chosen = (strategy.audiences ?? []).filter(one => one.state === 'chosen')
  const networks = (strategy.networks ?? []).filter(one => one.state === 'active' || one.state === 'listening')
  const { hours, people } = hoursAvailable(strategy, input.today)
  const blocks: Block[] = []
  const list = (title: string, items: Inline[][]) => {
    if (items.length > 0)
      blocks.push({ kind: 'heading', level: 1, text: title }, { kind: 'list', items: items.slice(0, 8) })
  }
  list(
    t('plan.model.collections.goals.title'),
    (strategy.goals ?? []).map(one => [one.name ?? one.id]),
  )
  list(
    t('plan.model.collections.audiences.title'),
    chosen.map(one => [{ bold: one.name ?? one.id }, one.why === undefined ? '' : ` – ${first(one.why)}`]),
  )
  const objectives = objectivesTable(input, 8)
  if (objectives.length > 0)
    blocks.push({ kind: 'heading', level: 1, text: t('plan.model.collections.objectives.title') }, ...objectives)
  list(
    t('plan.model.collections.networks.title'),
    networks.map(one => [{ bold: one.name ?? one.id }, one.motive === undefined ? '' : ` – ${first(one.motive)}`]),
  )
  if (hours > 0) {
    blocks.push({ kind: 'heading', level: 1, text: t('plan.model.sections.resources.title') })
    blocks.push({
      kind: 'paragraph',
      text: [t('plan.documents.hours', { hours, people: people.length })],
    })
  }
  list(
    t('plan.documents.wont'),
    (strategy.scope?.wont ?? []).map(one => [one]),
  )
  const next = (strategy.reviews ?? []).filter(
    one => one.on !== undefined && one.heldOn === undefined && one.on >= input.today,
  )
  const review = next.sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))[0]
  if (review?.on !== undefined)
    blocks.push({ kind: 'paragraph', text: [t('plan.documents.nextReview', { day: longDay(locale, review.on) })] })
  const errors = input.findings.filter(one => one.severity === 'error' && one.accepted === null)
  if (errors.length > 0)
    blocks.push({
      kind: 'note',
      tone: 'warning',
      label: t('plan.documents.toMend'),
      text: [
        errors
          .slice(0, 5)
          .map(one => t(`plan.rules.${one.rule}.what`, spokenParams(locale, one.params)))
          .join(' '),
      ],
    })
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', text: [t('plan.documents.nothingYet')] })
  return {
    ...headOf(input, strategy.name?.trim() || t('plan.documents.strategy'), t('plan.documents.onePage')),
    blocks,
    dense: true,
  }
}

/** The first sentence, for lines that must stay short. */
const first = (text: string): string => /^.{0,220}?[.…](?=\s|$)/su.exec(text.trim())?.[0] ?? text.trim().slice(0, 220)
