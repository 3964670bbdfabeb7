/** Without the characters that XML forbids (control characters but line ends and tabs, halves of pairs): a file that holds them is refused. */
export const cleanText = (text: string): string => text.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu, '')
