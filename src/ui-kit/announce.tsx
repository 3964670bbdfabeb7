import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => {})

/** The page's one polite live region. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState('')
  const announce = useCallback((next: string) => {
    // The same sentence twice is read twice only when the region was empty in between.
    setText('')
    setTimeout(() => setText(next), 50)
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="unseen" role="status" aria-live="polite">
        {text}
      </div>
    </AnnounceContext>
  )
}

/** Tells a screen reader what sighted people see happen: `announce('12 nouvelles mentions')`. */
export const useAnnounce = (): ((text: string) => void) => useContext(AnnounceContext)
