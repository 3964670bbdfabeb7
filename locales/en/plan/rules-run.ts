export default {
  'hours-above-capacity': {
    what: '{planned, number} h of work a week are planned, {available, number} h are available.',
    why: 'A plan larger than its hours is paid for in late answers, abandoned spaces and worn-out people.',
    next: 'Lower a rhythm of posts, take out a network or find hours from someone else.',
  },
  'network-hours-above-shares': {
    what: '“{name}” asks for {planned, number} h a week and is given {shared, number}.',
    why: 'A space short of hours goes on posting, but stops listening and answering.',
    next: 'Give this space more hours or ask less of it.',
  },
  'shares-above-hours': {
    what: '{name} has {hours, number} h a week and promises {shared, number} to the spaces.',
    why: 'One hour promised twice is missing in one space at least.',
    next: 'Lower the hours promised, or raise those this person really has.',
  },
  'animator-hours-above-own': {
    what: 'The spaces run by {name} ask for {planned, number} h a week, this person has {hours, number}.',
    why: 'The team may have hours enough, but the work falls on one person.',
    next: 'Share the hours of these spaces between several people, or lighten them.',
  },
  'cadence-above-hours': {
    what: 'The rhythm of “{name}” costs {cost, number} h a week, {hours, number} h are planned there for publishing.',
    why: 'A rhythm beyond its hours eats into listening and conversation, or stops after a month.',
    next: 'Post less often, or plan the hours that this rhythm takes.',
  },
  'calendar-above-hours': {
    what: 'The calendar holds {posts, number} posts a week for “{name}”, which is {cost, number} h for {hours, number} h planned.',
    why: 'What is in the calendar without hours to make it is rushed or never published.',
    next: 'Take posts out of the calendar, or plan more hours for publishing in this space.',
  },
  'cadence-not-kept': {
    what: '“{name}” was to get {cadence, plural, one {# post} other {# posts}} a week; the average of the last four weeks is {posts, number}.',
    why: 'A pace that is promised and not kept tires those who followed, and says that hours or ideas are missing.',
    next: 'Lower the pace to what you keep, or look for what is missing: hours, ideas, an approval that takes too long.',
  },
  'conversations-above-hours': {
    what: '“{name}” receives {messages, number} messages a week that want an answer, which is {cost, number} h for {hours, number} h planned.',
    why: 'Messages without an answer wear trust out faster than posts earn it.',
    next: 'Plan more hours of conversation for this space, or post less there.',
  },
  'post-hours-unknown': {
    what: 'Posts are planned and nobody has said how many hours they take.',
    why: 'Without it, nothing tells whether the rhythm fits in the team’s hours.',
    next: 'Estimate the hours of one post, from idea to publication; measuring three posts is enough.',
  },
  'no-hours-to-listen': {
    what: 'No hours are planned for reading and listening.',
    why: 'Listening without hours is the first thing to go, and with it what makes the rest useful.',
    next: 'Say how many hours a week go to reading and listening.',
  },
  'objective-without-hours': {
    what: 'The objective “{name}” has no hours.',
    why: 'What has no hours is done instead of something else, or not at all.',
    next: 'Say how many hours a week go to this objective, or put it off.',
  },
  'mobilising-with-nothing': {
    what: 'The objective “{name}” wants to mobilise, with neither hours nor money.',
    why: 'Moving people to act takes the most: relations kept up, reminders, answers.',
    next: 'Give it hours, or money, or choose an aim closer to your means.',
  },
  'objectives-above-capacity': {
    what: 'The objectives together ask for {planned, number} h a week, {available, number} h are available.',
    why: 'All objectives at once often means none to the end.',
    next: 'Keep the objectives that come first and put the others off to a later phase.',
  },
  'objectives-above-budget': {
    what: 'The objectives together cost {planned}, the budget is {budget}.',
    why: 'Missing money is found out halfway through a campaign, when it is too late to choose.',
    next: 'Lower what the objectives cost, or have a budget approved that covers them.',
  },
  'no-spokesperson': {
    what: 'Nobody is named to speak for the organisation.',
    why: 'When a journalist or a crisis comes, everyone then speaks in their own way, or nobody does.',
    next: 'Name a spokesperson among the people, with the criteria of the choice.',
  },
  'spokesperson-without-criteria': {
    what: 'Nothing says on which criteria {name} was chosen as spokesperson.',
    why: 'A spokesperson chosen by rank or habit is not always the one the public believes.',
    next: 'Write the criteria of the choice: ease, availability, knowledge of the subject, the public’s trust.',
  },
  'animator-profile-missing': {
    what: 'The animator’s profile is not written.',
    why: 'Running a space is not speaking for the organisation: without a written profile, the limit is found out in public.',
    next: 'Write what the animator does: represent the community, notice problems, give a first answer.',
  },
  'integration-missing': {
    what: 'Nothing links the networks with the site, e-mail, search or offline events.',
    why: 'A network that stands alone brings nobody to where the organisation can help, inform or sign people up.',
    next: 'Describe one link at least: what leads from the network to the site, the newsletter or a meeting, and back.',
  },
  'integration-without-how': {
    what: 'The link “{name}” does not say how it works.',
    why: 'A link that is only named is made by nobody.',
    next: 'Say how, what each amplifies of the other, or what is easier online.',
  },
  'home-missing': {
    what: 'Home is not chosen: site, blog, several blogs or none.',
    why: 'Networks change their rules; what is yours stays, and networks should be able to lead there.',
    next: 'Choose where home is; “none” is an answer.',
  },
  'home-without-reason': {
    what: 'Home is chosen and the reason is not written.',
    why: 'The reason says what the site or blog must be able to do, and when to think again.',
    next: 'Write in one sentence why this choice suits your audiences.',
  },
  'email-falling': {
    what: '{rate, select, openRate {The newsletter’s opening rate} clickRate {The newsletter’s click rate} other {The number of subscriptions to the newsletters}} is falling: {now} after {before} on average.',
    why: 'E-mail is often still what makes people act; if it weakens, networks do not replace it by themselves.',
    next: 'Look for the cause (rhythm, content, an old list) and say how networks can help it.',
  },
  'scope-will-empty': {
    what: 'Nothing says what will be done.',
    why: 'What is written before opening saves trying everything at once.',
    next: 'Write in a few lines what you will do on the networks.',
  },
  'scope-wont-empty': {
    what: 'Nothing says what will not be done.',
    why: 'Limits written before opening protect the team on the day someone asks “and why not…”.',
    next: 'Write at least one thing that you will not do, and hold to it.',
  },
  'opened-before-adoption': {
    what: '“{name}” has been open since {day}, before the strategy was adopted.',
    why: 'A space opened before the management said yes commits everyone without anyone having decided it.',
    next: 'Have the strategy adopted, or close the space until then.',
  },
  'published-before-adoption': {
    what: 'The first post dates from {day}, before the strategy was adopted.',
    why: 'Publishing before adoption lets habit decide in the strategy’s place.',
    next: 'Have the strategy adopted before you publish more.',
  },
  'no-approver-named': {
    what: 'Nobody is named to adopt the strategy.',
    why: 'Without a name, whoever has the approver role may adopt what they wrote themselves.',
    next: 'Name somebody in management who adopts and does not write.',
  },
  'objective-review-overdue': {
    what: 'The objective “{name}” was to be reviewed on {day}.',
    why: 'An objective that nobody looks at goes on, even where it leads nowhere any more.',
    next: 'Look at it, note the review, then set the next day.',
  },
  'approver-cannot-adopt': {
    what: '{name} is named to adopt the strategy and cannot do so in Vigie.',
    why: 'An account is recognised by its e-mail address and needs the approver role; without them a submitted version waits and nobody knows why.',
    next: 'Write the address in the list of people, invite that person with the approver role, or name somebody else.',
  },
  'adopted-by-nobody': {
    what: 'The strategy is said to be adopted, but nobody is named.',
    why: 'A strategy that nobody signed commits nobody when a decision is disputed.',
    next: 'Name who adopted it, in which role and on which day.',
  },
  'adopted-with-open-errors': {
    what: 'The strategy is in force with {count, plural, one {# error that nobody took} other {# errors that nobody took}} upon themselves.',
    why: 'Adopting with a known error is allowed, as long as someone accepts it with a reason and a date.',
    next: 'Mend each error, or accept it with a reason and a day on which it is asked again.',
  },
  'surprise-without-follow-up': {
    what: 'The unexpected result “{name}” of {day} led to nothing.',
    why: 'What nobody expected is often the most useful thing the public teaches.',
    next: 'Make an objective of it, or note in the journal why it does not become one.',
  },
  'opened-before-steps-5-and-6': {
    what: '“{name}” opens on {day}, before policies and training end ({ready}).',
    why: 'Publishing is the seventh step: without rules or training, the first hard comment finds a team that improvises.',
    next: 'Put the opening off, or finish policies and training sooner.',
  },
  'phases-out-of-order': {
    what: 'The phase “{name}” publishes before policies and training are done.',
    why: 'Publishing is the seventh step: policies (5) and training (6) come before it.',
    next: 'Put steps 5 and 6 in a phase that ends before this one.',
  },
  'phases-in-a-circle': {
    what: '{count, plural, one {The phase {phases} waits for its own end} other {The phases {phases} wait for each other}}.',
    why: 'None of them will ever begin, and what depends on their days cannot be checked.',
    next: 'Give one of them a first day, and take away the phase that it follows.',
  },
  'objectives-only-reach': {
    what: '{count, plural, one {The only objective measures} other {All objectives measure}} what goes out, and nothing of what the public makes of it.',
    why: 'Reach says how many could see, not whether anyone understood, answered or acted.',
    next: 'Add at least one objective on what the public thinks, says or does: answers, registrations, donations, complaints avoided.',
  },
  'no-hours-to-converse': {
    what: 'Hours are planned for publishing, none for conversation.',
    why: 'Who speaks without answering is broadcasting: the public notices, and stops talking.',
    next: 'Plan hours for answering and taking part, even if it means posting less.',
  },
  'network-without-conversation': {
    what: '“{name}” publishes without any hour for conversation.',
    why: 'A space where nobody answers wears out the trust won elsewhere.',
    next: 'Give it some hours of conversation, or let it rest.',
  },
  'same-text-everywhere': {
    what: '“{name}” repeats the text of the other spaces{how, select, seen {: {same, number} of the {contents, number} contents that it has in common with them say the same, word for word} other {}}.',
    why: 'Each network has its logic and its readers: the same text everywhere is written for nobody.',
    next: 'Say what is this space’s own, or keep one space fewer.',
  },
  'audience-without-role': {
    what: 'Nothing says whether the audience “{name}” produces, relays or reads.',
    why: 'The relation is not the same with those who write, those who pass on and those who only read.',
    next: 'Choose what this audience mostly does: produce, relay or read.',
  },
  'relations-not-said': {
    what: 'The strategy does not say with whom it wants to build relations.',
    why: 'Without naming groups or circles, conversation shrinks to answering whoever passes by.',
    next: 'Say with which groups, voices or circles you want to build relations.',
  },
  'learning-not-said': {
    what: 'The strategy does not say what it wants to learn from those it converses with.',
    why: 'A conversation from which nothing is learnt changes nothing, and the public feels it.',
    next: 'Write one or two questions that these relations should answer.',
  },
  'animator-leaves-before-space': {
    what: '{person} leaves on {leaves}, but “{name}” is promised until {until}, with nobody to take over.',
    why: 'A space without anyone loses its answers first, then its audience.',
    next: 'Name who takes over, extend the contract, or announce an earlier end.',
  },
  'space-without-successor': {
    what: 'Nobody is named to take over “{name}” if the animator leaves.',
    why: 'Access, habits and relations leave with one person when nothing is foreseen.',
    next: 'Name a successor; it may be someone outside the team, in management or at a partner’s.',
  },
  'stand-in-leaves-before-space': {
    what: '{person}, who stands in on “{name}”, leaves on {leaves}; the space is promised until {until}.',
    why: 'A stand-in who ends before the space is missed in the first week of leave or illness.',
    next: 'Name someone else for what follows, or extend this mandate.',
  },
  'budget-ends-before-space': {
    what: 'The budget line “{name}”, which keeps “{network}” alive, ends on {ends}; the space is promised until {until}.',
    why: 'A space whose money stops closes without its audience being told.',
    next: 'Have this line extended, or bring the end of the space closer.',
  },
  'hours-end-before-space': {
    what: '{name} gives {hours, number} h a week to “{network}” and leaves on {leaves}; the hours that remain are not enough.',
    why: 'Hours that end on the way leave the same work to fewer people.',
    next: 'Find who takes these hours over, or lighten the space from that day.',
  },
  'mandate-ends-before-strategy': {
    what: '{name} answers for the strategy or speaks for it, and leaves on {leaves}; the strategy runs until {until}.',
    why: 'A strategy that nobody answers for any more stops at the first hard decision.',
    next: 'Settle now who will take this role, or extend the mandate.',
  },
  'no-leaving-signs': {
    what: 'Nothing says what would make you leave “{name}”.',
    why: 'Without signs written beforehand, one stays out of habit where the audience no longer is.',
    next: 'Write what will tell you to leave: audience elsewhere, cost, the network’s terms.',
  },
  'leaving-not-prepared': {
    what: 'The way out of “{name}” is not complete: {missing, select, leavingDecidedBy {who decides it} leavingToldHow {how the audience is told} other {what is archived}} is missing.',
    why: 'A prepared way out keeps trust and memory; an improvised one loses both.',
    next: 'Complete who decides, how the audience is told and what is archived.',
  },
  'audience-use-falling': {
    what: 'The audience “{name}” uses “{network}” less: {now} after {before}.',
    why: 'A network that its audience is leaving costs as many hours and carries less and less far.',
    next: 'Look where this audience goes now, and compare with your signs for leaving.',
  },
  'network-without-benefit': {
    what: 'Nothing says what “{name}” brings to its audience.',
    why: 'The audience does not come to help us communicate: it comes for what it finds.',
    next: 'Write it in its own words: “I know when to come”, “I get an answer”.',
  },
  'objective-without-benefit': {
    what: 'Nothing says what the objective “{name}” brings to the audience.',
    why: 'An objective that serves only us asks an effort of the audience and gives nothing back.',
    next: 'Write, in the audience’s words, what it gains.',
  },
  'benefit-for-us-alone': {
    what: 'The benefit promised by “{name}” is tied to no need that was heard.',
    why: 'A benefit imagined by us alone is often one for us alone.',
    next: 'Choose the need that was heard which it meets, or note the one that listening brought.',
  },
  'need-not-heard': {
    what: 'The need “{name}” carries a decision, and nothing shows that it was heard.',
    why: 'A need that nobody expressed is a guess.',
    next: 'Attach a mention, a note or a figure that shows it, with its date.',
  },
  'accountable-missing': {
    what: 'Nobody answers for the strategy.',
    why: 'Without one person who answers for it, each hard decision waits for someone else to take it.',
    next: 'Name one person as accountable, only one.',
  },
  'several-accountable': {
    what: '{count, number} people answer for the strategy together.',
    why: 'When several answer for everything, each believes the other is seeing to it.',
    next: 'Keep one person accountable; the others may approve or run spaces.',
  },
  'function-without-service': {
    what: 'Several services take part, and nothing says in which one the function sits.',
    why: 'What sits nowhere has neither budget nor succession.',
    next: 'Choose the service that carries this function.',
  },
  'staffing-undecided': {
    what: 'Nothing says how the work is staffed: full-time, shared, agency or volunteers.',
    why: 'Work for which nobody decided who does it is done on top of everything else.',
    next: 'Choose the staffing, and say why.',
  },
  'staffing-without-reason': {
    what: 'The staffing is chosen and the reason is not written.',
    why: 'The reason lets the choice be looked at again when means or work change.',
    next: 'Write in one sentence why this choice.',
  },
  'no-process-linked': {
    what: 'The work on networks enters no existing process.',
    why: 'A complaint or a journalist coming through a network must find the same way as by telephone.',
    next: 'Say how it joins the press office, complaints, approvals or crisis management.',
  },
  'process-without-link': {
    what: 'Nothing says how the work joins the process “{name}”.',
    why: 'A process named without a link leaves everyone to invent their own.',
    next: 'Write in one sentence who passes what to whom.',
  },
  'action-plan-missing': {
    what: 'No action is planned.',
    why: 'A strategy without dated actions stays an intention.',
    next: 'Write the next three things to do, with a person and a day for each.',
  },
  'opening-without-actions': {
    what: '“{name}” is to open on {day}, and no action prepares it.',
    why: 'An opening that nothing prepares is half done: incomplete profile, missing access, nobody told.',
    next: 'Write what remains to be done before that day, by whom and by when.',
  },
  'action-late': {
    what: 'The action “{name}” was due on {due} and is not done.',
    why: 'A late action that nobody takes up silently delays all that follows.',
    next: 'Do it, change its date, or take it out if it is of no more use.',
  },
  'action-unassigned': {
    what: 'Nobody is in charge of the action “{name}”.',
    why: 'What everyone could do, nobody does.',
    next: 'Choose who does it.',
  },
  'action-without-date': {
    what: 'The action “{name}” has no date.',
    why: 'Without a day, an action always comes after those that have one.',
    next: 'Give it a day, even a rough one.',
  },
  'action-after-its-opening': {
    what: 'The action “{name}” is to come before the opening of {opens}, but it is due on {due}.',
    why: 'What was to be ready before opening will be missing on the first day.',
    next: 'Bring the action forward, or put the opening off.',
  },
  'no-review-in-period': {
    what: 'No review is planned between {from} and {to}.',
    why: 'A strategy that nobody reads again grows old without anyone seeing it.',
    next: 'Set at least one review date within the period.',
  },
  'review-overdue': {
    what: 'The review “{name}” was planned for {day} and was not held.',
    why: 'A missed review lets what does not work run on.',
    next: 'Hold it, note when it was held, or choose another day.',
  },
  'strategy-review-overdue': {
    what: 'The strategy was to be reviewed every {months, number} months; nothing since {last}.',
    why: 'A rhythm that is not kept protects from nothing.',
    next: 'Hold a review, or change the rhythm for one that you will keep.',
  },
  'strategy-period-over': {
    what: 'The period of the strategy ended on {to}.',
    why: 'What goes on without a mandate goes on out of habit.',
    next: 'Take stock, then adopt a new period or close what should be closed.',
  },
  'review-not-prepared': {
    what: 'The review “{name}” does not say {missing, select, who {who takes part} other {what is looked at}}.',
    why: 'A meeting without participants or subject puts itself off.',
    next: 'Complete who takes part and what is looked at, here or in the rhythm of reviews.',
  },
  'figure-incomplete': {
    what: 'The figure “{name}” does not say {missing, select, territory {which territory it speaks of} sample {on which sample it rests} source {who published it} other {when it dates from}}.',
    why: 'A figure without place, sample, source or date proves nothing before a board.',
    next: 'Complete it from the original publication, or take it out.',
  },
  'figure-out-of-date': {
    what: 'The figure “{name}” dates from {day}, more than a year ago.',
    why: 'Uses change quickly: an old figure reassures wrongly.',
    next: 'Look for the recent edition of this source, or say why the old one still holds.',
  },
} as const
