import { rule } from '../rule.ts'

/** G4: bound to restraint at elections, and no such period is written that is not over before the strategy begins. */
export const electoralRestraintMissing = rule({
  id: 'electoral-restraint-missing',
  principle: 'G4',
  severity: 'error',
  check: index =>
    index.strategy.organisation?.electoralRestraint === true &&
    index.speaking.length > 0 &&
    !index
      .list('restraints')
      .some(one => one.kind === 'election' && (one.to ?? '9999') >= (index.strategy.period?.from ?? ''))
      ? [{ at: ['restraints'] }]
      : [],
})
