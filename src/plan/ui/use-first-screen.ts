import { type CSSProperties, startTransition, useEffect, useState } from 'react'

/**
 * Long pages draw what fits on a screen at once and the rest right after it was shown, without holding up whoever scrolls,
 * types or leaves meanwhile. `style` keeps the room that all of it takes, so that a page that one comes back to scrolls to
 * where one was. `atOnce`: nothing is left for later.
 */
export function useFirstScreen(
  all: number,
  { first, height, atOnce = false }: { first: number; height: number; atOnce?: boolean },
): { drawn: number; style: CSSProperties } {
  const [whole, drawWhole] = useState(atOnce || all <= first)
  useEffect(() => startTransition(() => drawWhole(true)), [])
  return whole ? { drawn: all, style: {} } : { drawn: first, style: { minHeight: all * height } }
}
