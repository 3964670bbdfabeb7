export default {
  audit: {
    actions: {
      'create-idea': '{actor} noted the idea “{subject}”.',
      'set-idea-aside': '{actor} set the idea “{subject}” aside.',
      'erase-idea': '{actor} erased an idea.',
      'change-idea-form': '{actor} changed the public form for ideas.',
    },
  },
  errors: {
    'no-such-idea': 'This idea does not exist.',
    'no-such-mention': 'This mention is no longer kept.',
    'no-such-form': 'This form does not exist or is closed.',
    'ideas-brought-often': 'Many ideas come from your connection. Come back in an hour.',
    'form-full': 'This form has received many ideas today. Come back tomorrow.',
  },
} as const
