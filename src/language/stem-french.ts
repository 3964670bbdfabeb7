export function stemFrench(word: string): string {
  if (word.length < 4) return word
  let stem = word.endsWith('eaux')
    ? word.slice(0, -1)
    : word.endsWith('aux')
      ? word.slice(0, -3) + 'al'
      : word.endsWith('s')
        ? word.slice(0, -1)
        : word
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1)
  return stem
}
