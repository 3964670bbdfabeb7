import { can, type Role, roles } from '../../../permissions.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

/**
 * B13: somebody is named to adopt the strategy and cannot: no address that would tell an account, no account of that
 * address, or a role that does not adopt. A list of members without anybody is a list that is not known.
 */
export const approverCannotAdopt = rule({
  id: 'approver-cannot-adopt',
  principle: 'B13',
  severity: 'warning',
  needs: ['members'],
  check: ({ strategy, facts, find }) => {
    const members = facts.members ?? []
    if (members.length === 0) return []
    const byAddress = new Map(members.map(one => [one.email.toLowerCase(), one.role]))
    return [...new Set(strategy.direction?.approvers ?? [])].flatMap(id => {
      const person = find('people', id)
      // A reference to nobody is another finding.
      if (person === undefined) return []
      const role = byAddress.get(person.email?.toLowerCase() ?? '')
      return role !== undefined && isRole(role) && can(role, 'plan.adopt')
        ? []
        : [{ at: ['people', id, 'email'], params: { name: nameOf(person) } }]
    })
  },
})

const isRole = (role: string): role is Role => (roles as readonly string[]).includes(role)
