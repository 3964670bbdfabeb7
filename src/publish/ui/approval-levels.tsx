import { Text } from '@mantine/core'
import { CircleCheck, CircleDashed, CircleSlash, Clock, Siren, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useFormats } from '../../ui-kit/session.tsx'
import type { readApproval } from '../endpoints.ts'
import classes from './approval.module.css'
import quotes from './composer.module.css'

type Approval = OutputOf<typeof readApproval>
export type Round = Approval['rounds'][number]
/** Of the reader, to the level that decides next. */
export type Standing = Approval['standing']
type Level = Round['levels'][number]
type LevelState = Round['decisions'][number]['decision'] | 'waits' | 'later' | 'passed' | 'none'

const icons = {
  approved: CircleCheck,
  returned: Undo2,
  emergency: Siren,
  waits: Clock,
  later: CircleDashed,
  passed: CircleSlash,
  none: CircleSlash,
}

function stateOf(round: Round, index: number): LevelState {
  const decided = round.decisions.findLast(one => one.level === index)
  if (decided !== undefined) return decided.decision
  if (round.state === 'waiting') return index === round.level ? 'waits' : 'later'
  return round.decisions.some(one => one.decision === 'emergency') ? 'passed' : 'none'
}

/** Levels in their order: who decides, who decided when with which words, and by when. `under`: what stands below the one that waits. */
export function ApprovalLevels({ round, under }: { round: Round; under?: ReactNode }) {
  const t = useTranslations('publish.review.level')
  if (round.levels.length === 0) return <Text c="dimmed">{t('noLevels')}</Text>
  return (
    <ol className={classes.levels}>
      {round.levels.map((level, index) => {
        const state = stateOf(round, index)
        const Icon = icons[state]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its place in the round
          <li key={index} className={classes.level} data-state={state}>
            <Icon size={18} aria-hidden className={classes.sign} />
            <div>
              <Who level={level} />
              <Standing round={round} index={index} state={state} />
              {state === 'waits' && under}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Who({ level }: { level: Level }) {
  const t = useTranslations('publish.review.level')
  const roles = useTranslations('org.roles')
  const formats = useFormats()
  const named = ({ roles: some, people }: Level['who']) =>
    formats.list([...some.map(role => roles(`${role}.plain`)), ...people.map(person => person.name)])
  const who = named(level.who)
  const inStead = named(level.substitutes)
  return (
    <>
      <Text fw={500}>{level.name || t('any')}</Text>
      <Text size="sm" c="dimmed">
        {[
          who,
          inStead === '' ? '' : t('inStead', { who: inStead }),
          level.withinHours === null ? '' : t('within', { hours: level.withinHours }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {level.why !== null && level.why !== '' && (
        <Text size="sm" c="dimmed">
          {level.why}
        </Text>
      )}
    </>
  )
}

function Standing({ round, index, state }: { round: Round; index: number; state: LevelState }) {
  const t = useTranslations('publish.review.level')
  const words = useTranslations('publish.contents.approval')
  const formats = useFormats()
  const decisions = round.decisions.filter(one => one.level === index)
  if (decisions.length === 0 || state === 'waits')
    return (
      <Text size="sm" c={state === 'waits' && round.overdue ? 'lamp' : undefined}>
        {t(state === 'waits' || state === 'later' || state === 'passed' ? state : 'none')}
        {state === 'waits' &&
          round.dueAt !== null &&
          ` · ${words(round.overdue ? 'overdue' : 'dueAt', { at: formats.moment(round.dueAt) })}`}
      </Text>
    )
  return decisions.map(decision => (
    <div key={decision.at}>
      <Text size="sm">
        {[
          t(decision.decision, { by: decision.by, at: formats.moment(decision.at) }),
          decision.inSteadOf === null ? '' : t('asSubstitute'),
          decision.via === 'link' ? t('byLink') : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {decision.note !== '' && <p className={quotes.quote}>{decision.note}</p>}
    </div>
  ))
}
