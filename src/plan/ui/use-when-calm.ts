import { useEffect, useState } from 'react'

let held = false
if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (held = true), true)
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => (held = false), true)
}
/** Nobody holds a button down, and no list of choices is open. */
const isCalm = (): boolean =>
  !held && document.querySelector('[aria-haspopup="listbox"][aria-expanded="true"]') === null

/** A value that comes while a list is open or a button is held is shown afterwards: nothing slides away under a hand. */
export function useWhenCalm<T>(value: T): T {
  const [shown, show] = useState(value)
  useEffect(() => {
    if (Object.is(shown, value)) return
    // What ends the unrest is done first: a choice that was made, a list that closes.
    const look = () => void setTimeout(() => isCalm() && show(() => value))
    if (isCalm()) return show(() => value)
    const ends = ['pointerup', 'pointercancel', 'keyup', 'focusout']
    for (const end of ends) window.addEventListener(end, look)
    return () => {
      for (const end of ends) window.removeEventListener(end, look)
    }
  }, [shown, value])
  return shown
}
