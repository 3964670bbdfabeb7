export default {
  errors: {
    'no-such-strategy': 'This strategy does not exist.',
    'strategy-archived':
      'The strategy “{name}” has been put aside: it can be read but no longer changed. Take it up again first.',
    'no-such-place': 'Nothing can be written at “{place}”.',
    'value-wrong': 'This value does not fit “{place}”. Nothing was changed.',
    'no-such-change': 'This change does not exist, or no longer does.',
    'changed-meanwhile': 'Somebody else wrote in the meantime. Nothing was changed: read again, then try again.',
    'until-past': '{until} has already passed. Choose a day to come.',
    'until-too-far': 'A finding is accepted until {latest} at the latest, so that the question comes back.',
    'finding-gone': 'This finding is not open any more. Read the list again.',
    'not-accepted': 'This finding is not accepted.',
    'accepted-elsewhere':
      'A finding is accepted, or no longer accepted, from the list of findings, with a reason. Nothing was changed.',
    'nothing-to-restore': 'Nothing was removed at “{place}”: there is nothing to restore.',
    'no-such-version': 'Version {number, number} does not exist.',
    'already-under-review':
      'Version {number, number} is already waiting for a decision. Send it back to draft to submit another.',
    'survey-over': 'The last day of the survey is past already. Choose today or later.',
    'not-under-review': 'Version {number, number} is not waiting for a decision.',
    'not-an-approver':
      'The strategy names those who adopt it: {names}. Your account is none of them; an e-mail address in the list of people lets them be recognised.',
    'no-approver-can-adopt':
      'The strategy names {names} to adopt it, and no account in Vigie can do so in that name. Invite that person with the approver role and write their e-mail address in the list of people, or name somebody else, then submit it again.',
    'only-people-adopt': 'An API key reads and writes; only a person who is signed in adopts a version or refuses it.',
    'not-examined':
      'This strategy cannot be adopted without an examination of the environment. Complete step 1, then submit it again.',
    'reason-needed':
      '{errors, plural, one {One error is} other {# errors are}} still open. To adopt all the same, write why: the reason stays with the version.',
    'no-such-series': 'This series of figures does not exist.',
    'series-exists': 'A series is already called “{id}”.',
    'no-such-figure': 'This figure does not exist, or no longer counts.',
    'csv-columns-missing':
      'The column “{column}” cannot be found. Name the columns of date and value by their title or number.',
    'file-too-large': 'This file is too long: {most, number} characters at most. Nothing was saved.',
    'csv-too-long': 'This file has {rows, number} rows; at most {most, number} at a time. Cut it into several.',
    'document-failed':
      'The document could not be laid out. Nothing is lost: read it on screen, or try again in a moment.',
    'documents-busy':
      'Many documents are being laid out right now. Nothing is lost: try again in a minute, or read this one on screen.',
    'no-adopted-version': 'Only an adopted version can be shared. Have one adopted first.',
    'no-such-share': 'This link leads nowhere, or no longer does.',
    'no-such-survey': 'This survey does not exist, or this link no longer leads to it.',
    'survey-closed': 'This survey is closed. Your answer was not kept.',
    'survey-full':
      'This survey received many more answers than people were invited. Your answer was not stored: tell whoever sent you the link.',
    'list-full': 'The list is full: {most, number} items at most. Nothing was added; take some out first.',
    'no-such-group': 'The group “{group}” is not one of this survey.',
    'empty-answer': 'Answer at least one question.',
  },
  audit: {
    actions: {
      'create-strategy': '{actor} began the strategy “{subject}”.',
      'archive-strategy': '{actor} put the strategy “{subject}” aside.',
      'take-up-strategy': '{actor} took up the strategy “{subject}” again.',
      'accept-finding': '{actor} accepted a finding of the strategy “{subject}”.',
      'withdraw-acceptance': '{actor} no longer accepts a finding of the strategy “{subject}”.',
      'import-file': '{actor} replaced the strategy “{subject}” by a file.',
      'submit-version': '{actor} submitted a version of the strategy “{subject}”.',
      'adopt-version': '{actor} adopted a version of the strategy “{subject}”.',
      'return-version': '{actor} sent a version of the strategy “{subject}” back to draft.',
      'refuse-version': '{actor} did not adopt a version of the strategy “{subject}”.',
      'restore-version': '{actor} brought back the text of a version of the strategy “{subject}”.',
      'send-digest': '{actor} sent the voice of the public of the strategy “{subject}”.',
      'create-share': '{actor} made a read-only link to the strategy “{subject}”.',
      'revoke-share': '{actor} ended a read-only link to the strategy “{subject}”.',
      'create-survey': '{actor} opened the survey “{subject}”.',
      'close-survey': '{actor} closed the survey “{subject}”.',
      'create-series': '{actor} began the series of figures “{subject}”.',
      'change-series': '{actor} changed the series of figures “{subject}”.',
      'add-figures': '{actor} gave figures of the series “{subject}”.',
      'remove-figure': '{actor} took a figure out of the series “{subject}”.',
    },
  },
  /** Readiness survey: sentences to agree with from 1 to 5. */
  /** Why somebody whom the strategy names cannot adopt it, and the way out. */
  approvers: {
    'no-such-person': '{name} is not in the strategy’s list of people. Add that person, or name another.',
    'no-email': '{name} has no e-mail address in the list of people: it is how an account is recognised.',
    'not-a-member':
      '{name} is not a member of the organisation in Vigie, or is one with another address. Invite that person with the approver role, or correct the address.',
    'may-not-adopt':
      '{name} is a member, but in a role that does not adopt. Give them the approver role, or name somebody else.',
  },
  /** What waits for somebody who adopts: on Today, and by e-mail. */
  waiting: {
    title: 'Version {number, number} of “{name}” awaits your decision',
    by: 'Submitted by {by}',
    open: 'Decide',
    mail: {
      subject: 'A version of “{name}” awaits your decision',
      lead: '{by} submitted version {number, number} of the strategy “{name}”. You are one of those who adopt it.',
      button: 'Read and decide',
      remark: 'You can adopt it, or send it back to draft and say why.',
    },
  },
  /** What a read-only link does not show unless somebody asks for it. */
  shared: {
    confidential: {
      fears: { title: 'Fears and surveys', help: 'Fears and objections, culture, surveys, internal discussions' },
      people: {
        title: 'People',
        help: 'Names of the team, relations, ambassadors; without them only functions appear',
      },
      journal: { title: 'Journal', help: 'Decisions, hand-overs, surprises, experiments' },
      means: { title: 'Means', help: 'Budget, tools, working hours' },
      groups: { title: 'Unofficial groups', help: 'Groups that talk about you, and the manner of approaching them' },
    },
  },
  survey: {
    scale: {
      '1': 'Not at all',
      '2': 'Not really',
      '3': 'Somewhat',
      '4': 'Rather',
      '5': 'Fully',
      unsure: 'I do not know',
    },
    questions: {
      'loss-of-control': 'I fear that we would lose control of what is said about us.',
      'negative-comments': 'I fear the negative comments that we would get in public.',
      voice: 'I do not know whether I should speak there for myself or for the organisation.',
      failure: 'I fear that we would start and nobody would answer.',
      'lost-time': 'I fear that we would spend time on it for little.',
      overload: 'I fear that it would come on top of work that is already too much.',
      useful: 'Social media can serve the mission of the organisation.',
      transparency: 'We are ready to say in public what we do, mistakes included.',
      criticism: 'We know how to accept criticism and answer it.',
      'colleagues-trusted': 'Colleagues are trusted to speak about their work.',
      'rules-known': 'I know what I may say about my work on social media.',
      skills: 'I would know how to take part in a conversation online for the organisation.',
      'time-given': 'I would be given the time to take part.',
      leaders: 'Management supports this.',
      'take-part': 'I would like to take part.',
    },
  },
} as const
