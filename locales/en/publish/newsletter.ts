/** Words of the server: messages about a subscription, what stands below an issue, files. */
export default {
  newsletter: {
    consent: 'I agree to receive the newsletter “{title}” of {organisation} by e-mail. I can unsubscribe at any time.',
    confirm: {
      subject: 'Confirm your subscription: {title}',
      lead: 'Somebody, probably you, asked to receive the newsletter “{title}” of {organisation}. {purpose}',
      button: 'Confirm my subscription',
      remark: 'The link is good for three days. If you did not ask, do nothing: you will not receive the newsletter.',
    },
    welcome: {
      subject: 'You are subscribed to {title}',
      lead: 'Your subscription to the newsletter “{title}” of {organisation} is confirmed. {purpose}',
      button: 'Manage my subscription',
      remark: 'Keep this message: it lets you change the language or unsubscribe at any time.',
    },
    why: 'You receive this message because you asked for the newsletter “{title}” of {organisation}.',
    leave: 'Unsubscribe or change the language',
    states: {
      pending: 'To be confirmed',
      active: 'Subscribed',
      left: 'Unsubscribed',
      bounced: 'Address out of reach',
      complained: 'Reported a message',
    },
    columns: {
      email: 'Address',
      state: 'State',
      language: 'Language',
      since: 'Subscribed since',
      until: 'Until',
    },
  },
  audit: {
    actions: {
      'change-newsletter': '{actor} changed the newsletter “{subject}”.',
      'end-subscription': '{actor} unsubscribed somebody from the newsletter “{subject}”.',
      'erase-subscriber': '{actor} erased somebody from the newsletter “{subject}”.',
      'export-subscribers': '{actor} exported the subscribers of the newsletter “{subject}”.',
      'stop-issue': '{actor} stopped an issue of the newsletter “{subject}”.',
    },
  },
  errors: {
    'no-such-newsletter': 'This newsletter does not exist or takes no subscriptions.',
    'no-such-subscriber': 'This person is not on the list.',
    'report-too-large': 'This message is larger than 2 MB: a report is smaller.',
    'no-such-issue': 'This send is not a newsletter’s.',
    'newsletter-asked-often': 'Many requests come from your connection. Come back in an hour.',
    'newsletter-full': 'This newsletter received many requests today. Come back tomorrow.',
    'subscription-link-over': 'This link is not valid any more. Ask for another by subscribing again.',
    'no-mail-server': 'No mail server is set (SMTP_URL). Nothing is lost: the send waits.',
    'mail-server-away': 'The mail server takes nothing at the moment: “{answer}”. Vigie tries again every minute.',
    'mail-server-refuses':
      'The mail server says the same to everybody: “{answer}”. The issue waits and goes on every half hour.',
    'test-failed': 'The mail server did not take the test message: “{answer}”.',
    'only-people-test': 'A test goes to oneself: you must be signed in as a person.',
  },
} as const
