import { editorialRule } from '../rule.ts'

/** Below so many contents a share says nothing. */
const ENOUGH = 4

/** C2: the share of the public's world against talk of ourselves, with this content counted in. */
export const shareOfOurselves = editorialRule({
  id: 'share-of-ourselves',
  check({ policy, content, moment }) {
    const wanted = policy.line?.publicShare
    const { shares } = moment
    if (wanted === undefined || shares === undefined || content.about !== 'us') return []
    const all = shares.public + shares.us + 1
    const share = Math.floor((shares.public / all) * 100)
    return all < ENOUGH || share >= wanted ? [] : [{ level: 'tells', item: 'line', params: { share, wanted } }]
  },
})
