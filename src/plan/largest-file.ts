/**
 * Longest strategy file or CSV text, in UTF-16 units: one limit for page, API and reader. A strategy of 200 objectives is a
 * tenth of it.
 */
export const largestFile = 2_000_000
/** Bytes of a request that carries such a text: an accent is two bytes, a line end two characters in JSON. */
export const largestFileRequest = 3 * largestFile
