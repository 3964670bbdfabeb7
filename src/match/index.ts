export type { QueryId, StandingQuery } from './engine.ts'
export { type Explanation, explain, type Span } from './explain.ts'
export { createMatcher, type Matcher } from './matcher.ts'
export type { Post } from './post.ts'
