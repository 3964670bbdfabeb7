export default {
  audit: {
    actions: {
      'create-snippet': '{actor} saved the text “{subject}”.',
      'change-snippet': '{actor} changed the saved text “{subject}”.',
      'remove-snippet': '{actor} took the saved text “{subject}” out.',
      'restore-snippet': '{actor} put the saved text “{subject}” back.',
    },
  },
  errors: {
    'no-such-snippet': 'This saved text does not exist.',
    'too-many-snippets': 'There are {most} saved texts already. Take out those that are no longer used.',
  },
} as const
