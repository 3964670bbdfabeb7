import values from './values.ts'

const title = values.values.purpose

/** Why each purpose, what each metric tells there, series to bring, tactics that fit. */
export default {
  listen: {
    title: title.listen,
    why: 'Hear what people ask before you talk to them, and let it change something in your house.',
    metrics: {
      'listen-mentions': 'How often people speak of you or of the theme you follow.',
      'listen-author-diversity': 'Whether many people speak of it, or always the same.',
    },
    given: {
      'handovers-settled': {
        label: 'Handovers acted upon',
        unit: 'handovers',
        counts: 'What was heard, handed to a department and followed by a change.',
      },
      'questions-answered': {
        label: 'Questions turned into a public answer',
        unit: 'questions',
        counts: 'Questions heard that a page or a post now answers.',
      },
    },
    tactics: {
      'weekly-reading': 'Read what was heard at a set hour, two together, and note three things',
      digest: 'Send departments a page a month of what was heard',
      'question-list': 'Keep a list of questions that nobody answers',
      'hand-over': 'Hand every repeated complaint to whoever can settle it, with a date',
    },
  },
  relations: {
    title: title.relations,
    why: 'Know, and be known by, the people who matter to your cause: this happens one by one.',
    metrics: {
      'listen-authors': 'How many different people speak of you.',
      'listen-author-diversity': 'Whether the circle widens or narrows.',
    },
    given: {
      'replies-received': {
        label: 'Replies to first contacts',
        unit: 'replies',
        counts: 'People written to personally who answered within the month.',
      },
      'partner-shares': {
        label: 'Shares by partners',
        unit: 'shares',
        counts: 'Posts by partners that speak of you without having promised to.',
      },
    },
    tactics: {
      'comment-elsewhere': 'Comment on others’ pages, by name, when you have something to bring',
      'small-meetings': 'Invite ten people rather than summon two hundred',
      'thank-by-name': 'Thank those who speak of you personally',
      'useful-file': 'Keep a page of facts for journalists, always current',
    },
  },
  reputation: {
    title: title.reputation,
    why: 'Have what is said of you match what you do.',
    metrics: {
      'listen-positive-share': 'The share of favourable mentions among those that take sides.',
      'listen-negative-share': 'The share of unfavourable mentions: read it with their number.',
    },
    given: {
      'trust-score': {
        label: 'Declared trust',
        unit: '%',
        counts: 'Share of people asked who say they trust you, same question each year.',
      },
    },
    tactics: {
      'answer-criticism': 'Answer criticism in good faith, in public, with a fact and a date',
      'show-proof': 'Show the work and its figures, successes and failures',
      'argument-map': 'Keep opposing arguments and the proof of each answer up to date',
      'ready-spokesperson': 'Prepare the person who will speak on the difficult day',
    },
  },
  awareness: {
    title: title.awareness,
    why: 'Let people who do not know you learn that you exist, and what for.',
    metrics: {
      'listen-mentions': 'Whether people speak of you more often.',
      'listen-authors': 'Whether more people speak of you, rather than the same ones louder.',
      'listen-share-of-voice': 'Your place among the comparable organisations that you follow.',
      'listen-strength': 'Your weight in what is said in a day.',
    },
    given: {
      'aided-awareness': {
        label: 'Aided awareness',
        unit: '%',
        counts: 'Share of people asked who recognise your name in a list.',
      },
    },
    tactics: {
      'true-stories': 'Tell one true story at a time, with the person’s consent',
      'key-dates': 'Be ready on days when people will speak of your theme anyway',
      'others-speak': 'Let local people speak rather than your logo',
      'local-media': 'Give local media what they lack: a face, a place, a figure',
    },
  },
  belonging: {
    title: title.belonging,
    why: 'Let people feel at home with you and talk to one another there.',
    metrics: {
      'listen-authors': 'How many people speak up.',
      'listen-author-diversity': 'Whether the conversation belongs to many or to a few.',
      'listen-positive-share': 'The climate of what is said.',
    },
    given: {
      'active-members': {
        label: 'Members taking part',
        unit: 'members',
        counts: 'Members who wrote, helped or attended at least once in the month.',
      },
      attendance: { label: 'Attendance at meetings', unit: 'people', counts: 'People present, counted at the door.' },
    },
    tactics: {
      rituals: 'A regular appointment that people wait for',
      'members-speak': 'Give the floor to members, not only to staff',
      'meet-offline': 'Meet in person twice a year',
      'living-rules': 'Short house rules, applied calmly',
    },
  },
  'co-creation': {
    title: title['co-creation'],
    why: 'Make with people what you would have made for them.',
    metrics: {
      'listen-mentions': 'What is posted under the keyword of the call.',
      'listen-authors': 'How many people took part.',
    },
    given: {
      contributions: {
        label: 'Contributions received',
        unit: 'contributions',
        counts: 'Photos, stories or ideas received with their author’s consent.',
      },
      'contributions-used': {
        label: 'Contributions used',
        unit: 'contributions',
        counts: 'Of those received, those that changed or fed what you do.',
      },
    },
    tactics: {
      'precise-call': 'Ask for one precise thing that takes five minutes',
      'simple-consent': 'Clear consent in three lines, easy to withdraw',
      credit: 'Name every author, the way they wish',
      'show-result': 'Show what the contribution changed',
    },
  },
  traffic: {
    title: title.traffic,
    why: 'Bring people back to your own place, where you decide what they find.',
    metrics: {
      'publish-subscribers': 'How many people receive your newsletters.',
      'listen-mentions': 'How often your site is cited, if the topic follows its address.',
    },
    given: {
      'newsletter-subscribers': {
        label: 'Newsletter subscribers',
        unit: 'subscribers',
        counts: 'Active addresses at the end of the month, less those removed.',
      },
      'qualified-visits': {
        label: 'Qualified site visits',
        unit: 'visits',
        counts: 'Visits from networks that stayed on a useful page.',
      },
      'search-position': {
        label: 'Search position',
        unit: 'position',
        counts: 'Mean position over your five queries, read on the same day of the month.',
      },
    },
    tactics: {
      'answer-pages': 'One page per question heard, in the words of the question',
      'one-link': 'One link a post, to a page that keeps the promise',
      'newsletter-reason': 'Give a real reason to subscribe to the newsletter',
      'tell-apart': 'Tag links to know where people come from',
    },
  },
  mobilise: {
    title: title.mobilise,
    why: 'Bring people to act: give, help, sign, join; it takes more hours than anything else.',
    metrics: {
      'publish-pledges': 'Pledges made on the campaign’s page.',
      'listen-authors': 'How many people pass the call on.',
      'listen-mentions': 'Whether the call travels beyond your own spaces.',
    },
    given: {
      donations: {
        label: 'Donations received',
        unit: 'donations',
        counts: 'Amount or number of donations, as the accounts show.',
      },
      volunteers: {
        label: 'Active volunteers',
        unit: 'volunteers',
        counts: 'Volunteers present at least once in the month.',
      },
      'new-members': { label: 'New members', unit: 'members', counts: 'Memberships paid in the month.' },
      signatures: {
        label: 'Signatures gathered',
        unit: 'signatures',
        counts: 'Verified signatures, online and on paper.',
      },
    },
    tactics: {
      'small-ask': 'Ask for little, one thing at a time, with a date',
      'show-progress': 'Show how far you are, and what is missing',
      'thank-fast': 'Thank within the day, by name',
      'ready-kit': 'Give your ambassadors texts and pictures ready to share',
    },
  },
  service: {
    title: title.service,
    why: 'Solve problems where people state them, within a time promised and kept.',
    metrics: { 'listen-negative-share': 'Whether the trouble people speak of lessens.' },
    given: {
      'first-answer-hours': {
        label: 'Time to first answer',
        unit: 'hours',
        counts: 'Median in working hours, public or private question.',
      },
      'settled-share': {
        label: 'Settled at first contact',
        unit: '%',
        counts: 'Share of requests to which the person did not have to return.',
      },
      complaints: {
        label: 'Complaints received',
        unit: 'complaints',
        counts: 'Complaints entered in the register, all channels.',
      },
    },
    tactics: {
      'stated-hours': 'Show your service hours and keep to them',
      'answer-library': 'Keep model answers, adapted each time',
      'to-private': 'Move to private as soon as a file is involved, and close in public',
      'ask-after': 'Ask afterwards whether the answer helped',
    },
  },
  recruitment: {
    title: title.recruitment,
    why: 'Let people want to work with you, knowing what to expect.',
    metrics: { 'listen-positive-share': 'What is said of you as an employer, if a topic follows it.' },
    given: {
      applications: {
        label: 'Eligible applications',
        unit: 'applications',
        counts: 'Applications that meet the conditions of the post.',
      },
      'referred-applications': {
        label: 'Referred applications',
        unit: 'applications',
        counts: 'Applications that name a member of staff.',
      },
    },
    tactics: {
      'staff-tell': 'Let staff tell of their work, if they wish to',
      'real-day': 'Show a real day, constraints included',
      'answer-candidates': 'Answer every application, even with a refusal',
      schools: 'Keep a link with the schools that train for your trades',
    },
  },
  promote: {
    title: title.promote,
    why: 'Have an activity, a service or a product chosen by the people whom it suits.',
    metrics: {
      'listen-mentions': 'Whether people speak of the offer, if a topic follows it.',
      'listen-share-of-voice': 'Your place among offers compared.',
    },
    given: {
      bookings: { label: 'Bookings', unit: 'bookings', counts: 'Confirmed bookings, less cancellations.' },
      enquiries: {
        label: 'Qualified enquiries',
        unit: 'enquiries',
        counts: 'Enquiries from people whom the offer really suits.',
      },
      sales: { label: 'Sales', unit: 'sales', counts: 'Sales attributed by asking “how did you hear of us?”.' },
    },
    tactics: {
      'show-use': 'Show the use rather than the thing',
      'answer-doubts': 'Answer in advance the three doubts heard most often',
      'users-tell': 'Let those who use it speak',
      'right-moment': 'Post when the decision is made, not when the office is open',
    },
  },
  inform: {
    title: title.inform,
    why: 'Let the people concerned know in time what they need to know, and understand it.',
    metrics: {
      'listen-mentions': 'Whether the subject travels, and when.',
      'listen-negative-share': 'Whether misunderstanding or anger falls.',
    },
    given: {
      'people-informed': {
        label: 'People who know of the measure',
        unit: '%',
        counts: 'Share of people concerned who can state the rule, same question each time.',
      },
      'repeated-questions': {
        label: 'Calls with the same question',
        unit: 'calls',
        counts: 'Calls and counter visits for a question already published.',
      },
    },
    tactics: {
      'reference-page': 'One dated page of reference that all else cites',
      'plain-words': 'Write in plain words and have it read by somebody from the audience',
      'before-during-after': 'Say it before, during and after, without waiting to have everything',
      'correct-errors': 'Correct quickly what is wrong, with the source',
    },
  },
  ideas: {
    title: title.ideas,
    why: 'Bring your field an idea that others take up, and receive some.',
    metrics: {
      'listen-share-of-voice': 'Your place in the debate that you follow.',
      'listen-authors': 'How many people take the idea up.',
    },
    given: {
      invitations: {
        label: 'Invitations to speak',
        unit: 'invitations',
        counts: 'Invitations received without asking.',
      },
      citations: {
        label: 'Citations by others',
        unit: 'citations',
        counts: 'Articles, reports or briefs that cite your work.',
      },
    },
    tactics: {
      'long-texts': 'Publish little, but texts still cited in a year',
      'experts-speak': 'Let in-house experts speak under their own names',
      'join-debates': 'Answer others’ debates before starting your own',
      'open-data': 'Publish your data and your method',
    },
  },
} as const
