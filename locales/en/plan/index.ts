import documents from './documents.ts'
import file from './file.ts'
import guided from './guided.ts'
import purposes from './model/purposes.ts'
import model from './model.ts'
import pages from './pages.ts'
import rulesCare from './rules-care.ts'
import rulesDecide from './rules-decide.ts'
import rulesLook from './rules-look.ts'
import rulesRun from './rules-run.ts'
import ui from './ui.ts'

/**
 * These are read by keys that are data, and held to the model and the rules by tests of their own: spelling out their
 * six thousand keys as types would only make the type checker slow.
 */
type Tree = { readonly [key: string]: string | Tree }

export default {
  ...pages,
  /** Words of the strategy's fields: forms, JSON Schema and documents draw on them. */
  model: { ...model, purposes } as Tree,
  /** What each rule says: `what` is wrong, `why` it matters, what to do `next`. */
  rules: { ...rulesLook, ...rulesDecide, ...rulesRun, ...rulesCare } as Tree,
  documents,
  ui: { ...ui, guided },
  file,
} as const
