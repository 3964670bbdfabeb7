import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isCharacterKey, isStep, type Keys, steps } from './parse-shortcut.ts'

/** `label` is already in the user's language; `group` names where it works ("Rivière"). */
export type Shortcut = {
  keys: Keys
  label: string
  run: (event: KeyboardEvent) => void
  group?: string
  /** Works while somebody types in a field, too (only with `mod`). */
  inFields?: boolean
  enabled?: boolean
}

export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform)

/** All shortcuts of what is on the screen; later ones (a page, a panel) win over earlier ones (the shell). */
class ShortcutRegistry {
  #sets = new Map<symbol, Shortcut[]>()
  #listeners = new Set<() => void>()
  #list: Shortcut[] = []
  #pending: { step: string; until: number } | null = null
  #characterKeys = true

  put(owner: symbol, shortcuts: Shortcut[]) {
    this.#sets.set(owner, shortcuts)
    this.#changed()
  }
  drop(owner: symbol) {
    this.#sets.delete(owner)
    this.#changed()
  }
  allowCharacterKeys(allowed: boolean) {
    this.#characterKeys = allowed
    this.#changed()
  }
  hasCharacterKeys = (): boolean => this.#characterKeys
  #changed() {
    this.#list = [...this.#sets.values()]
      .flat()
      .filter(one => one.enabled !== false && (this.#characterKeys || !isCharacterKey(one.keys)))
    for (const listener of this.#listeners) listener()
  }
  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  list = (): Shortcut[] => this.#list

  handle(event: KeyboardEvent, now: number) {
    if (event.defaultPrevented || event.isComposing) return
    // Enter and space belong to the link or button that has the focus.
    if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey && isActivated(event.target))
      return
    const typing = isField(event.target)
    const mac = isMac()
    const pending = this.#pending !== null && this.#pending.until > now ? this.#pending.step : null
    this.#pending = null
    for (const shortcut of [...this.#list].reverse()) {
      if (typing && shortcut.inFields !== true) continue
      // A dialog over the page keeps its keys to itself.
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null && shortcut.inFields !== true) continue
      const [first, second] = steps(shortcut.keys)
      if (first === undefined) continue
      if (second === undefined && pending === null && isStep(first, event, mac)) {
        event.preventDefault()
        shortcut.run(event)
        return
      }
      if (second !== undefined && pending === first && isStep(second, event, mac)) {
        event.preventDefault()
        shortcut.run(event)
        return
      }
      if (second !== undefined && pending === null && isStep(first, event, mac)) {
        this.#pending = { step: first, until: now + 1500 }
        return
      }
    }
  }
}

const isActivated = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('a, button, summary, [role="button"], [role="menuitem"], [role="option"]') !== null

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.tagName === 'TEXTAREA' ||
    target.tagName === 'SELECT' ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'reset'].includes(target.type)))

const ShortcutContext = createContext<ShortcutRegistry | null>(null)

export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new ShortcutRegistry())
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => registry.handle(event, performance.now())
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [registry])
  return <ShortcutContext value={registry}>{children}</ShortcutContext>
}

const useRegistry = (): ShortcutRegistry => {
  const registry = useContext(ShortcutContext)
  if (registry === null) throw new Error('ShortcutProvider is missing')
  return registry
}

/**
 * Shortcuts that work while this part is on the screen, and that `?` shows:
 * `useShortcuts([{ keys: 'j', label: t('next'), run: next }])`. Single keys never fire while somebody types.
 */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const registry = useRegistry()
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  const shape = shortcuts
    .map(one => [one.keys, one.label, one.group, one.inFields, one.enabled].join('\u0000'))
    .join('\u0001')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the list, whose functions are read late
  useEffect(() => {
    const owner = Symbol('shortcuts')
    registry.put(
      owner,
      latest.current.map((one, at) => ({ ...one, run: event => latest.current[at]?.run(event) })),
    )
    return () => registry.drop(owner)
  }, [registry, shape])
}

/** Those that work now. */
export function useShortcutList(): Shortcut[] {
  const registry = useRegistry()
  return useSyncExternalStore(registry.subscribe, registry.list)
}

/** Whether shortcuts of a character alone (`j`, `?`, `g v`) work: the account's choice. */
export function useCharacterKeys(): boolean {
  const registry = useRegistry()
  return useSyncExternalStore(registry.subscribe, registry.hasCharacterKeys)
}

/** Switches them on or off for every page: called where the account is known. */
export function useAllowCharacterKeys(allowed: boolean): void {
  const registry = useRegistry()
  useEffect(() => registry.allowCharacterKeys(allowed), [registry, allowed])
}
