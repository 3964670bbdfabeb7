/** The keys of a shortcut: `j`, `shift+j`, `mod+enter`, `?`, or two in a row `g v`. `mod` is ⌘ on a Mac, Ctrl elsewhere. */
export type Keys = string

export type KeyPress = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

/** Does this press make that one step (`mod+k`, `j`, `?`)? Letters care for Shift; signs like `?` come with whatever Shift their keyboard wants. */
export function isStep(step: string, press: KeyPress, mac: boolean): boolean {
  const parts = step.toLowerCase().split('+')
  const key = parts.pop() === '' ? '+' : (step.toLowerCase().split('+').pop() ?? '')
  const wants = (name: string) => parts.includes(name)
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (other || mod !== wants('mod') || press.altKey !== wants('alt')) return false
  const letterOrNamed = /^[a-z0-9]$/.test(key) || key.length > 1
  if (letterOrNamed && press.shiftKey !== wants('shift')) return false
  return press.key.toLowerCase() === (named[key] ?? key)
}

const named: Record<string, string> = {
  enter: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
  space: ' ',
}

/**
 * Does it begin with a character alone (`j`, `?`, `g v`)? Such keys are pressed by accident, or by software that turns
 * speech into keys: WCAG 2.1.4 wants a way to switch them off. Enter, Escape and arrows are no characters.
 */
export const isCharacterKey = (keys: Keys): boolean => {
  const [first = ''] = steps(keys)
  return !/(?:mod|alt)\+/i.test(first) && first.replace(/^shift\+/i, '').length === 1
}

export const steps = (keys: Keys): string[] => keys.split(' ')

/** For showing: `mod+enter` → `['Ctrl', 'Entrée']`, with the names given. */
export function keyNames(step: string, mac: boolean, names: Record<string, string>): string[] {
  return step.split('+').map(part => {
    if (part === 'mod') return mac ? '⌘' : (names.ctrl ?? 'Ctrl')
    return names[part === 'escape' ? 'esc' : part] ?? signs[part] ?? part.toUpperCase()
  })
}

const signs: Record<string, string> = { up: '↑', down: '↓', left: '←', right: '→', shift: '⇧', alt: 'Alt' }
