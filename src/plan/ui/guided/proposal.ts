import type { Evidence } from '../../schema.ts'

/** What was heard, as far as the path proposes from it; the hook `useHeard` reads it. */
export type Heard = {
  today: string
  days: number
  total: number
  startedOn: string | null
  topics: readonly { id: number; name: string; kind: string; mentions: number }[]
  sources: readonly { id: number; title: string; connector: string; connectorName: string; mentions: number }[]
  /** Own spaces that are read whole. */
  spaces: readonly { name: string; network: string; link?: string | undefined }[]
  /** Questions, complaints and requests, as people marked them. */
  asked: readonly { id: string; name: string; evidence: Evidence }[]
  /** Mentions a month at the present pace, the days on which that rests, and what was read in these. */
  month: { mentions: number; days: number; read: number } | null
  /** Mentions of ours among those of ours and of comparable organisations. */
  voice: { us: number; all: number } | null
  members: readonly { name: string; email: string; role: string }[]
}

export type Words = (key: ProposalKey, params?: Record<string, string | number>) => string
type ProposalKey =
  | 'ground.mentions'
  | 'ground.ownSpace'
  | 'ground.quote'
  | 'ground.member'
  | 'ground.started'
  | 'ground.stakeholder'
  | 'ground.heardThere'
  | 'ground.month'
  | 'ground.questions'
  | 'ground.share'
  | 'ground.rhythm'
  | 'ground.examined'
  | 'name.peopleOn'
  | 'name.listen'
  | 'name.answer'
  | 'name.place'
  | 'name.review'
  | 'name.summary'
  | 'says.mentions'
  | 'source'

/** Something to take, to change or to leave, with what grounds it. */
export type Proposal = {
  id: string
  name: string
  /** The figure or the words on which it rests. */
  ground: string
  opens: { to: string; params?: Record<string, string>; search?: Record<string, string> } | null
  /** What only people know and what cannot be taken without it: a number in its field, or more than one. */
  asks?: { field: string; unit: 'count' | 'share' } | 'more'
} & ({ item: Record<string, unknown> } | { fields: Record<string, unknown> })
