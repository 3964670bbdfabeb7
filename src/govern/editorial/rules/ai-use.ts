import { appended } from '../required.ts'
import { editorialRule } from '../rule.ts'

/** What a tool did, against what the policy lets it do, and told to readers where they are to be told. */
export const aiUse = editorialRule({
  id: 'ai-use',
  check(view) {
    const { use, disclose, mention = '', note } = view.policy.ai ?? {}
    const done = view.content.aiUse ?? 'none'
    if (done === 'none') return []
    if (use === 'none' || (use === 'help' && done === 'drafted'))
      return [{ level: 'blocks', item: 'ai', params: { done, asked: 'less', mention: '' }, why: note }]
    const words = mention.trim()
    if (disclose !== true || words === '' || view.texts.some(({ text }) => text.includes(words))) return []
    return [
      {
        level: 'warns',
        item: 'ai',
        params: { done, asked: 'mention', mention: words },
        why: note,
        fix: appended(view, words, '\n\n'),
      },
    ]
  },
})
