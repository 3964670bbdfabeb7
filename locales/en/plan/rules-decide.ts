export default {
  'objective-without-goal': {
    what: 'The objective “{name}” serves no goal of the organisation.',
    why: 'An objective that serves no goal is hard to defend before a board and is lost as soon as time runs short.',
    next: 'Choose the goal it serves and say in one sentence how.',
  },
} as const
