/** Small choices that this browser keeps. Private windows may refuse: then they last as long as the page. */
export const kept = {
  read(name: string): string | null {
    try {
      return localStorage.getItem(`vigie-${name}`)
    } catch {
      return null
    }
  },
  write(name: string, value: string): void {
    try {
      localStorage.setItem(`vigie-${name}`, value)
    } catch {
      // See above.
    }
  },
}
