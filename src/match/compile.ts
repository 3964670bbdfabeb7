import type { Query } from '../query/index.ts'
import { Leaves } from './leaves.ts'
import type { Place } from './places.ts'
import { type Check, type Plan, Planner } from './plan.ts'

/**
 * Turns queries into postings and code. A query's OR becomes branches. Each branch is found by its anchor, the leaves of
 * which one must be there, chosen to be rare; a posting under each anchor leaf says which leaf must be there as well (the
 * gate) and where the code begins that asks the rest. Code is one array of jumps: question, next if yes, next if no.
 */
export type Posting = { leaf: number; slot: number; gate: number; veto: number; entry: number }

export type Compiled = { leaves: string[]; places: Place[]; checks: Check[]; positional: number[]; code: Int32Array }
export type Prepared = { leaf: number; slot: number; gate: number; veto: number; rest: Plan[] }

/** Targets that end the code. */
export const YES = -1
export const NO = -2

/** A question is (number << 2) | its kind. */
export const ASK_LEAF = 0
export const ASK_PLACE = 1
export const ASK_CHECK = 2
/** Ints of one instruction. */
export const STEP = 3

export class Compiler {
  readonly leaves = new Leaves()
  readonly planner = new Planner(this.leaves)
  code: Int32Array = new Int32Array(1 << 12)
  codeLength = 0
  private readonly share: (leaf: number) => number

  /** `share`: the part of documents in which a leaf is expected, by its key. `made`: what another compiler has done. */
  constructor(share: (key: string) => number, made?: Compiled) {
    const shares: number[] = []
    if (made !== undefined) {
      for (const key of made.leaves) this.leaves.restore(key)
      this.planner.restore(made.places, made.checks, made.positional)
      this.code = made.code
      this.codeLength = made.code.length
    }
    this.share = leaf => (shares[leaf] ??= share(this.leaves.keys[leaf]!))
  }

  compile(query: Query, slot: number): Posting[] {
    return this.prepare(query, slot).map(posting => this.finish(posting))
  }

  /** All that was compiled, as plain data that can go from thread to thread. */
  compiled(): Compiled {
    const { places, checks, positional } = this.planner
    return {
      leaves: this.leaves.keys,
      places,
      checks,
      positional: [...positional],
      code: this.code.slice(0, this.codeLength),
    }
  }

  /** Postings whose code is not written yet. Written in the order of their leaves, code that runs together lies together. */
  prepare(query: Query, slot: number): Prepared[] {
    const plan = flatten(this.planner.plan(query))
    const branches = plan.op === 'or' ? plan.children : [plan]
    return branches.flatMap(branch => this.branch(branch, slot))
  }

  finish({ leaf, slot, gate, veto, rest }: Prepared): Posting {
    return {
      leaf,
      slot,
      gate,
      veto,
      entry: rest.length === 0 ? YES : this.emit({ op: 'and', children: rest }, YES, NO),
    }
  }

  private branch(branch: Plan, slot: number): Prepared[] {
    const children = branch.op === 'and' ? branch.children : [branch]
    const anchored = children.map(child => this.anchor(child)).filter(anchor => anchor !== null)
    const best = anchored.reduce((a, b) => (b.cost < a.cost ? b : a))
    const needed = children.flatMap(child => (child.op === 'leaf' ? [child.leaf] : []))
    const refused = children.flatMap(child =>
      child.op === 'not' && child.child.op === 'leaf' ? [child.child.leaf] : [],
    )
    const rarest = (leaves: number[]) => leaves.sort((a, b) => this.share(a) - this.share(b))[0] ?? -1
    const veto = refused.sort((a, b) => this.share(b) - this.share(a))[0] ?? -1
    return best.leaves.map(leaf => {
      const gate = rarest(needed.filter(other => other !== leaf))
      // What anchor, gate and veto have answered need not be asked again.
      const rest = children.filter(child => {
        if (child.op === 'leaf') return child.leaf !== leaf && child.leaf !== gate
        if (child.op === 'not' && child.child.op === 'leaf') return child.child.leaf !== veto
        return !isMet(child, leaf)
      })
      return { leaf, slot, gate, veto, rest }
    })
  }

