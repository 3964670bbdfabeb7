import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { FigureField } from '../fields/figure-field.tsx'
import classes from './guided.module.css'
import type { Proposal } from './proposal.ts'

/** One proposal with what grounds it: taken, taken and changed, or left. What only people know is asked here. */
export function ProposalRow(props: {
  proposal: Proposal
  busy: boolean
  /** Left before, and shown once more. */
  left: boolean
  onTake: (change: boolean, said: Record<string, unknown>) => void
  onLeave: () => void
}) {
  const { proposal: one, busy, onTake } = props
  const t = useTranslations('plan.ui.guided')
  const asked = one.asks === undefined || one.asks === 'more' ? null : one.asks
  const [number, setNumber] = useState<number | null>(null)
  const [missing, setMissing] = useState(false)
  const said = () => (asked === null || number === null ? {} : { [asked.field]: number })
  const take = () => {
    if (asked !== null && number === null) setMissing(true)
    else onTake(one.asks === 'more', said())
  }
  return (
    <li>
      <div className={classes.proposal}>
        <Name proposal={one} />
        <Text size="sm" c="dimmed">
          {one.ground}{' '}
          {one.opens !== null && (
            <PageLink {...one.opens} size="sm" underline="always" target="_blank">
              {t('see')}
              <span className="unseen"> – {one.name}</span>
            </PageLink>
          )}
        </Text>
        {asked !== null && (
          <FigureField
            share={asked.unit === 'share'}
            mt={6}
            w={220}
            label={t(asked.unit === 'share' ? 'targetShare' : 'target')}
            error={missing && t('targetMissing')}
            min={0}
            value={number}
            onChange={value => {
              setNumber(value)
              setMissing(false)
            }}
          />
        )}
      </div>
      <Group gap={6} wrap="wrap">
        <Button size="compact-sm" variant="light" loading={busy} onClick={take}>
          {t(one.asks === 'more' ? 'change' : 'take')}
          <span className="unseen"> – {one.name}</span>
        </Button>
        {'item' in one && one.asks !== 'more' && (
          <Button size="compact-sm" variant="default" onClick={() => onTake(true, said())}>
            {t('change')}
            <span className="unseen"> – {one.name}</span>
          </Button>
        )}
        {!props.left && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onLeave}>
            {t('putAside')}
            <span className="unseen"> – {one.name}</span>
          </Button>
        )}
      </Group>
    </li>
  )
}

function Name({ proposal }: { proposal: Proposal }) {
  const formats = useFormats()
  // A day is proposed as itself and shown as people write days.
  const name = /^\d{4}-\d{2}-\d{2}$/.test(proposal.name) ? formats.day(`${proposal.name}T12:00:00Z`) : proposal.name
  return <Text fw={500}>{name}</Text>
}
