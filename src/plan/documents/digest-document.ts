import { addDays } from '../../clock.ts'
import type { Block, Document, Inline } from '../../documents/index.ts'
import { strengthOf, topicOfArgument } from '../rules/argument-strength.ts'
import { daysBetween } from '../rules/days.ts'
import { type DocumentInput, headOf, longDay, tellerOf } from './document-input.ts'
import { sayHeard } from './heard-line.ts'
import { dated, named } from './said-lines.ts'

/** Lines of a part: the digest is short, the rest is in the strategy. */
const most = 8
/** What was heard or handed over longer ago is no news. */
const quarter = 90

/** The voice of the public (A15): what was heard, what people ask, which arguments go about, who was told and what came of it. */
export function digestDocument(input: DocumentInput): Document {
  const t = tellerOf(input.locale)
  const { strategy } = input
  const since = addDays(input.today, -quarter)
  const blocks: Block[] = []
  const part = (id: string, items: Inline[][], none?: string) => {
    if (items.length === 0 && none === undefined) return
    blocks.push({ kind: 'heading', level: 1, text: t(`plan.documents.digest.${id}`) })
    if (items.length === 0) blocks.push({ kind: 'paragraph', text: [none!] })
    else blocks.push({ kind: 'list', items: items.slice(0, most) })
  }
  const topics = (input.facts.listening?.topics ?? [])
    .filter(one => one.recent + one.before > 0)
    .sort((a, b) => b.recent - a.recent)
  part(
    'heard',
    topics.map(one => [sayHeard(input, one)]),
    t('plan.documents.digest.nothingHeard'),
  )
  part(
    'asked',
    (strategy.needs ?? [])
      .filter(one => one.question === true || (one.heard ?? []).some(piece => (piece.on ?? '') >= since))
      .map(one => [...named(one.name, one.id, one.text), ...dated(input, one.heard)]),
  )
  part(
    'arguments',
    (strategy.arguments ?? []).map(one => {
      const strength = strengthOf(one, input.facts)
      const heard = topicOfArgument(one, input.facts)
      const notes = [
        ...(one.side === undefined ? [] : [t(`plan.model.values.side.${one.side}`)]),
        ...(strength === undefined ? [] : [t(`plan.model.values.strength.${strength}`)]),
        ...(heard === undefined ? [] : [t('plan.documents.digest.mentions', { count: heard.recent })]),
      ]
      const told: Inline[] = named(one.name, one.id, one.answer?.trim() || t('plan.documents.digest.noAnswer'))
      return notes.length === 0
        ? told
        : [...told, ' ', { small: `(${notes.join(input.locale === 'fr' ? ' ; ' : '; ').toLowerCase()})` }]
    }),
  )
  part(
    'handedOver',
    (strategy.handovers ?? [])
      .filter(one => one.answeredOn === undefined || one.answeredOn >= since)
      .sort((a, b) => (b.handedOn ?? '').localeCompare(a.handedOn ?? ''))
      .map(one => [{ bold: one.name ?? one.id }, ` – ${outcome(input, one)}`]),
  )
  const left = input.findings.find(one => one.rule === 'theme-handed-to-nobody' && one.accepted === null)
  if (left !== undefined)
    blocks.push({
      kind: 'note',
      tone: 'warning',
      label: t('plan.documents.digest.left'),
      text: [String(left.params.all)],
    })
  return { ...headOf(input, t('plan.documents.digest.title'), strategy.name?.trim() || undefined), blocks, dense: true }
}

type HandOver = NonNullable<DocumentInput['strategy']['handovers']>[number]

/** To whom it went and what came of it; how long it has waited where nothing did. */
function outcome({ locale, today }: DocumentInput, { to, handedOn, answeredOn, done }: HandOver): string {
  const t = tellerOf(locale)
  const sentences = [
    ...(to === undefined ? [] : [t('plan.documents.digest.to', { to })]),
    done?.trim() ||
      (answeredOn !== undefined
        ? t('plan.documents.digest.answered', { day: longDay(locale, answeredOn) })
        : handedOn === undefined || handedOn > today
          ? t('plan.documents.digest.waits')
          : t('plan.documents.digest.waitsSince', { days: daysBetween(handedOn, today) })),
  ]
  return sentences.join(' ')
}