  /** The cheapest set of leaves one of which is in every document that the plan accepts; null when there is none. */
  private anchor(plan: Plan): { leaves: number[]; cost: number } | null {
    switch (plan.op) {
      case 'leaf': {
        const key = this.leaves.keys[plan.leaf]!
        if (key.startsWith('any\tvalue\t') && !key.startsWith('any\tvalue\tsite:')) return null
        return { leaves: [plan.leaf], cost: this.share(plan.leaf) }
      }
      case 'and': {
        let best: { leaves: number[]; cost: number } | null = null
        for (const child of plan.children) {
          const anchor = this.anchor(child)
          if (anchor !== null && (best === null || anchor.cost < best.cost)) best = anchor
        }
        return best
      }
      case 'or': {
        const leaves = new Set<number>()
        let cost = 0
        for (const child of plan.children) {
          const anchor = this.anchor(child)
          if (anchor === null) return null
          for (const leaf of anchor.leaves) leaves.add(leaf)
          cost += anchor.cost
        }
        return { leaves: [...leaves], cost }
      }
      default:
        return null
    }
  }

  /** Writes the code of a plan, last question first, and returns where it begins. */
  private emit(plan: Plan, yes: number, no: number): number {
    switch (plan.op) {
      case 'leaf':
        return this.ask((plan.leaf << 2) | ASK_LEAF, yes, no)
      case 'place':
        return this.ask((plan.place << 2) | ASK_PLACE, yes, no)
      case 'check':
        return this.ask((plan.check << 2) | ASK_CHECK, yes, no)
      case 'not':
        return this.emit(plan.child, no, yes)
      case 'and': {
        // What is cheap and most often refuses is asked first.
        const order = [...plan.children].sort((a, b) => this.worth(a, false) - this.worth(b, false))
        return order.reduceRight((next, child) => this.emit(child, next, no), yes)
      }
      case 'or': {
        const order = [...plan.children].sort((a, b) => this.worth(a, true) - this.worth(b, true))
        return order.reduceRight((next, child) => this.emit(child, yes, next), no)
      }
    }
  }

  private ask(question: number, yes: number, no: number): number {
    const entry = this.codeLength
    if (entry + STEP > this.code.length) {
      const larger = new Int32Array(Math.max(1024, this.code.length * 2))
      larger.set(this.code)
      this.code = larger
    }
    this.code[entry] = question
    this.code[entry + 1] = yes
    this.code[entry + 2] = no
    this.codeLength += STEP
    return entry
  }

  /** Price of asking per chance to be done with: less is asked earlier. A place relies on its leaves, so it is dear. */
  private worth(plan: Plan, untilYes: boolean): number {
    const yes = this.likelihood(plan)
    return this.price(plan) / Math.max(1e-6, untilYes ? yes : 1 - yes)
  }

  private likelihood(plan: Plan): number {
    switch (plan.op) {
      case 'leaf':
        return Math.min(0.99, this.share(plan.leaf))
      case 'not':
        return 1 - this.likelihood(plan.child)
      case 'and':
        return plan.children.reduce((product, child) => product * this.likelihood(child), 1)
      case 'or':
        return 1 - plan.children.reduce((product, child) => product * (1 - this.likelihood(child)), 1)
      default:
        return 0.3
    }
  }

  private price(plan: Plan): number {
    switch (plan.op) {
      case 'place':
        return 50
      case 'not':
        return this.price(plan.child)
      case 'and':
      case 'or':
        return plan.children.reduce((sum, child) => sum + this.price(child), 0)
      default:
        return 1
    }
  }
}

/** An OR of leaves, one of which is known to be there. */
const isMet = (plan: Plan, leaf: number): boolean =>
  plan.op === 'or' && plan.children.some(child => child.op === 'leaf' && child.leaf === leaf)

/** Ands inside ands and ors inside ors made one; equal leaves once. */
function flatten(plan: Plan): Plan {
  if (plan.op === 'not') return { op: 'not', child: flatten(plan.child) }
  if (plan.op !== 'and' && plan.op !== 'or') return plan
  const children: Plan[] = []
  const leaves = new Set<number>()
  for (const child of plan.children.map(flatten)) {
    for (const one of child.op === plan.op ? child.children : [child]) {
      if (one.op === 'leaf' && leaves.has(one.leaf)) continue
      if (one.op === 'leaf') leaves.add(one.leaf)
      children.push(one)
    }
  }
  return children.length === 1 ? children[0]! : { op: plan.op, children }
}
