export default {
  about: 'Your LinkedIn page, to publish with.',
  channel: {
    guide: {
      access:
        'You must administer the page. At developer.linkedin.com, create an app tied to the page, request the product “Community Management API” (LinkedIn reviews the request), paste the return address shown here under Auth, then copy the client ID and secret.',
      cost: 'Free. Development access allows few requests a day; full access follows a review.',
      terms:
        'Access holds for 60 days: it must then be authorised again, unless LinkedIn granted its renewal. What members write may not be kept longer than 48 hours.',
    },
    settings: { page: 'Page' },
    hints: { page: 'Its number, or the address that its administrators see: linkedin.com/company/12345678/admin.' },
  },
  publish: {
    settings: { resharing: 'May be reshared by others' },
    options: {},
    hints: {},
  },
} as const
