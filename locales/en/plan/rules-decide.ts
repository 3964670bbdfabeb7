export default {
  'examination-missing': {
    what: 'The environment has not been examined.',
    why: 'Objectives, audiences and networks chosen without looking around answer an imagined situation.',
    next: 'Look at your spaces, stakeholders, comparable organisations and the subjects of the day, and note the day on which you begin.',
  },
  'examination-not-over': {
    what: 'The examination of the environment is not over.',
    why: 'The strategy cannot be adopted before: what is still being learnt may change everything.',
    next: 'End the examination and note its last day.',
  },
  'adopted-before-examination': {
    what: 'The strategy was adopted before the examination of the environment was over.',
    why: 'To adopt first and look afterwards is to seek reasons for what is decided already.',
    next: 'End the examination, note its last day, then have the revised strategy adopted.',
  },
  'objective-set-before-examination': {
    what: 'The objective “{name}” was set on {set}, before the environment was known on {known}.',
    why: 'It was chosen without what the examination has taught.',
    next: 'Read it again in the light of the examination, then note the day on which you confirm it.',
  },
  'examination-without-evidence': {
    what: 'The examination of the environment rests on no evidence.',
    why: 'A board will ask where your claims come from.',
    next: 'Add a mention, a figure or a note, with its date.',
  },
  'no-objective': {
    what: 'The strategy has no objective.',
    why: 'Without one, nothing says whether the time spent is of any use.',
    next: 'Begin with a single one, however modest: to know what is said of you is one.',
  },
  'objective-without-purpose': {
    what: 'The objective “{name}” has no purpose.',
    why: 'The purpose brings the measures and tactics that fit: recruiting is not informing.',
    next: 'Choose it from the list.',
  },
  'objective-without-use': {
    what: 'The objective “{name}” does not say whether it is public relations, marketing or customer service.',
    why: 'The three have neither the same owner, nor the same tone, nor the same measures.',
    next: 'Choose its use.',
  },
  'period-missing': {
    what: 'The period of the strategy is not set.',
    why: 'Without a beginning and an end, no due date and no review can fall in time.',
    next: 'Set its first and its last day.',
  },
  'objective-without-metric': {
    what: 'The objective “{name}” has no metric.',
    why: 'An objective that nothing measures is none: nobody will know whether it is reached.',
    next: 'Choose what Vigie reads for it, or a figure that you will bring with its source and date.',
  },
  'objective-metric-unreadable': {
    what: 'The metric “{metric}” of the objective “{name}” cannot be read.',
    why: 'It does not exist here, or its filters name nothing; progress will stay empty.',
    next: 'Choose a metric from the list, or correct its filters.',
  },
  'objective-is-only-means': {
    what: 'The objective “{name}” names only the means.',
    why: 'An account, followers or posts change nothing by themselves; what they make possible does.',
    next: 'Say what will have changed for the audience or the organisation, and measure that.',
  },
  'objective-without-baseline': {
    what: 'The objective “{name}” has no baseline.',
    why: 'Without it, nobody can say whether the target is reasonable, nor how far one has come.',
    next: 'Note today’s figure, with its date and source.',
  },
  'objective-without-target': {
    what: 'The objective “{name}” has no target.',
    why: 'Without one it is neither reached nor missed, and nothing is adjusted.',
    next: 'Set the figure to reach.',
  },
  'objective-without-due-date': {
    what: 'The objective “{name}” has no due date.',
    why: 'An objective without a date is always for later.',
    next: 'Set a day within the period of the strategy.',
  },
  'objective-without-owner': {
    what: 'Nobody answers for the objective “{name}”.',
    why: 'What nobody answers for, nobody mends when it goes astray.',
    next: 'Name a person.',
  },
  'objective-share-above-one': {
    what: 'The objective “{name}” is measured by a share, and {figure} is none.',
    why: 'A share is never above 100%: its progress would no longer mean anything.',
    next: 'Correct the value: in per cent on the page, from 0 to 1 in the file.',
  },
  'objective-target-already-met': {
    what: 'The target of the objective “{name}”, {target}, was met already when it was set.',
    why: 'A target that is met already asks nothing of anybody.',
    next: 'Set a target that takes an effort, or say that it is about maintaining.',
  },
  'objective-wrong-direction': {
    what: 'The target of the objective “{name}” goes the wrong way: from {baseline} to {target}.',
    why: 'Reached, it would leave the organisation further from what it wants.',
    next: 'Check the baseline and the target.',
  },
  'objective-out-of-reach': {
    what: 'At the present pace the objective “{name}” will stand at {forecast} on {due}; the target is {target}.',
    why: 'To know it now leaves time to change the means, or the target.',
    next: 'Strengthen what works, change tactics, or revise the target and say so.',
  },
  'objectives-contrary': {
    what: 'The objective “{name}” wants the contrary of “{other}” for the same metric.',
    why: 'Whatever the team does, it will miss one of the two.',
    next: 'Keep the one that serves your goal best, or tell their filters apart.',
  },
  'objective-due-outside-period': {
    what: 'The objective “{name}” is due on {due}, outside the period of the strategy.',
    why: 'Nobody has promised hours or money for that day.',
    next: 'Bring the due date into the period, or make the period longer.',
  },
  'objective-past-due': {
    what: 'The objective “{name}” was due on {due}.',
    why: 'An objective left open after its day hides what remains to be done.',
    next: 'Say whether it is reached or dropped, and what you learn from it.',
  },
  'objective-reached-not-said': {
    what: 'The objective “{name}” is reached: {value} for a target of {target}.',
    why: 'To say so thanks the team and frees time.',
    next: 'Mark it as reached and say what follows.',
  },
  'objective-reached-nothing-follows': {
    what: 'The objective “{name}” is reached and nothing follows.',
    why: 'What is gained is lost when nobody keeps it up, and the time set free should serve elsewhere.',
    next: 'Say in one sentence what you do with it: maintain, go further or turn to something else.',
  },
  'no-goal': {
    what: 'No goal of the organisation is named.',
    why: 'A presence online that serves no goal of the organisation does not survive the first tight budget.',
    next: 'Take one or two goals from your strategic, communication or marketing plan.',
  },
  'objective-without-goal': {
    what: 'The objective “{name}” serves no goal of the organisation.',
    why: 'An objective that serves no goal is hard to defend before a board and is lost as soon as time runs short.',
    next: 'Choose the goal it serves and say in one sentence how.',
  },
  'objective-without-how': {
    what: 'The objective “{name}” does not say how it serves “{goal}”.',
    why: 'When the sentence is hard to write, the link often does not exist.',
    next: 'Write it: reaching this objective serves this goal because…',
  },
  'place-in-business-strategy-missing': {
    what: 'The place of social media in the organisation’s strategy is not stated.',
    why: 'It is management’s first question: what is it for, here?',
    next: 'Answer in two or three sentences.',
  },
  'no-audience': {
    what: 'No audience is chosen.',
    why: 'Who speaks to everybody is heard by nobody.',
    next: 'Note all possible audiences, then choose one or two.',
  },
  'audience-without-objective': {
    what: 'No objective is about the audience “{name}”.',
    why: 'An audience chosen without an objective takes time and nobody knows why.',
    next: 'Give it an objective, or set it aside with the reason.',
  },
  'objective-without-audience': {
    what: 'The objective “{name}” is about no chosen audience.',
    why: 'Nobody can choose a tone, a network or a moment without knowing to whom one speaks.',
    next: 'Choose the audience it is about.',
  },
  'audience-without-evidence': {
    what: 'Nothing shows that what is said of the audience “{name}” is so.',
    why: 'An imagined audience is sent imagined messages.',
    next: 'Add what you have heard from it: a mention, a theme, a dated note.',
  },
  'audience-evidence-old': {
    what: 'The newest evidence about the audience “{name}” dates from {day}.',
    why: 'Within a year an audience changes networks, subjects and words.',
    next: 'Look where it stands and add evidence of this year.',
  },
  'audience-evidence-undated': {
    what: 'The evidence about the audience “{name}” has no date.',
    why: 'Without one, nobody knows when it ceases to hold.',
    next: 'Add the day of each piece.',
  },
  'audience-survey-only': {
    what: 'The audience “{name}” is known only by surveys or figures.',
    why: 'A survey answers your questions; listening lets you hear theirs.',
    next: 'Add what these people say of their own accord: a mention, a theme, a note.',
  },
  'evidence-not-there': {
    what: '{named, select, no {A piece of evidence names neither mention nor topic.} other {The evidence “{evidence}” does not exist, or no longer does.}}',
    why: 'A claim whose evidence is gone is but an opinion.',
    next: 'Choose another mention, or take the claim back.',
  },
  'audience-aside-without-reason': {
    what: 'The audience “{name}” is set aside without a written reason.',
    why: 'In a year somebody will ask why, and all will have to be discussed again.',
    next: 'Write the reason in one sentence.',
  },
  'audience-without-why': {
    what: 'It is not said who the audience “{name}” is, or why this one.',
    why: 'Two colleagues who use that name may be thinking of different people.',
    next: 'Describe it in one sentence and say why you chose it.',
  },
  'research-overdue': {
    what: 'The research “{what}” on the audience “{name}” was due on {due}{others, plural, =0 {} one {; another is late} other {; # others are late}}.',
    why: 'What is not yet known of an audience is quietly replaced by what is supposed.',
    next: 'Do it, or set another day.',
  },
  'no-network': {
    what: 'No network is chosen.',
    why: 'A full strategy speaks somewhere; a strategy that only listens does not, and is just as valid.',
    next: 'Choose a network from your audiences, or choose to listen only.',
  },
  'more-networks-than-hours': {
    what: '{spaces, plural, one {# space takes} other {# spaces take}} at least {needed, plural, one {# hour} other {# hours}} a week; there are {available, number}.',
    why: 'One living space is better than three in which nobody answers.',
    next: 'Keep the networks that serve your first audiences and set the others aside, with the reason.',
  },
  'network-without-motive': {
    what: '“{name}” has no motive.',
    why: '“Everybody is there” is none: a network is chosen for an audience and an objective.',
    next: 'Say in one sentence why this one.',
  },
  'network-without-audience': {
    what: '“{name}” is for no audience.',
    why: 'A network without an audience takes hours from those that have one.',
    next: 'Choose the audience that is there, or set this network aside.',
  },
  'audience-without-network': {
    what: '{elsewhere, select, yes {The audience “{name}” gathers on other networks than those chosen.} other {No chosen network is for the audience “{name}”.}}',
    why: 'This audience is chosen, but nothing will reach it.',
    next: 'Add it to a network where it gathers, or set it aside with the reason.',
  },
  'network-only-minor-audience': {
    what: '“{name}” is only for an audience that is no priority: “{audience}”.',
    why: 'The hours that this network takes will be missing for those who matter most to you.',
    next: 'Review the priority of this audience, or set this network aside.',
  },
  'objective-only-closed-networks': {
    what: 'The objective “{name}” is served only by a network that is closed or will close before the due date: “{network}”.',
    why: 'Nothing will move it forward any more.',
    next: 'Choose another network, change the due date, or drop the objective and say why.',
  },
  'network-aside-without-reason': {
    what: '“{name}” is set aside or closed without a written reason.',
    why: 'The question will return with every fashion; the answer should be there already.',
    next: 'Write the reason in one sentence.',
  },
  'network-considered-without-thought': {
    what: '“{name}” is considered; neither a motive nor a reason is noted.',
    why: 'What speaks for and against is forgotten sooner than the network’s name.',
    next: 'Note what speaks for it, or why you set it aside.',
  },
  'network-without-objective': {
    what: 'No objective goes through “{name}”.',
    why: 'Nobody will know what the hours spent there have brought.',
    next: 'Add this network to the objective that it serves.',
  },
  'space-without-logic': {
    what: 'It is not known yet how one speaks on “{name}”.',
    why: 'Each network has its logic, its tone and its formats; the same text everywhere goes nowhere.',
    next: 'Say in one sentence what works there, and in which tone.',
  },
  'space-without-animator': {
    what: 'Nobody runs “{name}”.',
    why: 'An open space that nobody runs fills with unanswered questions.',
    next: 'Name a person, with hours, or do not open it.',
  },
  'space-without-stand-in': {
    what: 'Nobody stands in for whoever runs “{name}”.',
    why: 'Holidays, illness or a departure, and the space falls silent overnight.',
    next: 'Name somebody else, with hours and access.',
  },
  'space-rests-on-one-person': {
    what: '“{name}” rests on one person.',
    why: 'There is nothing wrong with being alone, but the space will fall silent when that person is away.',
    next: 'Agree with somebody close to the organisation on a word to post in your absence.',
  },
  'stand-in-is-animator': {
    what: 'For “{name}”, the person who runs it and the stand-in are the same.',
    why: 'When that person is away, nobody will answer.',
    next: 'Name somebody else.',
  },
  'space-without-hours': {
    what: 'No hours are planned for “{name}”.',
    why: 'What has no hours is done at night, then is not done any more.',
    next: 'Say how many hours a week go to reading, conversing and publishing.',
  },
  'animator-without-hours': {
    what: '{name} runs a space or stands in, and has no hours for it.',
    why: 'A task without hours always comes after the others.',
    next: 'Say how many hours a week.',
  },
  'space-without-access': {
    what: '{person} has no access to the account of “{name}”.',
    why: 'On the day when an answer is due, somebody else holds the password.',
    next: 'Add this person to the account’s administrators.',
  },
  'profile-incomplete': {
    what: 'The profile of “{name}” is not complete.',
    why: 'A profile without a description, a link or a picture makes people doubt that it is you.',
    next: 'Complete it, then say so here.',
  },
  'profile-inconsistent': {
    what: 'The profile of “{name}” does not agree with the others.',
    why: 'A name or picture that changes from one network to the next looks like a false account.',
    next: 'Use the same name, picture and description everywhere.',
  },
  'peers-not-looked-at': {
    what: 'Nobody looked at comparable organisations and existing pages on “{name}” before it opens on {day}.',
    why: 'There one sees what works, what annoys, and sometimes a page in one’s own name.',
    next: 'Take an hour to look, and note the day.',
  },
  'several-spaces-at-once': {
    what: '“{name}” opens on {day}, too close to “{other}” on {first}.',
    why: 'Two spaces that are born together rob each other of the time to learn.',
    next: 'Leave at least four weeks between two openings.',
  },
  'phase-starts-big': {
    what: 'The phase “{name}” opens {spaces, plural, one {# space} other {# spaces}} at once.',
    why: 'One starts small, to learn at little cost.',
    next: 'Give each its own opening day, at least four weeks apart, or its own phase.',
  },
  'handle-unchecked': {
    what: 'Nobody has checked whether the name “{name}” is free.',
    why: 'A name taken by another makes you rename everything, or lets somebody speak in your place.',
    next: 'Check it and note the day.',
  },
  'handle-unreserved': {
    what: 'The name “{name}” is free and not reserved.',
    why: 'It may be taken tomorrow, by chance or not.',
    next: 'Reserve it, even if the space opens only later.',
  },
  'space-without-reserved-name': {
    what: '“{name}” is to open and no name is reserved there.',
    why: 'The day of the opening is too late to find that the name is taken.',
    next: 'Note the name you want, check it and reserve it.',
  },
  'handle-without-recovery': {
    what: 'The name “{name}” has no recovery contact.',
    why: 'Without one, a lost password is a lost account.',
    next: 'Give an address of the organisation that more than one person reads.',
  },
  'handle-without-holder': {
    what: 'It is not said who reserved the name “{name}”.',
    why: 'In two years nobody will know whom to ask for it.',
    next: 'Name the person.',
  },
  'handle-expiring': {
    what: 'The reservation of “{name}” ends on {day}.',
    why: 'A lost domain name is often bought the same day.',
    next: 'Renew it and note the new date.',
  },
  'administrator-left': {
    what: '{person} {people, plural, one {has left the organisation and still holds} other {have left the organisation and still hold}} “{name}”.',
    why: 'Who has left can still post in your name, or is the only one who can.',
    next: 'Withdraw the access and name somebody else.',
  },
  'account-without-holder': {
    what: 'An account of “{name}” has no holder.',
    why: 'When the network asks for proof of identity, somebody must be there to give it.',
    next: 'Name the person who answers for it.',
  },
  'account-without-motive': {
    what: '“{name}” has {accounts, plural, one {# account} other {# accounts}}, and not each has its motive.',
    why: 'Several accounts divide one audience, unless each knows what it is there for.',
    next: 'Say in one sentence what each is for, or keep only one.',
  },
  'reference-to-nothing': {
    what: '“{id}” {ids, plural, one {is named here and does not exist} other {are named here and do not exist}}.',
    why: 'A strategy that refers to what is no longer there can be neither read nor measured.',
    next: 'Choose an item of the list, or take the reference away.',
  },
  'duplicate-name': {
    what: 'The name “{name}” stands twice in the same list.',
    why: 'In a document or a discussion nobody will know which one is meant.',
    next: 'Rename one of the two, or bring them together.',
  },
  'item-without-name': {
    what: 'The item “{id}” has no name.',
    why: 'Documents and tables will call it by its id.',
    next: 'Give it a name that everybody understands.',
  },
  'dates-reversed': {
    what: 'The end, {to}, comes before the beginning, {from}.',
    why: 'A period that ends before it begins holds nothing: no due date, no review, no opening.',
    next: 'Check both dates.',
  },
} as const
