export default {
  'fear-without-answer': {
    what: 'The fear “{name}” has no answer.',
    why: 'A fear without an answer comes back at the first incident, and stops everything.',
    next: 'Write an honest answer, with what you will do if it comes true.',
  },
  'fear-answered-without-evidence': {
    what: 'The answer to “{name}” rests on nothing dated.',
    why: 'Leaders change their minds on facts, seldom on assurances.',
    next: 'Attach an example, a measure or figures for leaders.',
  },
  'survey-without-answers': {
    what: 'The survey “{name}” has ended and nobody answered.',
    why: 'Complete silence often says that the invitation did not arrive, or that trust is missing.',
    next: 'Ask two or three people why, then send it again or choose conversation instead.',
  },
  'staff-feared-without-answer': {
    what: 'The fear “{name}” is about what staff would say, with no answer of human resources.',
    why: 'This fear speaks first of trust, climate and training; one more rule does not settle it.',
    next: 'Write what the organisation does for trust: listening, training, someone to talk to.',
  },
  'charter-only-forbids': {
    what: 'The charter “{name}” forbids and opens nothing.',
    why: 'A charter of prohibitions silences those who would speak well of you.',
    next: 'Write what each person may do, and where to ask when in doubt.',
  },
  'editorial-policy-missing': {
    what: 'No editorial policy is planned.',
    why: 'Without a written line, each post is argued over, and the tone changes with the person.',
    next: 'Add it to the policies, even if still to be written: who, for whom, on what, in which tone.',
  },
  'comment-policy-missing': {
    what: 'No comment policy is planned.',
    why: 'The first hostile comment does not wait until it is decided who answers and how soon.',
    next: 'Add it to the policies, even if still to be written: who answers, when, and when not to.',
  },
  'personal-use-policy-missing': {
    what: 'No policy of personal use is planned.',
    why: 'Your colleagues and volunteers already speak of you online: without bearings, each guesses what is allowed.',
    next: 'Add it to the policies, even if still to be written: what it opens first, what it forbids next.',
  },
  'policy-without-approver': {
    what: 'Nobody is named to approve “{name}”.',
    why: 'A rule that the management has not approved does not protect those who apply it.',
    next: 'Choose who in the management approves it.',
  },
  'policy-approved-by-author': {
    what: '“{name}” is approved by the person who wrote it.',
    why: 'Who approves themselves is protected by nobody on the day of a dispute.',
    next: 'Have someone else approve it: management, the chair or a member of the board.',
  },
  'policy-not-approved': {
    what: 'A space is open and “{name}” is not approved.',
    why: 'Until then, the team answers in public with no rule to lean on.',
    next: 'Have it approved and note the date.',
  },
  'policy-after-opening': {
    what: '“{name}” comes into force on {day}, after the first opening ({opens}).',
    why: 'In between, the first exchanges take place without a rule.',
    next: 'Bring the day forward, or put the opening off.',
  },
  'policy-without-legal-reading': {
    what: '“{name}” is approved without a legal reading by name and date.',
    why: 'Moderating, quoting or showing people touches the law; a reading costs less than a complaint.',
    next: 'Note who read it and on which day; a volunteer lawyer or a federation will do.',
  },
  'no-time-for-legal-reading': {
    what: 'A policy waits for its legal reading, and the plan gives it no time.',
    why: 'A reading often takes several weeks, and then delays the opening.',
    next: 'Plan the number of weeks in the resources.',
  },
  'policy-review-overdue': {
    what: '“{name}” was to be read again on {day}.',
    why: 'Networks and laws change; an outdated rule is worked around.',
    next: 'Read it again, then set the next date.',
  },
  'house-rules-missing': {
    what: 'No public house rules are planned.',
    why: 'Removing a comment without public rules looks like censorship.',
    next: 'Add them to the policies: hours of answer, what is removed and why, to whom to appeal.',
  },
  'house-rules-not-public': {
    what: '“{name}” was not public when a space opened.',
    why: 'Rules that the public cannot read do not hold for it.',
    next: 'Publish them and note the date; for an opening to come, do it before.',
  },
  'space-without-house-rules': {
    what: 'Nothing says which house rules cover “{name}”.',
    why: 'The public must know where rules hold, and the team which ones to apply.',
    next: 'Choose the house rules that cover this space.',
  },
  'service-hours-missing': {
    what: 'Nothing says when somebody answers on “{name}”.',
    why: 'Without service hours, the public expects an answer at any hour, and so does the team.',
    next: 'Write the days and hours when somebody answers, even few.',
  },
  'service-hours-unreadable': {
    what: 'The service hours of “{name}” cannot be read.',
    why: 'Hours without a day, or that end before they begin, promise nothing clear.',
    next: 'Choose the days and write the hours like 09:00 and 17:00; a split day takes two rows.',
  },
  'answer-delay-missing': {
    what: '“{name}” has service hours, but no promised delay.',
    why: 'A written delay calms those who wait and protects those who answer.',
    next: 'Write within how many service hours a first answer comes.',
  },
  'promise-beyond-staffed-hours': {
    what: 'Answering within {within, number} h on “{name}” takes {needed, number} h a week for {service, number} h of service; {hours, number} h are planned.',
    why: 'A promise that the hours cannot keep, broken every week, does more harm than no promise.',
    next: 'Lengthen the delay, shorten the service hours, or plan more hours of conversation.',
  },
  'service-hours-differ': {
    what: '“{name}” and “{other}” have the same house rules, but not the same service hours.',
    why: 'Different hours can be right, if the house rules say which hold where.',
    next: 'Check that the house rules give each space’s hours, or align them.',
  },
} as const
