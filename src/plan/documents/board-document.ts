import { type Block, type Document, type Inline, plain } from '../../documents/index.ts'
import { firstSentence } from '../name-quote.ts'
import { inList } from '../say-value.ts'
import { type BoardLine, type BoardQuestion, boardQuestions } from './board-questions.ts'
import { type DocumentInput, headOf, tellerOf } from './document-input.ts'

/** Items an answer names on the first page, and tells behind it as far as they fit one page; the strategy has the rest. */
const mostNames = 3
const mostLines = [4, 3, 2, 1]
/** Of the page behind the first: its lines, and how many characters fit one of each column. */
const page = { lines: 64, question: 32, answer: 78 }

type Asked = { number: number; theme: string; question: BoardQuestion; lines: BoardLine[] | null }

/**
 * The page for directors (B14): each question with its answer in a line and whether evidence stands behind it, or the plain
 * word that there is none; behind that page, the answers at length.
 */
export function boardDocument(input: DocumentInput): Document {
  const t = tellerOf(input.locale)
  const all = boardQuestions.flatMap(({ theme, questions }) => questions.map(question => ({ theme, question })))
  // A question whose answer is not shown is not asked: "no evidence" would be untrue.
  const shown = all.filter(({ question }) => !question.reads.some(part => input.hidden?.has(part)))
  const asked = shown
    .map(one => ({ ...one, lines: provenFirst(one.question.answer(input)) }))
    .filter(({ question, lines }) => question.speaks !== true || input.strategy.mode !== 'listen' || lines !== null)
    .map((one, at): Asked => ({ ...one, number: at + 1 }))
  const themes = [...new Set(asked.map(one => one.theme))]
  const longer = asked.filter(one => saysMore(input, one))
  const most =
    mostLines.find(most => longer.reduce((sum, one) => sum + linesOf(input, one, most), 0) <= page.lines) ?? 1
  return {
    ...headOf(input, t('plan.documents.board.title'), input.strategy.name?.trim() || undefined),
    dense: true,
    blocks: [
      { kind: 'paragraph', text: [summary(input, asked, shown.length, all.length)] },
      ...themes.flatMap((theme): Block[] => [
        { kind: 'heading', level: 1, text: t(`plan.documents.board.themes.${theme}`) },
        themeTable(
          input,
          theme,
          asked.filter(one => one.theme === theme),
        ),
      ]),
      ...legend(input, asked),
      ...(longer.length === 0 ? [] : atLength(input, longer, most)),
    ],
  }
}

/** What is proven first; a claim alone answers nothing. */
const provenFirst = (lines: BoardLine[] | null): BoardLine[] | null =>
  lines === null ? null : [...lines.filter(one => one.proven), ...lines.filter(one => !one.proven)]

const standOf = ({ lines }: Asked): 'proven' | 'said' | 'none' =>
  lines === null ? 'none' : lines.some(one => one.proven) ? 'proven' : 'said'

function summary({ locale }: DocumentInput, asked: Asked[], shown: number, all: number): string {
  const t = tellerOf(locale)
  const count = (stand: string) => asked.filter(one => standOf(one) === stand).length
  const parts = [t('plan.documents.board.answered', { answered: count('proven'), asked: asked.length })]
  if (count('said') > 0) parts.push(t('plan.documents.board.onlySaid', { count: count('said') }))
  if (asked.length < shown) parts.push(t('plan.documents.board.notAsked', { count: shown - asked.length }))
  if (shown < all) parts.push(t('plan.documents.board.leftOut', { count: all - shown }))
  return parts.join(' ')
}

const tones = { proven: 'good', said: 'info', none: 'warning' } as const

function themeTable(input: DocumentInput, theme: string, asked: Asked[]): Block {
  const t = tellerOf(input.locale)
  return {
    kind: 'table',
    caption: t(`plan.documents.board.themes.${theme}`),
    titled: true,
    head: (['question', 'answer', 'evidence'] as const).map(column => t(`plan.documents.board.columns.${column}`)),
    shares: [40, 44, 16],
    rows: asked.map((one): Inline[][] => [
      [titleOf(input, one)],
      [one.lines === null ? '–' : gistOf(input, one.lines)],
      [{ tone: tones[standOf(one)], words: t(`plan.documents.board.${standOf(one)}`) }],
    ]),
  }
}

const titleOf = ({ locale }: DocumentInput, { number, question }: Asked): string =>
  `${number}. ${tellerOf(locale)(`plan.documents.board.questions.${question.id}`)}`

/** The answer in a line: the sentence that tells it whole, else the names of what is told behind it. */
function gistOf({ locale }: DocumentInput, lines: BoardLine[]): string {
  const names = lines.map(nameOf)
  const whole = names.indexOf(null)
  if (whole !== -1) return firstSentence(plain(lines[whole]!.text))
  const told = inList(locale, names.slice(0, mostNames) as string[])
  const rest = names.length - mostNames
  return rest > 0 ? `${told} ${tellerOf(locale)('plan.documents.board.andMore', { count: rest })}` : told
}

const nameOf = ({ text: [first] }: BoardLine): string | null =>
  typeof first === 'object' && 'bold' in first ? first.bold : null

/** What the words of the last column mean, where they stand. */
function legend({ locale }: DocumentInput, asked: Asked[]): Block[] {
  const t = tellerOf(locale)
  return (['said', 'none'] as const)
    .filter(stand => asked.some(one => standOf(one) === stand))
    .map(stand => ({
      kind: 'paragraph',
      text: [
        { tone: tones[stand], words: t(`plan.documents.board.${stand}`) },
        ' ',
        { small: t(`plan.documents.board.${stand}Help`) },
      ],
    }))
}

/** Whether the first page has not said it all. */
const saysMore = (input: DocumentInput, { lines }: Asked): boolean =>
  lines !== null && (lines.length > 1 || plain(lines[0]!.text) !== gistOf(input, lines))

/** Lines that a question takes with its answer, and the rule above it. */
function linesOf(input: DocumentInput, one: Asked, most: number): number {
  const lines = one.lines ?? []
  const answer = lines.slice(0, most).reduce((sum, { text }) => sum + Math.ceil(plain(text).length / page.answer), 0)
  const question = Math.ceil(titleOf(input, one).length / page.question)
  return 0.6 + Math.max(question, answer + (lines.length > most ? 1 : 0))
}

function atLength(input: DocumentInput, asked: Asked[], most: number): Block[] {
  const t = tellerOf(input.locale)
  const title = t('plan.documents.board.atLength')
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      caption: title,
      titled: true,
      head: (['question', 'atLength'] as const).map(column => t(`plan.documents.board.columns.${column}`)),
      shares: [30, 70],
      rows: asked.map((one): Inline[][] => {
        const lines = one.lines ?? []
        const left = lines.length - most
        return [
          [titleOf(input, one)],
          [
            ...lines.slice(0, most).flatMap(({ text }, at) => [...(at === 0 ? [] : ['\n']), ...text]),
            ...(left > 0 ? ['\n', { small: t('plan.documents.board.more', { count: left }) }] : []),
          ],
        ]
      }),
    },
  ]
}
