import { can, type Role } from '../../permissions.ts'
import type { PageDefinition } from '../../ui-kit/registration.ts'
import { rooms } from '../../ui-kit/rooms.ts'

export type VisibleRoom = (typeof rooms)[number] & { pages: PageDefinition[]; first: PageDefinition }

type Where = 'menu' | 'palette'

/** Is this page one that the menu, or the command palette, can lead to? */
const isIn = (where: Where, page: PageDefinition): boolean => {
  const menu = page.menu ?? !page.path.includes('$')
  return menu === true || menu === where
}

/** The rooms that hold at least one page open to that role, in the order of the loop, with their pages. */
export function visibleRooms(pages: readonly PageDefinition[], role: Role, where: Where = 'menu'): VisibleRoom[] {
  return rooms.flatMap(room => {
    const open = pages.filter(page => page.room === room.id && isIn(where, page) && can(role, page.permission))
    const first = open[0]
    return first === undefined ? [] : [{ ...room, pages: open, first }]
  })
}

/** The page that an address below the organisation belongs to: the longest path that fits. */
export function pageAt(pages: readonly PageDefinition[], address: string): PageDefinition | null {
  const parts = address.split('/').filter(part => part !== '')
  let best: { page: PageDefinition; length: number } | null = null
  for (const page of pages) {
    const wanted = page.path.split('/')
    if (wanted.length > parts.length) continue
    if (!wanted.every((part, at) => part.startsWith('$') || part === parts[at])) continue
    const exact = wanted.filter(part => !part.startsWith('$')).length
    if (best === null || wanted.length * 10 + exact > best.length) best = { page, length: wanted.length * 10 + exact }
  }
  return best?.page ?? null
}
