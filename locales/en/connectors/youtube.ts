export default {
  about: 'Your YouTube channel, to publish films with.',
  channel: {
    guide: {
      access:
        'At console.cloud.google.com, create a project, enable “YouTube Data API v3”, fill in the consent screen, then create an OAuth client ID of type web application; paste the return address shown here and copy the client ID and secret. As long as Google has not verified the project, its films stay private, whatever you ask: request the verification before you announce a date. A project left “in testing” loses its access after seven days.',
      cost: 'Free. A project is given 10,000 units a day: a film takes up to 1,600, its captions 400, its thumbnail 50. Once all are used, Vigie waits for the next day.',
      terms:
        'Access renews itself. Saying whether a film is made for children is mandatory, and so is saying that it was made with AI once it looks real. A thumbnail takes a channel whose phone number is verified.',
    },
    settings: {},
    hints: {},
  },
  publish: {
    settings: {
      visibility: 'Visibility',
      category: 'Category',
      tags: 'Tags',
      madeForKids: 'Made for children',
      madeWithAi: 'Realistic pictures or voices made with AI',
      publicAt: 'Made public by YouTube',
      captions: 'Captions',
    },
    options: {
      visibility: { public: 'Public', unlisted: 'Unlisted', private: 'Private' },
      category: {
        film: 'Film and animation',
        cars: 'Autos and vehicles',
        music: 'Music',
        animals: 'Pets and animals',
        sport: 'Sports',
        travel: 'Travel and events',
        games: 'Gaming',
        people: 'People and blogs',
        comedy: 'Comedy',
        entertainment: 'Entertainment',
        news: 'News and politics',
        howTo: 'How-to and style',
        education: 'Education',
        science: 'Science and technology',
        causes: 'Nonprofits and activism',
      },
    },
    hints: {
      tags: 'One a line; 500 characters in all.',
      madeForKids: 'YouTube then takes away comments and notifications.',
      publicAt:
        'A date and time with their zone: 2026-12-24T18:00:00-05:00, where the visibility is Public. Empty: at the hour of the calendar.',
      captions:
        'The content of an SRT or WebVTT file, in the language of the variant. The picture attached is the thumbnail.',
    },
  },
} as const
