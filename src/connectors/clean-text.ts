/**
 * Text as the product keeps it: line ends are \n and never doubled, no spaces beside them, runs of spaces are one; what
 * nobody sees (soft hyphens, zero-width spaces, control characters, halves of characters) is gone. Non-breaking spaces stay.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g, '')
    .split('\n')
    .map(line => line.replace(/[ \t]+/g, ' ').replace(/^ | $/g, ''))
    .filter(line => !/^[\u00a0\u202f]*$/.test(line))
    .join('\n')
    .trim()
