import documents from './documents.ts'
import file from './file.ts'
import model from './model.ts'
import pages from './pages.ts'
import rulesCare from './rules-care.ts'
import rulesDecide from './rules-decide.ts'
import rulesLook from './rules-look.ts'
import rulesRun from './rules-run.ts'
import ui from './ui.ts'

export default {
  ...pages,
  /** Words of the strategy's fields: forms, JSON Schema and documents draw on them. */
  model,
  /** What each rule says: `what` is wrong, `why` it matters, what to do `next`. */
  rules: { ...rulesLook, ...rulesDecide, ...rulesRun, ...rulesCare },
  documents,
  ui,
  file,
} as const
