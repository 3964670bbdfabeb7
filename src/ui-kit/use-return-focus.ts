import { useEffect, useRef } from 'react'

/**
 * For a dialog that is drawn only while it is open: when it goes, the focus returns to what opened it. (Mantine's own
 * return waits for `opened` to change, which never happens there.)
 */
export function useReturnFocus(): void {
  const before = useRef(document.activeElement)
  useEffect(() => {
    const opener = before.current
    return () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus()
      })
    }
  }, [])
}
