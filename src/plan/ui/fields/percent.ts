/** A share as people write it, 0.31 as 31, and back: without what dividing leaves behind (31.000000000000004). */
export const toPercent = (share: number): number => rounded(share * 100)
export const fromPercent = (percent: number): number => rounded(percent / 100)

const rounded = (value: number) => Number(value.toPrecision(12))
