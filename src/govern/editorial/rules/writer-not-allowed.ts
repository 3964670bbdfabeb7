import { fits } from '../fits.ts'
import { editorialRule } from '../rule.ts'

/** Who may write what, where: of each author who is known. */
export const writerNotAllowed = editorialRule({
  id: 'writer-not-allowed',
  check({ policy, content }) {
    const { authors, network, theme } = content
    const writers = policy.writers ?? []
    if (writers.length === 0) return []
    for (const { id, role } of authors) {
      if (id === null && role === null) continue
      const theirs = writers.filter(
        one => (id !== null && (one.people ?? []).includes(id)) || (role !== null && (one.roles ?? []).includes(role)),
      )
      if (theirs.some(one => fits(one.networks, network) && fits(one.themes, theme))) continue
      const why = theirs.find(one => one.why !== undefined)?.why
      return [{ level: 'blocks', item: 'writers', params: { network }, why }]
    }
    return []
  },
})
