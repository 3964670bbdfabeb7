/** At least so many mentions by so many people: one person who says a thing ten times is no wave. */
const fewestMentions = 5
const fewestAuthors = 3
/** ln 3: three times the usual. */
const threshold = Math.log(3)

/**
 * How far an hour stands above the same hour of past weeks, as ln((mentions + 1) ÷ (usual + 1)); null when it is no
 * spike, or when no week is known to compare with (`usual` null). Mentions are counted with copies of one text as one.
 */
export function judgeSpike(mentions: number, authors: number, usual: number | null): number | null {
  if (usual === null || mentions < fewestMentions || authors < fewestAuthors) return null
  const ratio = Math.log((mentions + 1) / (usual + 1))
  return ratio >= threshold ? ratio : null
}
