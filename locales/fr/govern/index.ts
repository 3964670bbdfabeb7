import model from './model.ts'
import pages from './pages.ts'
import rules from './rules.ts'

/** Read by keys that are data, and held to the policy's model and rules by a test of their own. */
type Tree = { readonly [key: string]: string | Tree }

export default {
  ...pages,
  /** Words of the policy's fields: forms and document draw on them. */
  model: model as Tree,
  /** What each rule says: `what` is remarked, `why` it matters, what to do `next`. */
  rules: rules as Tree,
} as const
