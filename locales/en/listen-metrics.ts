/** Figures of listening that an objective can be bound to. */
export default {
  source: '{sources, plural, =0 {No source} one {# source of listening} other {# sources of listening}}',
  filters: {
    topic: 'Topics',
    ours: 'Our topics',
    against: 'Topics compared',
    source: 'Sources',
    language: 'Languages',
    tone: 'Tones',
  },
  tones: { positive: 'Positive', neutral: 'Neutral', negative: 'Negative' },
  mentions: {
    name: 'Mentions',
    definition:
      'Mentions published in the period, of all topics or those chosen. A mention of several topics counts once. What is not watched is not counted.',
  },
  authors: {
    name: 'Authors',
    definition:
      'Distinct authors of the period’s mentions. Mentions whose author is not kept do not count; one person on two networks counts twice.',
  },
  'author-diversity': {
    name: 'Diversity of authors',
    definition:
      'Share of distinct authors among the period’s mentions: at 100%, each comes from somebody else. This is not an audience.',
    'divided-by': 'Mentions whose author is known',
  },
  'share-of-voice': {
    name: 'Share of voice',
    definition:
      'Share of our mentions among ours and those of the topics compared, the comparable organisations where none is chosen. A mention that names both counts for each.',
    'divided-by': 'Our mentions and those of the topics compared',
  },
  'positive-share': {
    name: 'Positive share',
    definition:
      'Share of positive mentions among those that have a tone; neutral ones are left out. The tone comes from the words, and can be corrected.',
    'divided-by': 'Positive or negative mentions',
  },
  'negative-share': {
    name: 'Negative share',
    definition:
      'Share of negative mentions among those that have a tone; neutral ones are left out. The tone comes from the words, and can be corrected.',
    'divided-by': 'Positive or negative mentions',
  },
  strength: {
    name: 'Strength',
    definition: 'Share of mentions among all that the same sources brought in the period, kept or not.',
    'divided-by': 'Items collected from the same sources',
  },
} as const
