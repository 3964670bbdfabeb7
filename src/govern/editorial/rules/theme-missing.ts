import { editorialRule } from '../rule.ts'

/** A content without a theme cannot be held against who may write what, nor be counted. */
export const themeMissing = editorialRule({
  id: 'theme-missing',
  check: ({ policy, content }) =>
    (policy.themes ?? []).length > 0 && content.theme === null ? [{ level: 'tells', item: 'themes' }] : [],
})
