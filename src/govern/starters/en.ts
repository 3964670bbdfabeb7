import type { EditorialPolicy } from '../editorial/policy.ts'
import { frenchStarter } from './fr.ts'

/** The same rules as the French starter, in English. */
export const englishStarter: EditorialPolicy = {
  ...frenchStarter,
  language: 'en',
  name: 'Editorial policy',
  aim: {
    aim: 'To be useful to the people we speak to, to listen before we speak, and to make our work understandable.',
    audiences: 'The audiences chosen in our strategy, in words that are theirs.',
    results: 'Questions asked and answered, people who take part, partners who pass it on.',
  },
  line: {
    line: 'We start from what people live through, not from our meetings. We say what we know, how we know it, and what we do not know yet.',
    style: 'Short sentences, concrete words, one verb an action. No exclamation mark to look enthusiastic.',
    publicShare: 60,
    overDays: 30,
    cadence: 'Less often, but with something to say and somebody to answer.',
  },
  themes: [
    {
      id: 'needs',
      name: 'What the public needs',
      about: 'public',
      text: 'Useful information, questions heard, resources.',
    },
    {
      id: 'surroundings',
      name: 'What happens around us',
      about: 'public',
      text: 'Partners, neighbourhood, news of our cause.',
    },
    { id: 'us', name: 'What we do', about: 'us', text: 'Our activities, results and needs.' },
    {
      id: 'alerts',
      name: 'Alerts and practical information',
      about: 'public',
      text: 'Closures, emergencies, changes of hours.',
    },
  ],
  tones: [
    {
      id: 'everywhere',
      name: 'Everywhere',
      address: 'vous',
      register: 'plain',
      text: 'Warm and precise, neither familiar nor solemn.',
      why: 'In French we say vous: nobody knows who is reading.',
    },
  ],
  lexicon: [
    {
      id: 'target-group',
      avoid: '"target group"',
      use: 'public',
      why: 'We speak to a public; we do not aim at it.',
      language: 'en',
    },
    {
      id: 'disabled-person',
      avoid: '"the disabled"',
      use: 'people with disabilities',
      why: 'The person first, the situation next.',
      language: 'en',
    },
    {
      id: 'click-here',
      avoid: '"click here"',
      why: 'A link says where it leads: that is how a screen reader announces it.',
      language: 'en',
    },
    ...(frenchStarter.lexicon ?? []),
  ],
  writing: { ...frenchStarter.writing, inclusiveWhy: 'Both forms in full can be read aloud; short forms hardly.' },
  languageDuty: {
    ...frenchStarter.languageDuty,
    why: 'French is at least equal: English never appears alone, nor earlier, nor longer.',
  },
  accessibility: {
    ...frenchStarter.accessibility,
    standard: 'WCAG 2.2, level AA',
    why: 'Everybody must be able to read, see and hear what we publish.',
  },
  required: [
    { id: 'source', element: 'figure-source', why: 'A figure appears with its source.' },
    {
      id: 'article-title',
      element: 'title',
      kinds: ['article'],
      level: 'blocks',
      why: 'An article without a title is not found.',
    },
    {
      id: 'article-summary',
      element: 'summary',
      kinds: ['article'],
      level: 'tells',
      why: 'The summary shows in searches and shares.',
    },
  ],
  forbidden: [
    {
      id: 'disputes',
      name: 'Pending disputes and complaints',
      query: 'lawsuit OR litige OR poursuite OR "formal notice"',
      level: 'warns',
      why: 'A pending matter is not commented on in public.',
      instead: 'Ask management, who alone speaks of it.',
    },
    {
      id: 'parties',
      name: 'Voting advice',
      query: '"vote for" OR "votez pour"',
      level: 'blocks',
      why: 'We take sides for no candidate.',
      instead: 'One may recall how to vote, never for whom.',
    },
  ],
  frequency: [
    {
      ...frenchStarter.frequency![0]!,
      id: 'everywhere',
      name: 'Everywhere',
      why: 'We publish when somebody can answer.',
    },
  ],
  sources: {
    figures: 'A figure appears with its source and date; we do not round in the direction that suits us.',
    rights: 'Our own pictures, free pictures, or with written leave. We name who made them.',
    credit: true,
    consent: 'Written consent of anybody who can be recognised; for a child, a parent’s.',
  },
  ai: {
    use: 'help',
    disclose: false,
    mention: 'Written with the help of an AI tool, reviewed by our team.',
    note: 'A tool may help to correct and translate; a person reviews everything, and no personal data goes into it.',
  },
  conduct: {
    notPublished: [
      'Information about a person without their consent.',
      'Rumours, even to deny them, as long as the facts are not verified.',
      'Mockery, even of those who mock us.',
    ],
    following: 'We follow accounts to listen; following or sharing does not say that we endorse.',
    corrections: 'A mistake is corrected in the same place, and we say so. Nothing is erased quietly.',
  },
  approvals: [
    { ...frenchStarter.approvals![0]!, id: 'review', name: 'Review', why: 'Four eyes see what two let pass.' },
    {
      ...frenchStarter.approvals![1]!,
      id: 'management',
      name: 'Management',
      themes: ['us'],
      why: 'What the organisation says of itself commits it.',
    },
  ],
  emergency: {
    ...frenchStarter.emergency,
    how: 'By telephone to management first; the reason is written in Vigie when publishing.',
  },
}
