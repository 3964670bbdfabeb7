/**
 * How often leaves are met, which decides by which word a query is found. Counted while matching; halved now and then so
 * that last year's news does not decide today. A leaf that was never counted is guessed from its word.
 */
const FREQUENT = new Set(
  (
    'a ai au aux avec c ce ces cest cette comme d dans de des du elle elles en est et eux fait il ils j je l la le les leur leurs lui m ma mais me meme mes moi mon n ne nos notre nous on ont ou par pas plus pour qu que qui s sa sans se sera ses si son sont sur t ta te tes toi ton tout tous tres tu un une vos votre vous y ' +
    'about after all also an and any are as at be been but by can could did do for from get had has have he her him his how i if in into is it its just like more my new no not now of one or our out over said she so some than that the their them then there they this time to up us was we were what when which who will with would you your'
  ).split(' '),
)

/** Share of documents that a word is guessed to be in. */
export function guessedShare(key: string): number {
  const pair = key.indexOf('\tpair\t')
  if (pair >= 0) {
    const [first, second] = key.slice(pair + 6).split('\n')
    return 0.1 * Math.min(guessedShare(`\t${first}`), guessedShare(`\t${second}`))
  }
  const text = key.slice(key.lastIndexOf('\t') + 1)
  if (key.includes('\tvalue\t')) return key.includes('site:') ? 0.001 : 0.3
  if (FREQUENT.has(text)) return 0.25
  return text.length <= 3 ? 0.02 : text.length <= 5 ? 0.004 : 0.001
}

/** Documents counted before the counts are believed. */
export const ENOUGH = 200

export type Shares = (key: string) => number

/** Counts of the leaves that were met among so many documents; plain data, for another thread. */
export type Learnt = { met: [key: string, count: number][]; documents: number }

/** What was counted decides; of a leaf that was never met a little is expected, and a new one is guessed. */
export function sharesOf(learnt: Learnt | null): Shares {
  if (learnt === null) return guessedShare
  const { documents } = learnt
  const met = new Map(learnt.met)
  return key => {
    const count = met.get(key)
    return count === undefined ? Math.min(guessedShare(key), 1 / documents) : count / documents
  }
}
