export default {
  about: 'Your Flickr account, to publish pictures with.',
  channel: {
    guide: {
      access:
        'At flickr.com/services/apps/create, apply for a key (“non-commercial” for a nonprofit), then copy the key and its secret here. Vigie then sends you to Flickr to grant access; the return address need not be pasted anywhere.',
      cost: 'A key is free. A free account keeps 1,000 pictures; Flickr Pro lifts that limit.',
      terms:
        'At most 3,600 requests an hour. A non-commercial key is not for selling. Access holds until you withdraw it in Flickr’s settings; it allows pictures to be removed, so that Vigie can take back what it published.',
    },
    settings: {},
    hints: {},
  },
  publish: {
    settings: { visibility: 'Who can see it', licence: 'Licence', tags: 'Tags' },
    options: {
      visibility: {
        everyone: 'Everyone',
        friendsAndFamily: 'Friends and family',
        friends: 'Friends',
        family: 'Family',
        me: 'You alone',
      },
      licence: {
        reserved: 'All rights reserved',
        by: 'Creative Commons BY',
        bySa: 'Creative Commons BY-SA',
        byNd: 'Creative Commons BY-ND',
        byNc: 'Creative Commons BY-NC',
        byNcSa: 'Creative Commons BY-NC-SA',
        byNcNd: 'Creative Commons BY-NC-ND',
        cc0: 'CC0 (rights waived)',
        publicDomain: 'Public domain',
      },
    },
    hints: {
      licence: 'A free licence, once given to a picture, cannot be taken back.',
      tags: 'One a line. Flickr has no place for alternative text: it ends the description.',
    },
  },
} as const
