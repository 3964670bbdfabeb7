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
  'adopted-not-opened': {
    what: '{opened, number} people of {concerned, number} have opened the adopted strategy.',
    why: 'A strategy that the team has not read remains that of a few.',
    next: 'Present it at a meeting, starting from what changes for each person.',
  },
  'expert-without-stand-in': {
    what: 'Nobody answers in place of {name} when away.',
    why: 'A hard question seldom comes on the day when the right person is there.',
    next: 'Choose who answers when they are away, if only to say when the answer will come.',
  },
  'expert-without-themes': {
    what: 'Nothing says on which themes {name} can answer.',
    why: 'Without themes, nobody knows when to call on this expertise.',
    next: 'Write two or three themes, in the words that the public uses.',
  },
  'ambassador-not-able-and-willing': {
    what: 'Nothing confirms that {name} is {missing, select, willing {willing} other {able}} to carry your voice.',
    why: 'A name written without agreement, or without time and ease, embarrasses someone in public.',
    next: 'Ask, then note the answer; take the name out if it is no.',
  },
  'ambassador-without-consent': {
    what: 'The consent of {name} has no date.',
    why: 'Without dated consent, nothing shows that the person agreed to be named and quoted.',
    next: 'Ask for it in writing and note the day.',
  },
  'no-influencer-or-journalist': {
    what: 'No journalist and no influential voice is in the plan.',
    why: 'Those the public already listens to carry further than you; better to know them before you need them.',
    next: 'Add one person whom listening brought to notice, even a local one, and a first step.',
  },
  'opinion-unknown': {
    what: 'It is not known what {name} thinks of you.',
    why: 'A favourable, neutral or unfavourable voice is not approached in the same way.',
    next: 'Read again what this voice has published, then note the opinion and the date.',
  },
  'relation-without-next-step': {
    what: 'No next step is planned with {name}.',
    why: 'A relation without a next step dies out by itself.',
    next: 'Write one simple gesture: share, thank, propose a meeting.',
  },
  'relation-step-late': {
    what: 'The next step with {name} was planned for {day}.',
    why: 'A forgotten promise costs more than a step never promised.',
    next: 'Take it, or choose another day.',
  },
  'review-without-outcome': {
    what: 'The review “{name}” was held, and nothing says what came of it.',
    why: 'Without a written conclusion, the next review starts again from the beginning.',
    next: 'Note what works, what does not and what changes.',
  },
  'decision-without-reason': {
    what: 'The decision “{name}” is in the journal without its reason.',
    why: 'Without a reason, nobody will know when this decision stops being right.',
    next: 'Write in one sentence why, and what it rests on.',
  },
  'experiment-incomplete': {
    what: 'The trial “{name}” has no {missing, select, hypothesis {hypothesis} measure {measure} other {end}}.',
    why: 'A trial without hypothesis, measure or end teaches nothing.',
    next: 'Write what you expect to see, how you measure it and when you look.',
  },
  'experiment-without-outcome': {
    what: 'The trial “{name}” ended on {to}, with no outcome noted.',
    why: 'What failed is as useful as what worked, if it is written down.',
    next: 'Note the outcome and what you learnt.',
  },
  'objective-without-content': {
    what: 'There is no content for the objective “{name}”: none exists, is planned or was published.',
    why: 'An objective is served by what is said: without content nothing moves it.',
    next: 'Note an idea for this objective, or sort a content of the inventory that serves it already.',
  },
  'audience-without-content': {
    what: 'No content is for the audience “{name}”: none that exists, is planned or was published.',
    why: 'An audience that was chosen expects that there is something to say to it.',
    next: 'Open the gaps and note an idea for this audience; or set it aside and say why.',
  },
  'content-answers-no-need': {
    what: '{count, plural, one {# content of the inventory answers no need and serves no audience or objective.} other {# contents of the inventory answer no need and serve no audience or objective.}}',
    why: 'What serves nobody takes time to keep up and hides what serves.',
    next: 'Say which need each of them answers, or mark it “to be removed”.',
  },
  'french-not-equal': {
    what: 'Nothing says that French is at least as favourable as other languages.',
    why: 'In Québec, the Charter of the French Language applies to what you publish on networks.',
    next: 'Confirm it in the language duty, and say how you see to it.',
  },
  'network-without-french': {
    what: '“{name}” does not publish in French.',
    why: 'In Québec, French must be at least as favourable: same content, same care, same time.',
    next: 'Add French to this space, or open a French account beside it on this network.',
  },
  'network-without-languages': {
    what: 'Nothing says in which languages “{name}” publishes.',
    why: 'A law on language applies: it is held against each space.',
    next: 'Choose the languages published in this space.',
  },
  'document-without-french': {
    what: '“{name}” does not exist in French.',
    why: 'In Québec, the rules that you publish for the public must be in French.',
    next: 'Have it translated, then add French to its languages.',
  },
  'trait-inferred': {
    what: '“{name}”: the words “{phrase}” give someone a protected trait.',
    why: 'Health, opinion, origin, belief and sexual life are not to be guessed; the law protects this information.',
    next: 'Describe what these people say or ask for, or the group as it names itself, and take these words out.',
  },
  'privacy-responsible-missing': {
    what: 'Nobody is responsible for the protection of personal information.',
    why: 'Listening keeps what people wrote: the law wants someone to ask for access or removal.',
    next: 'Choose this person in listening; failing that, the head of the organisation.',
  },
  'mentions-kept-for-ever': {
    what: 'Nothing says when the mentions of {count, plural, one {{sources}} other {# sources ({sources}…)}} leave.',
    why: 'What people wrote is kept as long as it serves: beyond that, the law wants it destroyed.',
    next: 'Set how long it is kept in the settings of the organisation.',
  },
  'accessibility-duty-missing': {
    what: '“{name}” does not hold the public body’s duty of accessibility.',
    why: 'Text locked in a picture or a video without captions shuts part of the public out, and the law forbids it.',
    next: 'Add alternative texts, captions and no text in pictures, then tick accessibility.',
  },
  'opening-in-restraint': {
    what: '“{name}” is to open on {day}, during the restraint period “{restraint}”.',
    why: 'An opening during a restraint period reads as taking sides.',
    next: 'Choose a day before or after this period.',
  },
  'phase-in-restraint': {
    what: '{when, select, within {The restraint period “{restraint}” falls within the phase “{name}” from {day} on, and does not say what goes on.} other {The phase “{name}” begins on {day}, during the restraint period “{restraint}”.}}',
    why: 'One does not start publishing at the moment for silence, and the team must know what goes on.',
    next: '{when, select, within {Move the phase, or write what may be done during this period.} other {Move the beginning of the phase after this period.}}',
  },
  'date-in-restraint': {
    what: '“{name}” falls on {day}, during the restraint period “{restraint}”.',
    why: 'An action or a review may go on during a restraint period, if that is written.',
    next: 'Check that it is part of what goes on, or change the day.',
  },
  'campaign-in-restraint': {
    what: '{when, select, within {The period of restraint “{restraint}” falls within the campaign “{campaign}” from {day} on, without saying what goes on} other {The campaign “{campaign}” begins on {day}, within the period of restraint “{restraint}”}}{others, plural, =0 {.} one {; another one too.} other {; # others too.}}',
    why: 'A campaign launched when silence is due reads as taking sides.',
    next: '{when, select, within {Move the campaign, or write what may go on during this period.} other {Move the beginning of the campaign after this period.}}',
  },
  'content-in-restraint': {
    what: '{count, plural, one {One post is planned} other {# posts are planned}} within the period of restraint “{restraint}”, from {day} on.',
    why: 'What was prepared months ago comes out at the worst moment if nobody stops it. Once the strategy is adopted, Vigie holds it.',
    next: '{goesOn, select, none {Change the date, or write in the period what may go on.} other {Change the date; where something belongs to what goes on, say why on the page of the content.}}',
  },
  'restraint-incomplete': {
    what: 'The restraint period “{name}” does not say {missing, select, from {when it begins} to {when it ends} other {what it forbids}}.',
    why: 'A restraint with vague limits is broken in good faith.',
    next: 'Complete its two dates and what is forbidden.',
  },
  'electoral-restraint-missing': {
    what: 'The organisation is bound to electoral restraint, and no period is written.',
    why: 'A post scheduled months before may come out in mid-campaign.',
    next: 'Write the next election period, even a rough one, and what is forbidden.',
  },
} as const
