export default {
  about: 'A newsletter by e-mail, to people who asked for it and confirmed.',
  channel: {
    guide: {
      access:
        'Nothing to ask of a third party: the list is yours. Vigie sends through the installation’s mail server (SMTP_URL). For messages to arrive, the domain of the sender’s address must allow that server (SPF), sign (DKIM) and say what to do with the rest (DMARC): ask whoever runs your mail. A refusal at once is noted at once; what comes back later only if your server hands those reports to Vigie, which reads no mailbox: the guide tells how.',
      cost: 'Free in Vigie. Your mail host often limits how many messages may go out in an hour; a sending service costs about a dollar or a euro per thousand messages.',
      terms:
        'Canada’s anti-spam law, Québec’s Law 25 and the GDPR want a consent that can be proved, your name and postal address in every message, and an easy way out. Vigie insists on them: subscriptions confirmed by e-mail, proof kept, unsubscribing in one click.',
    },
    settings: {
      title: 'Name of the newsletter',
      senderName: 'Sender’s name',
      senderAddress: 'Sender’s address',
      postalAddress: 'Postal address of the organisation',
      language: 'Language',
      purpose: 'What people will receive, and how often',
    },
    options: { language: { fr: 'French', en: 'English' } },
    hints: {
      senderAddress: 'Replies arrive there: choose an address that somebody reads.',
      postalAddress: 'At the foot of every message: the law wants it.',
      purpose:
        'For example: “Once a month, what is on at the museum.” People read it before they subscribe, and it is kept with their consent.',
    },
  },
} as const
