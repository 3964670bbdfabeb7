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
    what: 'The objectives together cost {planned, number}, the budget is {budget, number}.',
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
    what: 'The newsletter’s {rate, select, openRate {opening} other {click}} rate is falling: {now, number} after {before, number} on average.',
    why: 'E-mail is often still what makes people act; if it weakens, networks do not replace it by themselves.',
    next: 'Look for the cause (rhythm, subjects, an old list) and say how networks can help it.',
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
} as const
