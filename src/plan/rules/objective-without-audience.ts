import { pursued } from './pursued.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { listensOnly } from './speaking.ts'

/** B5: whose behaviour is to change; to listen may concern everybody. */
export const objectiveWithoutAudience = rule({
  id: 'objective-without-audience',
  principle: 'B5',
  severity: 'warning',
  check: (strategy, _facts, index) => {
    if (listensOnly(strategy) || index.audiences.length === 0) return []
    const chosen = new Set(index.audiences.map(one => one.id))
    return pursued(index)
      .filter(one => one.purpose !== 'listen')
      .filter(one => (one.audiences ?? []).every(id => !chosen.has(id) && index.find('audiences', id) !== undefined))
      .map(one => ({ at: ['objectives', one.id, 'audiences'], params: { name: nameOf(one) } }))
  },
})
