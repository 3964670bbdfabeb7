const audiences = {
  media: 'Media and blogs',
  staff: 'Staff',
  board: 'Board',
  partner: 'Partners',
  volunteer: 'Volunteers',
  other: 'Other ambassadors',
}

export default {
  kitFile: { texts: 'texts', credits: 'credits' },
  shareFile: {
    name: 'shares',
    columns: { at: 'Date', kit: 'Kit', audience: 'For', network: 'Network', name: 'Name', link: 'Link' },
    audiences,
  },
  audit: {
    actions: {
      'create-kit': '{actor} began the kit “{subject}”.',
      'change-kit': '{actor} changed the kit “{subject}”.',
      'publish-kit': '{actor} published the kit “{subject}”.',
      'open-kit': '{actor} set the public page of the kit “{subject}”.',
      'remove-kit': '{actor} took out the kit “{subject}”.',
      'restore-kit': '{actor} brought back the kit “{subject}”.',
      'erase-share': '{actor} erased a declared share.',
      'export-shares': '{actor} exported the shares of the campaign “{subject}”.',
      'add-contact': '{actor} noted somebody to contact for a campaign.',
      'change-contact': '{actor} changed what is noted of somebody to contact.',
      'erase-contact': '{actor} erased somebody to contact.',
    },
  },
  errors: {
    'no-such-kit': 'There is no such kit.',
    'too-many-kits': 'A campaign has {most} kits at most.',
    'kit-changed': 'Somebody changed this kit meanwhile. Load the page again to see what changed.',
    'kit-empty': 'The kit is empty: add a text or a file to it.',
    'kit-too-large': 'The files of the kit exceed {gigabytes} GB together.',
    'kit-media-not-ready':
      'These files are not ready: {names}. Check their alternative text, their rights and the agreement of people who can be recognised in the media library, or take them out of the kit.',
    'kit-not-published': 'Publish the kit first.',
    'no-such-kit-page': 'There is no such page.',
    'kit-takes-no-shares': 'This page takes no shares at the moment.',
    'shares-full': 'Many shares arrive from your connection. Come back in an hour.',
    'no-such-share': 'There is no such share, or no longer.',
    'no-such-contact': 'This person is not, or no longer, on the list.',
    'too-many-contacts': 'A campaign has {most} people to contact at most.',
  },
} as const
