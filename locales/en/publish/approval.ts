export default {
  mail: {
    approval: {
      subject:
        '{news, select, waits {To approve: {title}} overdue {Overdue: {title}} approved {Approved: {title}} returned {To rework: {title}} other {Approved in an emergency: {title}}}',
      lead: '{news, select, waits {{by} asks you to approve “{title}”.} overdue {The approval of “{title}”, submitted by {by}, is overdue.} approved {{by} approved “{title}”. It can be scheduled.} returned {{by} sent “{title}” back to its author.} other {{by} approved “{title}” in an emergency, without the planned approvals.}}',
      button: 'Open the entry',
      remark: 'No note was left.',
    },
    outside: {
      subject: '{organisation} asks for your approval',
      lead: '{by}, of {organisation}, asks you to approve something before it is published.',
      button: 'Read and decide',
      remark: 'This link is personal and ends by itself.',
    },
  },
  audit: {
    actions: {
      'submit-entry': '{actor} submitted “{subject}” for approval.',
      'withdraw-entry': '{actor} took “{subject}” back to work on it.',
      'approve-entry': '{actor} approved “{subject}” at their level.',
      'return-entry': '{actor} sent “{subject}” back to its author.',
      'approve-in-emergency': '{actor} approved “{subject}” in an emergency.',
      'create-approval-link': '{actor} asked somebody outside to approve “{subject}”.',
      'revoke-approval-link': '{actor} revoked an approval link of “{subject}”.',
      'decide-outside': '{actor} decided on “{subject}” from outside.',
    },
  },
  errors: {
    'changed-meanwhile': 'This entry has changed since you opened it. Read it again.',
    'changed-since-submission':
      'An alternative text or a framing has changed since the entry was submitted. Send it back to its author.',
    'not-a-draft': 'This entry is submitted or approved already.',
    'not-under-review': 'This entry is not waiting for approval.',
    'only-people-approve': 'Only a person can approve, not a program.',
    'author-cannot-approve': 'You wrote part of this entry: somebody else approves it.',
    'not-your-level': 'This level of approval is not yours.',
    'say-why': 'Say why you are sending this entry back.',
    'emergency-not-yours': 'The editorial policy entrusts the emergency path to other people.',
    'approved-already': 'This entry is approved already.',
    'approver-is-member': 'This address is that of a member of the organisation, who approves from their account.',
    'level-not-outside': 'The policy provides for no approval from outside at this level.',
    'no-such-approval-link': 'This link does not exist. Check that the address is complete.',
    'approval-link-withdrawn': 'This link was withdrawn. Nothing is expected of you.',
    'approval-link-ended': 'This link has ended. Ask whoever sent it for another one.',
    'approval-link-used': 'You have already answered with this link: it works once.',
    'approval-link-settled':
      'This content was taken back, changed or decided by others in the meantime. Nothing is expected of you.',
    'readers-do-not-comment': 'Commenting is for those who write or approve.',
    'no-such-comment': 'This comment does not exist.',
    'no-such-variant': 'This variant does not exist.',
  },
} as const
