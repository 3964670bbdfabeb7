export default {
  'no-competitor': {
    what: 'No comparable organisation is named.',
    why: 'What those who speak to the same people do saves many trials and gives a measure to compare with.',
    next: 'Name at least one organisation that resembles yours or speaks to the same audiences.',
  },
  'competitor-procedure-missing': {
    what: 'Nobody is said to look at comparable organisations, or it is not said how often.',
    why: 'A look that is in nobody’s week is taken only once.',
    next: 'Name a person and a number of weeks.',
  },
  'competitor-not-looked-at': {
    what: '“{name}” {last, select, never {has never been looked at} other {was last looked at on {last}}}; the rhythm is {limit, plural, one {# week} other {# weeks}}.',
    why: 'An old comparison makes you copy what others have already dropped.',
    next: 'Look at its networks; note what has changed, and the date.',
  },
  'no-stakeholder': {
    what: 'No stakeholder is named.',
    why: 'Audiences are chosen among those whom the organisation touches already: clients, beneficiaries, members, partners, journalists, decision-makers.',
    next: 'Name them and say how each uses social media.',
  },
  'stakeholder-not-studied': {
    what: 'It is not known yet how “{name}” uses social media.',
    why: 'A board will ask with whom your stakeholders talk, and what that changes for you.',
    next: 'Note what you have seen, be it in one sentence.',
  },
  'no-trend-or-issue': {
    what: 'No trend and no issue is noted.',
    why: 'A rising subject is seen weeks before it touches a reputation, if somebody notes it.',
    next: 'Note what is being discussed in your field, with the date.',
  },
  'issue-without-owner': {
    what: 'Nobody answers for the issue “{name}”.',
    why: 'On the day it breaks, everyone believes that someone else is on it.',
    next: 'Name the person who follows it.',
  },
  'issue-without-response': {
    what: 'The issue “{name}” has no response plan.',
    why: 'An answer prepared in calm is fairer and leaves sooner.',
    next: 'Write what you will say and do, and from which sign on.',
  },
  'issue-without-effect': {
    what: 'The possible effect of the issue “{name}” is not written.',
    why: 'Without it, nobody knows whether to respond, nor how soon.',
    next: 'Say in one sentence what it may cost your reputation.',
  },
  'listening-not-planned': {
    what: 'No listening is planned or has begun.',
    why: 'One speaks well to those one has listened to first; all the rest of the strategy stands on what will have been heard.',
    next: 'Set the day on which listening begins, or add a first source.',
  },
  'listening-stopped': {
    what: 'Listening was to begin on {day} and no source listens today.',
    why: 'Listening never stops: what is said now cannot always be found again later.',
    next: 'Add a source, or start one again.',
  },
  'listening-shorter-than-three-months': {
    what: 'Listening lasts {months, plural, one {# month} other {# months}} instead of {usual}, and no reason is written.',
    why: 'It takes a season to tell what is always said from what was said in that one week.',
    next: 'Make it longer, or write why it may be shorter.',
  },
  'opening-before-listening-ends': {
    what: '“{name}” opens on {day}, before listening ends on {ends}.',
    why: 'What opens before it has listened speaks of itself, not knowing what others speak of.',
    next: 'Open later, or write why listening may be shorter.',
  },
  'listened-less-than-planned': {
    what: 'Listening was planned from {from} on and began only on {began}; “{name}” opens on {day}, before {months, plural, one {# month of listening is} other {# months of listening are}} over.',
    why: 'The months that count are those in which one has really listened.',
    next: 'Open later, or write why listening may be shorter.',
  },
  'publishing-before-listening-ends': {
    what: 'A first post went out on {day}, before listening ends on {ends}.',
    why: 'What goes out before it has listened speaks of itself, not knowing what others speak of.',
    next: 'Listen to the end before publishing more, or write why listening could be shorter.',
  },
  'nobody-looked': {
    what: 'Nobody has looked at what was heard for {hours, plural, one {# hour} other {# hours}}; the limit is {limit, plural, one {# hour} other {# hours}}.',
    why: 'A lookout at which nobody stands is none, and a question left there becomes a reproach.',
    next: 'Open the river, or set a rhythm that you can keep.',
  },
  'nobody-to-look': {
    what: 'It is not said who looks at what is heard.',
    why: 'What everyone may look at, nobody looks at.',
    next: 'Name one or two people.',
  },
  'listen-only-with-open-space': {
    what: 'The strategy only listens, and “{name}” is open.',
    why: 'An open space awaits answers; a strategy that only listens provides for none.',
    next: 'Choose the full strategy, or put this space to rest.',
  },
  'own-spaces-not-listed': {
    what: '“{name}” was there before this strategy, and none of your own spaces is described.',
    why: 'The portrait of what you already keep, dormant and unofficial spaces included, says what deserves time.',
    next: 'Describe your spaces: site, blog, profiles, with their state.',
  },
  'space-not-audited': {
    what: 'The space “{name}” has not been examined.',
    why: 'Nobody decides well to keep, wake or close a space that was not looked at.',
    next: 'Note its figures, its last post and the day on which you looked.',
  },
  'theme-handed-to-nobody': {
    what: 'The theme “{topic}” was heard {mentions, plural, one {# time} other {# times}} in thirty days and was handed to nobody{others, plural, =0 {} one {; nor was another theme} other {; nor were # other themes}}.',
    why: 'What is heard must go somewhere, else listening changes nothing.',
    next: 'Hand it to the service concerned and note the date.',
  },
  'handover-unanswered': {
    what: '“{name}” was handed over and an answer has been due since {due}.',
    why: 'A service that does not say what it did with what it was told will soon stop listening, and people will see it.',
    next: 'Ask the service again, then note what was done.',
  },
  'handover-to-nobody': {
    what: 'It is not said to whom “{name}” was handed.',
    why: 'What is handed to all is received by nobody.',
    next: 'Name the service or the person.',
  },
  'digest-without-rhythm': {
    what: 'The digest of the public’s voice has no rhythm or no reader.',
    why: 'A short and regular page does more for listening than a long report once a year.',
    next: 'Set a number of days and name who receives it, management included.',
  },
  'digest-overdue': {
    what: 'The digest of the public’s voice was due on {due} (every {every, plural, one {# day} other {# days}}).',
    why: 'A rhythm missed once is soon missed always; management then stops hearing.',
    next: 'Send it and note the date, or choose a rhythm that you can keep.',
  },
  'growing-argument-without-answer': {
    what: 'The argument “{name}” is growing and has no answer.',
    why: 'An argument that nobody answers ends up being taken for true.',
    next: 'Write your answer with its evidence, or what you will change.',
  },
  'answer-without-evidence': {
    what: 'The answer to the argument “{name}” rests on no evidence.',
    why: 'An answer that can be verified closes a debate; a claim opens it again.',
    next: 'Add a figure, a source or a mention.',
  },
} as const
