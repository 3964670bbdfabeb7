/** How a field marks numbers. A point typed in French is a decimal comma; a comma typed in English groups and is left out. */
export const marksOf = (locale: string) =>
  locale === 'en'
    ? { thousandSeparator: ',', decimalSeparator: '.', allowedDecimalSeparators: ['.'] }
    : { thousandSeparator: '\u202f', decimalSeparator: ',', allowedDecimalSeparators: [',', '.'] }

/** The number that is typed so far: `1.` is 1 already; nothing, or a lone sign, is none yet. */
export function numberIn(typed: string): number | null {
  const number = typed.trim() === '' ? Number.NaN : Number(typed)
  return Number.isFinite(number) ? number : null
}
