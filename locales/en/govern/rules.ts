export default {
  'writer-not-allowed': {
    what: 'This content is not for this person to write on {network}.',
    why: 'Saying who writes what, and where, keeps two voices from contradicting each other.',
    next: 'Hand it to somebody whose theme or network it is, or choose another network.',
  },
  'theme-missing': {
    what: 'No theme is chosen.',
    why: 'The theme tells who reviews it, and whether the subjects stay in balance.',
    next: 'Choose the theme that this content belongs to.',
  },
  'theme-elsewhere': {
    what: '{known, select, yes {The theme “{theme}” is not meant for {network}.} other {The theme “{theme}” is no longer in the policy.}}',
    why: 'Each network has its subjects: the public knows what to find there.',
    next: 'Choose another theme or another network.',
  },
  'share-of-ourselves': {
    what: 'With this content, {share}% of what is published is about the public’s world; the policy wants {wanted}%.',
    why: 'People follow an organisation for what it brings them, rarely for what it says of itself.',
    next: 'Turn it towards what it changes for people, or plan content about them first.',
  },
  'tone-address': {
    what: '“{quote}”: the policy says {wanted, select, tu {tu} other {vous}} here.',
    why: 'Moving between tu and vous makes one organisation sound like two.',
    next: 'Rewrite the sentence with {wanted, select, tu {“tu”} other {“vous”}}, verb included.',
  },
  'lexicon-avoided': {
    what: '“{quote}” is a word to avoid{use, select, none {} other {: write “{use}”}}.',
    why: 'The words we choose tell what we think of the people we speak about.',
    next: '{use, select, none {Find another wording.} other {Replace it and make the sentence agree.}}',
  },
  'lexicon-spelling': {
    what: '“{quote}” is written “{use}”.',
    why: 'A constant spelling is recognised and found.',
    next: 'Correct the spelling.',
  },
  'inclusive-short-form': {
    what: '“{quote}”: {way, select, none {the policy does not shorten like this} doublets {the policy writes both forms in full} neutral {the policy prefers neutral wording} other {the policy uses the middle dot}}.',
    why: 'One way of writing everywhere reads better, by eye and by ear.',
    next: '{use, select, none {Look for a collective noun or a wording that suits everybody.} other {Write “{use}”, then make what follows agree.}}',
  },
  'inclusive-masculine': {
    what: '“{quote}” in the masculine probably includes women.',
    why: 'To name everybody is to speak to everybody.',
    next: '{way, select, neutral {Consider “{neutral}”, or another neutral wording.} other {Write “{use}”, or “{neutral}”; keep the masculine if only men are meant.}}',
  },
  'language-not-planned': {
    what: 'The policy does not plan to publish in this language ({language}).',
    why: 'What is published in a language must be answered in it too.',
    next: 'Choose a planned language, or have this one added to the policy.',
  },
  'language-alone': {
    what: 'This content does not exist in {first, select, fr {French} en {English} other {the first language}}.',
    why: 'The first language is at least equal: the other never appears alone.',
    next: 'Prepare the version in {first, select, fr {French} en {English} other {the first language}} and link the two.',
  },
  'language-earlier': {
    what: '{planned, select, yes {This content would appear before its version in {first, select, fr {French} en {English} other {the first language}}.} other {The version in {first, select, fr {French} en {English} other {the first language}} has no date yet.}}',
    why: 'The first language is at least equal: the other does not appear before it.',
    next: 'Plan both for the same moment, or the first language first.',
  },
  'language-longer': {
    what: 'This content has {length, number} characters, its version in {first, select, fr {French} en {English} other {the first language}} {theirs, number}.',
    why: 'The first language is at least equal: the other does not say more.',
    next: 'Check that nothing is missing in the first language, or shorten this one.',
  },
  'alt-missing': {
    what: 'Picture {number, number} has no text that says what it shows.',
    why: 'Without it, a blind person learns nothing from the picture.',
    next: 'Say in one sentence what matters in the picture, or mark it as decorative.',
  },
  'captions-missing': {
    what: '{kind, select, audio {Recording} other {Video}} {number, number} has no known {kind, select, audio {transcript} other {captions}}.',
    why: 'Many people watch without sound; some do not hear.',
    next: 'Add captions or a transcript, then say so on the media.',
  },
  'text-only-in-picture': {
    what: 'The message is in the picture: the text has only {words, plural, =0 {no words} one {# word} other {# words}}.',
    why: 'Text in a picture cannot be heard, enlarged or translated.',
    next: 'Repeat what matters in the text: what, where, when.',
  },
  'hashtag-capitals': {
    what: '“{quote}” is hard to read without a capital for each word.',
    why: 'A screen reader reads #WorldWaterDay word by word, and #worldwaterday as a noise.',
    next: 'Begin each word of the hashtag with a capital.',
  },
  'emoji-count': {
    what: '{count, number} emoji; the policy allows {most, number}.',
    why: 'Each emoji is read aloud by its whole name.',
    next: 'Keep those that say something.',
  },
  'decorative-letters': {
    what: '“{quote}” is written with signs that are not letters.',
    why: 'A screen reader spells them as mathematical symbols, or skips them.',
    next: 'Write “{plain}”.',
  },
  'required-link': {
    what: 'A link is missing.',
    why: 'Whoever wants to know more must be able to.',
    next: 'Add the address of the page that says more.',
  },
  'required-hashtag': {
    what: '{value, select, any {A hashtag} other {The hashtag {value}}} is missing.',
    why: 'It ties this content to the conversation where people look for you.',
    next: 'Add it at the end of the text or within a sentence.',
  },
  'required-signature': {
    what: 'The signature “{value}” is missing.',
    why: 'The public then knows who is speaking.',
    next: 'Add it at the end.',
  },
  'required-campaign-tag': {
    what: 'The address lacks: {value}.',
    why: 'Without these tags nobody will know where visits come from.',
    next: 'Complete the address.',
  },
  'required-figure-source': {
    what: '“{quote}” is a figure without a source.',
    why: 'A figure without a source is contested, and cannot be defended.',
    next: 'Add a link or “according to…”.',
  },
  'required-language-pair': {
    what: 'The version in {language, select, fr {French} en {English} any {another language} other {that other language}} is missing.',
    why: 'The public of each language is due the same content.',
    next: 'Prepare it and link the two.',
  },
  'required-title': {
    what: 'A title is missing.',
    why: 'Often it is all that is read.',
    next: 'Write a title that says what matters.',
  },
  'required-summary': {
    what: 'A summary is missing.',
    why: 'It shows in search results and shares.',
    next: 'Say in one or two sentences what the public gains.',
  },
  'forbidden-subject': {
    what: '“{quote}” touches a subject that is not spoken of here: {subject}.',
    why: 'The policy keeps this subject apart, or silent.',
    next: '{instead, select, none {Take this passage out, or ask whose subject it is.} other {{instead}}}',
  },
  'period-holds': {
    what: 'The planned moment falls within a period of restraint: {period}, from {from} to {to}.',
    why: '{kind, select, election {In an election an organisation does not weigh on the choice.} mourning {In mourning the usual tone hurts.} judgment {Before a judgment one word too many can harm.} other {On these days caution comes before presence.}}',
    next: '{goesOn, select, none {Move it after this period.} other {Move it. What goes on: {goesOn}}}',
  },
  'strategy-restrains': {
    what: 'The planned moment falls within a period of restraint of the strategy: {period}, from {from} to {to}.{forbidden, select, none {} other { What stops: {forbidden}}}',
    why: '{kind, select, election {In an election an organisation does not weigh on the choice.} mourning {In mourning the usual tone hurts.} judgment {Before a judgment one word too many can harm.} other {On these days caution comes before presence.}}',
    next: '{goesOn, select, none {Put it off until after this period.} other {Put it off; or, if it belongs to what goes on, say why. What goes on: {goesOn}}}',
  },
  'frequency-above': {
    what: 'This would be content number {count, selectordinal, one {#} other {#}} of the day on {network}; the policy plans {most, number} at most.',
    why: 'Too much in one day competes with itself and tires people.',
    next: 'Move this one, or another, to a quieter day.',
  },
  'too-close': {
    what: 'Other content appears {minutes, number} min away from this on {network}; the policy wants {least, number} min between.',
    why: 'Two posts close together share the same attention.',
    next: 'Move them apart.',
  },
  'quiet-hours': {
    what: '{at} falls within quiet hours.',
    why: 'At these hours nobody is there to answer.',
    next: 'Choose a moment when somebody can answer.',
  },
  'credit-missing': {
    what: 'Media {number, number} has no rights notice.',
    why: 'A picture belongs to somebody, even when found.',
    next: 'Say whose it is, and on which terms.',
  },
  'ai-use': {
    what: '{asked, select, mention {An AI tool helped, and nothing says so.} other {{done, select, drafted {An AI tool wrote this content} other {An AI tool helped with this content}}; the policy does not allow it.}}',
    why: 'Trust rests on what the public knows of how it is spoken to.',
    next: '{asked, select, mention {Add: “{mention}”} other {Rewrite it yourself, or take it out.}}',
  },
  'typography-spaces': {
    what: '{count, plural, one {One space is missing or can break} other {# spaces are missing or can break}}: “{shown}”.',
    why: 'A sign alone at the beginning of a line disturbs reading.',
    next: 'Put non-breaking spaces.',
  },
  'typography-quotes': {
    what: '{count, plural, one {One quotation has no French quotation marks} other {# quotations have no French quotation marks}}: {shown}',
    why: 'French quotation marks are the norm in a French text.',
    next: 'Replace them with « and ».',
  },
  'typography-apostrophes': {
    what: '{count, plural, one {One straight apostrophe} other {# straight apostrophes}}: {shown}',
    why: 'The curved apostrophe is that of careful typography.',
    next: 'Replace with ’.',
  },
}
