import type { Block, Document } from '../../documents/index.ts'
import { boardQuestions } from './board-questions.ts'
import { type DocumentInput, headOf, tellerOf } from './document-input.ts'

/** Items an answer holds; the strategy has the rest. */
const most = 4

/** The page for directors (B14): each question with live evidence, or the plain word that there is none. */
export function boardDocument(input: DocumentInput): Document {
  const t = tellerOf(input.locale)
  const blocks: Block[] = []
  let answered = 0
  let asked = 0
  for (const { theme, questions } of boardQuestions) {
    blocks.push({ kind: 'heading', level: 1, text: t(`plan.documents.board.themes.${theme}`) })
    for (const question of questions) {
      asked++
      blocks.push({ kind: 'heading', level: 2, text: t(`plan.documents.board.questions.${question.id}`) })
      const answer = question.answer(input)
      if (answer === null)
        blocks.push({
          kind: 'note',
          tone: 'warning',
          label: t('plan.documents.board.none'),
          text: [t('plan.documents.board.noneHelp')],
        })
      else {
        answered++
        const shown = answer.slice(0, most)
        blocks.push({ kind: 'list', items: shown })
        if (answer.length > most)
          blocks.push({
            kind: 'paragraph',
            text: [{ small: t('plan.documents.board.more', { count: answer.length - most }) }],
          })
      }
    }
  }
  blocks.unshift({ kind: 'paragraph', text: [t('plan.documents.board.answered', { answered, asked })] })
  return { ...headOf(input, t('plan.documents.board.title'), input.strategy.name?.trim() || undefined), blocks }
}
