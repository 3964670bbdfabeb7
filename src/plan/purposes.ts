import type { purposes, uses } from './model/decide.ts'

/**
 * What each purpose brings (B2): the use it usually belongs to, metrics of the product that tell something of it, series
 * that the organisation brings itself (`given`: by API, CSV or by hand), and tactics that fit. Words are in
 * `locales/<language>/plan/model/purposes.ts` under `plan.model.purposes.<purpose>`: `metrics.<id with a hyphen for the
 * dot>`, `given.<name>` (label, unit, counts: what the figure counts), `tactics.<name>`. Suggestions only: nothing is
 * refused that is not here.
 */
export type Purpose = (typeof purposes)[number]
export type PurposeSuggestions = {
  use: (typeof uses)[number]
  /** Metric ids of the product. */
  metrics: readonly string[]
  /** Names of series to create; the metric is `given.<name>`. */
  given: readonly string[]
  tactics: readonly string[]
}
export const purposeCatalogue: Record<Purpose, PurposeSuggestions> = {
  listen: {
    use: 'public-relations',
    metrics: ['listen.mentions', 'listen.author-diversity'],
    given: ['handovers-settled', 'questions-answered'],
    tactics: ['weekly-reading', 'digest', 'question-list', 'hand-over'],
  },
  relations: {
    use: 'public-relations',
    metrics: ['listen.authors', 'listen.author-diversity'],
    given: ['replies-received', 'partner-shares'],
    tactics: ['comment-elsewhere', 'small-meetings', 'thank-by-name', 'useful-file'],
  },
  reputation: {
    use: 'public-relations',
    metrics: ['listen.positive-share', 'listen.negative-share'],
    given: ['trust-score'],
    tactics: ['answer-criticism', 'show-proof', 'argument-map', 'ready-spokesperson'],
  },
  awareness: {
    use: 'marketing',
    metrics: ['listen.mentions', 'listen.authors', 'listen.share-of-voice', 'listen.strength'],
    given: ['aided-awareness'],
    tactics: ['true-stories', 'key-dates', 'others-speak', 'local-media'],
  },
  belonging: {
    use: 'public-relations',
    metrics: ['listen.authors', 'listen.author-diversity', 'listen.positive-share'],
    given: ['active-members', 'attendance'],
    tactics: ['rituals', 'members-speak', 'meet-offline', 'living-rules'],
  },
  'co-creation': {
    use: 'public-relations',
    metrics: ['listen.mentions', 'listen.authors'],
    given: ['contributions', 'contributions-used'],
    tactics: ['precise-call', 'simple-consent', 'credit', 'show-result'],
  },
  traffic: {
    use: 'marketing',
    metrics: ['publish.subscribers', 'listen.mentions'],
    given: ['newsletter-subscribers', 'qualified-visits', 'search-position'],
    tactics: ['answer-pages', 'one-link', 'newsletter-reason', 'tell-apart'],
  },
  mobilise: {
    use: 'marketing',
    metrics: ['publish.pledges', 'listen.authors', 'listen.mentions'],
    given: ['donations', 'volunteers', 'new-members', 'signatures'],
    tactics: ['small-ask', 'show-progress', 'thank-fast', 'ready-kit'],
  },
  service: {
    use: 'customer-service',
    metrics: ['listen.negative-share'],
    given: ['first-answer-hours', 'settled-share', 'complaints'],
    tactics: ['stated-hours', 'answer-library', 'to-private', 'ask-after'],
  },
  recruitment: {
    use: 'public-relations',
    metrics: ['listen.positive-share'],
    given: ['applications', 'referred-applications'],
    tactics: ['staff-tell', 'real-day', 'answer-candidates', 'schools'],
  },
  promote: {
    use: 'marketing',
    metrics: ['listen.mentions', 'listen.share-of-voice'],
    given: ['bookings', 'enquiries', 'sales'],
    tactics: ['show-use', 'answer-doubts', 'users-tell', 'right-moment'],
  },
  inform: {
    use: 'public-relations',
    metrics: ['listen.mentions', 'listen.negative-share'],
    given: ['people-informed', 'repeated-questions'],
    tactics: ['reference-page', 'plain-words', 'before-during-after', 'correct-errors'],
  },
  ideas: {
    use: 'public-relations',
    metrics: ['listen.share-of-voice', 'listen.authors'],
    given: ['invitations', 'citations'],
    tactics: ['long-texts', 'experts-speak', 'join-debates', 'open-data'],
  },
}
