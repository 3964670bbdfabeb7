/** A part of an address as it reads decoded; null where it is not encoded as it should be (`100%`). */
export function decodePart(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
