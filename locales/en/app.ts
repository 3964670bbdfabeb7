export default {
  errors: {
    unexpected:
      'Something failed on our side. Nothing that was saved is lost. Try again; if it happens again, the server’s log tells the cause.',
    offline: 'The server does not answer. What you wrote is still here; try again in a moment.',
    'invalid-input': 'Some fields need correcting: {fields}. Nothing was saved.',
    'invalid-field': '{message}',
    'unreadable-request': 'The request cannot be read. Nothing was saved.',
    'no-such-address': 'This address does not exist in Vigie.',
    'too-large': 'What you sent is too large. Nothing was saved.',
    'too-many-requests': 'Too many requests in a short time. Wait a minute, then try again.',
    'not-signed-in': 'Sign in to continue.',
    'not-allowed': 'Your role does not allow this. An administrator of the organisation can change it.',
    'no-such-organisation': 'This organisation does not exist, or you are not a member of it.',
    'forged-request':
      'The request does not come from Vigie’s own pages and was refused. Reload the page, then try again.',
  },
} as const
