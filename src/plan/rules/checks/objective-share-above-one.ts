import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: a share goes from 0 to 1: a target of 40 would ask for 4,000 %. */
export const objectiveShareAboveOne = rule({
  id: 'objective-share-above-one',
  principle: 'B3',
  severity: 'error',
  needs: ['metrics'],
  check: ({ pursued, unitOf }) =>
    pursued
      .filter(one => unitOf(one) === 'share')
      .flatMap(one => {
        const figures = [
          ['baseline', one.baseline?.value],
          ['target', one.target],
        ] as const
        return figures.flatMap(([field, figure]) =>
          figure !== undefined && figure > 1 ? [defect('objectives', one, field, { figure, unit: 'share' })] : [],
        )
      }),
})
