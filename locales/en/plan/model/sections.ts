export default {
  sections: {
    organisation: {
      title: 'Your organisation',
      why: 'Who speaks, and with which duties: some rules only hold for a public body or a territory.',
    },
    place: {
      title: 'Place in the wider strategy',
      why: 'Social media with no link to what the organisation wants are the first thing to be cut.',
    },
    period: {
      title: 'Period covered',
      why: 'Objectives, reviews and commitments must all fall between these two dates.',
    },
    listening: { title: 'Listening', why: 'You listen before you speak, and you do not stop listening afterwards.' },
    examination: {
      title: 'Examination of the environment',
      why: 'Objectives set before looking answer an imagined situation.',
    },
    direction: {
      title: 'Leadership and responsibility',
      why: 'One person answers for the whole; when several do, nobody does.',
    },
    resources: { title: 'Resources', why: 'A strategy that asks for more hours than there are is not a strategy.' },
    home: { title: 'Home', why: 'Networks are rented; you need a place of your own to bring people back to.' },
    scope: {
      title: 'What we will and will not do',
      why: 'Written before you start, this is what will let you say no.',
    },
    conversation: { title: 'Conversation', why: 'Talk with people before talking to everybody.' },
    languageDuty: { title: 'Language duty', why: 'In Québec, French must be at least as present and as well served.' },
    culture: { title: 'Culture inside', why: 'Social media change habits: better to know how far you agree to go.' },
    reviewRhythm: { title: 'Review rhythm', why: 'A strategy that nobody reads again is already out of date.' },
  },
  fields: {
    organisation: {
      name: { label: 'Name', example: 'Rivermouth Museum' },
      mission: {
        label: 'Mission',
        why: 'Everything else has to serve it; one sentence is enough.',
        example: 'Make the history of the river known to those who live along it.',
      },
      kind: {
        label: 'Kind of organisation',
        why: 'It decides which duties apply: language, accessibility, restraint at elections.',
      },
      territory: { label: 'Territory', why: 'Language law, accessibility and public holidays depend on it.' },
      publicBody: {
        label: 'Public body',
        why: 'A public body has duties of accessibility, language and restraint that others do not have.',
      },
      electoralRestraint: {
        label: 'Bound by electoral restraint',
        why: 'Your posts must then stop or change before an election.',
        example: 'A town, a government department, a state school.',
      },
    },
    place: {
      businessStrategy: {
        label: 'Role in the business strategy',
        why: 'Directors will want to know what this time is for; say it in two sentences.',
        example:
          'The 2026–2029 plan relies on families of the region; social media serve to hear them and bring them back.',
      },
      communicationPlan: {
        label: 'Overall communication plan',
        why: 'Social media serve that plan; they are not a second one.',
        example: 'Communication plan 2026–2029, adopted by the board',
      },
      communicationPlanLink: { label: 'Link to that plan' },
      communicationPlanOn: {
        label: 'Date of that plan',
        why: 'A plan more than three years old says little about today.',
      },
    },
    period: {
      from: {
        label: 'From',
        why: 'Whatever is dated below is measured within this period.',
        example: '1 January 2027',
      },
      to: { label: 'To', why: 'Two years at most: habits change faster than plans.', example: '31 December 2028' },
    },
    listening: {
      from: {
        label: 'Listening since',
        why: 'The three months of listening before anything opens are counted from here.',
        example: '7 September 2026',
      },
      months: {
        label: 'Listening before opening',
        why: 'Three months show one cycle: a new term, a season, a campaign.',
        example: '3',
      },
      shorterBecause: {
        label: 'Reason to listen for less',
        why: 'It can be cut short, never without a written reason.',
        example: 'We have been listening through alerts and press reviews since 2025.',
      },
      lookEvery: {
        label: 'Time between two looks',
        why: 'Once spaces are open, a question nobody sees is a question nobody answers.',
        example: '24',
      },
      lookedAtBy: {
        label: 'Who looks',
        why: 'Listening that nobody looks at teaches nobody anything.',
        example: 'The community manager in the morning, her stand-in on Fridays.',
      },
      competitorsBy: {
        label: 'Who follows comparable organisations',
        why: 'What nobody is asked to look at is not looked at.',
      },
      competitorsEvery: {
        label: 'Time between two looks at them',
        why: 'Peers change their ways without notice: a dated look is worth more than an impression.',
        example: '4',
      },
      digestEvery: {
        label: 'Time between two listening digests',
        why: 'What is heard has to leave the communications team.',
        example: '30',
      },
      digestTo: {
        label: 'Who receives the digest',
        why: 'An address, or the name of a person of the strategy: Vigie sends them the voice of the public on its day.',
        example: 'director@example.org; Mary Smith',
      },
      digestLastOn: { label: 'Last digest', why: 'The time until the next one is counted from this day.' },
      languages: {
        label: 'Languages listened to',
        why: 'People talk about you in languages that you do not publish in, too.',
      },
      responsibleForPrivacy: {
        label: 'Person responsible for privacy',
        why: 'Québec’s Law 25 and the GDPR ask for a named person.',
      },
    },
    examination: {
      startedOn: { label: 'Started on', why: 'Nothing is adopted on an examination whose date nobody knows.' },
      endedOn: { label: 'Ended on', why: 'Objectives are set after this date.' },
      summary: {
        label: 'What to remember from it',
        why: 'Ten lines that directors can read.',
        example: 'People talk about us mostly in two parents’ groups, nearly always about prices.',
      },
      evidence: {
        label: 'Evidence',
        why: 'What you saw, with its date: a finding without evidence is an opinion.',
        example: 'Topic “Rivermouth Museum”, 412 mentions from 7 September to 7 December 2026.',
      },
    },
    direction: {
      accountable: { label: 'Accountable person', why: 'Only one: the person whom directors turn to.' },
      service: {
        label: 'Department of the function',
        why: 'The department where the function sits decides what is asked of it: to sell, to answer or to inform.',
        example: 'Communications and audiences',
      },
      staffing: {
        label: 'Staffing',
        why: 'A post, a shared task or an agency give neither the same hours nor the same voice.',
      },
      staffingBecause: {
        label: 'Reason for that choice',
        why: 'An agency publishes fast but hears badly; a shared post hears well but is short of time.',
        example: 'The museum’s voice comes from its guides: an agency could not answer.',
      },
      approvers: {
        label: 'Who adopts the strategy',
        why: 'People with the role of approver who did not write the text, with their e-mail in Vigie.',
        example: 'The executive director',
      },
      animatorProfile: {
        label: 'Profile of the community manager',
        why: 'Write it before recruiting: represent the community, spot problems, give a first answer.',
        example: 'Writes well and fast, knows the collections, can say “let me find out”.',
      },
    },
    resources: {
      budget: { label: 'Budget of the period', why: 'Zero is an answer; “we shall see” is not.', example: '18,000' },
      currency: { label: 'Currency' },
      listenHours: {
        label: 'Time to read and listen',
        why: 'The work people forget to count, and the first to be sacrificed.',
        example: '4',
      },
      relationHours: {
        label: 'Time for relations',
        why: 'Write to people, meet them, comment on their pages.',
        example: '2',
      },
      converseHours: { label: 'Time to converse', why: 'Answering often takes longer than publishing.', example: '5' },
      publishHours: {
        label: 'Time to publish',
        why: 'It is the time that everybody plans for; listening and talking take as much.',
        example: '6',
      },
      hoursPerPost: {
        label: 'Time a post takes',
        why: 'From idea to publication, picture and proofreading included: the load follows from it.',
        example: '1.5',
      },
      legalWeeks: { label: 'Time for legal reading', why: 'A policy read in haste delays the opening.', example: '3' },
    },
    home: {
      where: {
        label: 'Where home is',
        why: 'A network can close tomorrow; what you write needs an address of your own.',
      },
      why: {
        label: 'Why there',
        why: 'Say what this place does better than the others.',
        example: 'The blog carries our long stories; networks lead to it.',
      },
      link: { label: 'Address' },
      domains: {
        label: 'Domain names held',
        why: 'A name that is not renewed is lost overnight.',
        example: 'rivermouth-museum.example',
      },
      siteObjectives: {
        label: 'Objectives of the site it serves',
        why: 'Networks bring people to the site: say what for.',
        example: 'Book a group visit; subscribe to the newsletter',
      },
    },
    scope: {
      will: {
        label: 'We will',
        why: 'Written before the launch, it tells the team what it may promise.',
        example: 'Answer every visit question within the working day.',
      },
      wont: {
        label: 'We will not',
        why: 'An empty list promises everything to everybody.',
        example: 'No contests, no answers at night, no account per exhibition.',
      },
    },
    conversation: {
      withWhom: {
        label: 'With whom to build relations',
        why: 'Precise names and groups: nobody builds a relation with everyone.',
        example: 'Teachers of the region, two parents’ blogs, historical societies.',
      },
      learn: {
        label: 'What is learnt from them',
        why: 'A relation from which nothing is learnt is one more broadcast.',
        example: 'What makes a class come, and what keeps it away.',
      },
    },
    languageDuty: {
      law: {
        label: 'Law that applies',
        why: 'It sets what must appear in French, and how prominently.',
        example: 'Charter of the French Language (Québec)',
      },
      languages: { label: 'Languages published', why: 'Each language published needs somebody who answers in it.' },
      frenchAtLeastEqual: { label: 'French at least equal', why: 'Same content, same moment, same care.' },
      how: {
        label: 'How it is done',
        why: 'Say the order, the place and who reads over: that is where equality is won or lost.',
        example: 'Everything is published in French first; English follows lower in the same post.',
      },
    },
    culture: {
      accepts: {
        label: 'What we agree to change',
        why: 'A strategy that changes no habit stays on paper.',
        example: 'Answer without waiting for three approvals; leave polite criticism visible.',
      },
      autonomy: {
        label: 'Autonomy of the community manager',
        why: 'What they may say alone, and what needs approval.',
        example: 'Alone: hours, prices, thanks. With the director: complaints, media, public money.',
      },
    },
    reviewRhythm: {
      everyMonths: {
        label: 'Time between two reviews',
        why: 'Networks and audiences move: a strategy that nobody looks at again ages fast.',
        example: '6',
      },
      who: { label: 'Who takes part', why: 'Those who decide and those who do, together.' },
      looksAt: {
        label: 'What is looked at',
        why: 'Including whether our audiences are still on these networks.',
        example: 'Progress of objectives; answers given; habits of our audiences; hours really spent',
      },
    },
  },
} as const
