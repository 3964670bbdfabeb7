import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** C13: an expert in nothing that is written. */
export const expertWithoutThemes = rule({
  id: 'expert-without-themes',
  principle: 'C13',
  severity: 'warning',
  check: index =>
    index
      .list('experts')
      .filter(one => !said(one.themes))
      .map(one => ({
        at: ['experts', one.id, 'themes'],
        params: { name: index.person(one.person)?.name ?? one.person ?? one.id },
      })),
})
