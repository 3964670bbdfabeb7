import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAnnounce } from '../../../ui-kit/announce.tsx'
import { useNotifyError } from '../../../ui-kit/notify.tsx'
import { useWorking } from '../strategy-context.tsx'
import classes from './guided.module.css'
import { openGuidedItem } from './guided-items.tsx'
import type { Proposal } from './proposal.ts'
import { ProposalRow } from './proposal-row.tsx'
import { proposalsFor, unsaidOf } from './propose.ts'
import type { GuidedStep } from './steps.ts'
import { useHeard } from './use-heard.ts'

const few = 6

type Say = (key: string, params?: Record<string, string | number>) => string

/** What was heard that may answer the question: each taken, taken and changed, or left, with what grounds it. */
export function Proposals(props: { step: GuidedStep; left: readonly string[]; onLeave: (left: string[]) => void }) {
  const { step, left, onLeave } = props
  const t = useTranslations('plan.ui.guided')
  const say = useTranslations('plan.ui.guided.proposal') as unknown as Say
  const announce = useAnnounce()
  const working = useWorking()
  const heard = useHeard(working.document.mode ?? 'full')
  const notifyError = useNotifyError()
  const [busy, setBusy] = useState<string | null>(null)
  const [again, setAgain] = useState(false)
  const [more, setMore] = useState(false)
  if (heard === undefined)
    return (
      <Text size="sm" c="dimmed" mt="lg" role="status">
        {t('reading')}
      </Text>
    )
  const key = (one: Proposal) => `${step.id} ${one.id}`
  const all = proposalsFor(step.id, heard, working.document, say)
  const shown = all.filter(one => again || !left.includes(key(one)))
  const put = all.length - shown.length
  if (all.length === 0) return null
  const take = async (one: Proposal, change: boolean, said: Record<string, unknown>) => {
    setBusy(one.id)
    try {
      if ('fields' in one) for (const [place, to] of unsaidOf(working.document, one.fields)) working.set(place, to)
      else if (step.as === 'items') {
        const answer = await working.change([{ do: 'add', to: step.list, item: { ...one.item, ...said } }])
        const made = answer.added[0]
        if (change && made !== undefined) window.dispatchEvent(new CustomEvent(openGuidedItem, { detail: made.id }))
      }
      announce(t('taken', { name: one.name }))
    } catch (error) {
      notifyError(error)
    } finally {
      setBusy(null)
    }
  }
  return (
    <section className={classes.proposals} aria-label={t('heard')}>
      <Text size="sm" fw={600}>
        {t('heard')}
      </Text>
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.slice(0, more ? undefined : few).map(one => (
            <ProposalRow
              key={one.id}
              proposal={one}
              busy={busy === one.id}
              left={left.includes(key(one))}
              onTake={(change, said) => void take(one, change, said)}
              onLeave={() => onLeave([...left, key(one)])}
            />
          ))}
        </ul>
      )}
      {!more && shown.length > few && (
        <Button size="compact-sm" variant="subtle" onClick={() => setMore(true)}>
          {t('showMore', { count: shown.length - few })}
        </Button>
      )}
      {put > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAgain(true)}>
          {t('showLeft', { count: put })}
        </Button>
      )}
    </section>
  )
}
