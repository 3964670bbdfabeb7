import { rule } from '../rule.ts'

/** C13: nobody answers when the expert is away; the expert is no stand-in. */
export const expertWithoutStandIn = rule({
  id: 'expert-without-stand-in',
  principle: 'C13',
  severity: 'warning',
  check: index =>
    index
      .list('experts')
      .filter(one => one.standIn === undefined || one.standIn === one.person)
      .map(one => ({
        at: ['experts', one.id, 'standIn'],
        params: { name: index.person(one.person)?.name ?? one.person ?? one.id },
      })),
})
