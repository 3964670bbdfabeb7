export default {
  metrics: {
    subscribers: {
      name: 'Newsletter subscribers',
      definition:
        'People who receive a newsletter from Vigie: confirmed subscriptions, without those who left and addresses that were lost. Does not tell whether they read it.',
      newsletter: 'Newsletter',
    },
    pledges: {
      name: 'Pledges of a campaign',
      definition:
        'Pledges confirmed on the campaign’s public page, plus those counted by e-mail, by post or by hand. Does not tell whether a pledge is kept.',
    },
  },
  pledgeKept: 'Names and addresses are erased after {day}.',
  pledgeFile: {
    name: 'pledges',
    yes: 'yes',
    no: 'no',
    ways: { web: 'Public page', email: 'E-mail', post: 'Post', hand: 'By hand' },
    columns: {
      way: 'Origin',
      count: 'Number',
      day: 'Date',
      source: 'Source',
      firstName: 'First name',
      lastName: 'Last name',
      email: 'Address',
      shown: 'Agrees to be shown',
      consent: 'Agreement given',
    },
  },
  mail: {
    pledge: {
      subject: 'Confirm your pledge: {title}',
      lead: '{organisation} has received a signature for “{title}” with this address, no doubt yours. The pledge counts as soon as you confirm it.',
      button: 'Confirm my pledge',
      remark:
        'If it was not you, do nothing: everything is forgotten in {days} days. The same page lets you withdraw your pledge.',
    },
    pledgeAgain: {
      subject: 'Your pledge counts already: {title}',
      lead: '{organisation} has received another signature for “{title}” with this address, no doubt yours. Your pledge counts already, once.',
      button: 'See my pledge',
      remark: 'The same page lets you withdraw it.',
    },
  },
  audit: {
    actions: {
      'create-campaign': '{actor} began the campaign “{subject}”.',
      'change-campaign': '{actor} changed the campaign “{subject}”.',
      'remove-campaign': '{actor} removed the campaign “{subject}”.',
      'restore-campaign': '{actor} brought the campaign “{subject}” back.',
      'change-pledge-page': '{actor} changed the pledge page of the campaign “{subject}”.',
      'erase-pledge': '{actor} erased one person’s pledge.',
      'erase-pledges': '{actor} erased the names of everybody who signed for a campaign.',
      'hide-pledge-name': '{actor} hid a first name on a pledge page.',
      'show-pledge-name': '{actor} showed a first name on a pledge page again.',
      'export-pledges': '{actor} exported the pledges of the campaign “{subject}”.',
      'add-pledge-count': '{actor} counted pledges: “{subject}”.',
      'remove-pledge-count': '{actor} removed a count of pledges: “{subject}”.',
      'restore-pledge-count': '{actor} brought a count of pledges back: “{subject}”.',
    },
  },
  errors: {
    'no-such-campaign': 'This campaign does not exist.',
    'campaign-days-reversed': 'The campaign ends before it begins: correct its dates.',
    'pledge-needs-mail':
      'The page cannot open: each pledge is confirmed by e-mail, and this server is not set up to send any.',
    'no-such-pledge-page': 'This page does not exist.',
    'no-such-pledge': 'This pledge does not exist, or no longer does.',
    'no-such-pledge-count': 'This count does not exist.',
    'pledge-closed': 'Pledges are closed.',
    'pledge-full': 'Many signatures arrive from your connection. Come back in an hour.',
    'pledge-count-ahead': 'This day has not come yet: count what has arrived.',
    'pledge-kept-over': 'Names were to be kept until a day that has passed: give another one to open the page.',
    'pledge-kept-promised': 'People signed on the promise of an earlier day: it can be brought forward, not put off.',
    'pledges-erased':
      'Names are erased: the page could not tell any more who has signed. Begin another campaign to take pledges again.',
    'campaign-has-page':
      'This campaign has a public page: only those who publish can take it out, bring it back or change its days.',
  },
} as const
