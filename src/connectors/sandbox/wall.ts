import type { Posted } from '../channel-contract.ts'

type Made = { place: string; text: string; posted: Posted }

/** What stands at an account of the imaginary network, in this process's memory. */
export type Wall = {
  /** Nothing older is remembered. */
  since: Date
  /** By id. Like most networks this one knows no keys: who asks twice has two posts. */
  posts: Map<string, Made>
  /** Posts that were asked to wait once. */
  asked: Set<string>
  count: number
}

const walls = new Map<string, Wall>()
/** An imaginary network need not remember everything. */
const mostPosts = 50_000

export function wallOf(name: string, now: Date): Wall {
  const known = walls.get(name)
  if (known !== undefined) return known
  const made: Wall = { since: now, posts: new Map(), asked: new Set(), count: 0 }
  walls.set(name, made)
  return made
}

export function publish(wall: Wall, made: Omit<Made, 'posted'>, address: string, at: Date): Posted {
  wall.count += 1
  const id = String(wall.count)
  const posted = { id, url: `${address}/${id}`, at }
  wall.posts.set(id, { ...made, posted })
  const oldest = wall.posts.keys().next().value
  if (wall.posts.size > mostPosts && oldest !== undefined) wall.posts.delete(oldest)
  if (wall.asked.size > mostPosts) wall.asked.clear()
  return posted
}
