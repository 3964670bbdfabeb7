export type Step = 'up' | 'down' | 'first' | 'last'

/** After which item one stands once it is moved (`null`: first); undefined when it stands there already. */
export function neighbourAfter(ids: readonly string[], id: string, step: Step): string | null | undefined {
  const at = ids.indexOf(id)
  if (at < 0) return undefined
  if (step === 'up' || step === 'first') {
    if (at === 0) return undefined
    return step === 'first' ? null : (ids[at - 2] ?? null)
  }
  if (at === ids.length - 1) return undefined
  return step === 'last' ? ids.at(-1)! : ids[at + 1]!
}
