import { Button, Checkbox, Group, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import {
  type CampaignTags,
  type LinkChoice,
  proposeTags,
  type SentLink,
  type ShortLink,
  type VariantContent,
} from '../../schema.ts'
import { useCampaignChoices } from '../campaigns/use-campaign-choices.ts'
import composer from '../composer.module.css'
import { useWriting } from '../entry-context.tsx'
import type { VariantDraft } from '../entry-draft.ts'
import type { VariantPlace } from '../use-places.ts'
import { useAsSent } from './use-as-sent.ts'
import classes from './writing.module.css'

const nothing: LinkChoice = { tags: null, short: false, except: [] }
const fields = ['source', 'medium', 'campaign', 'content'] as const

/** What becomes of the addresses of a variant: tags, short links, and each address as it will go out. */
export function VariantLinks(props: {
  variant: VariantDraft
  place: VariantPlace
  onChange: (links: VariantContent['links']) => void
}) {
  const t = useTranslations('publish.writing.variant')
  const { draft, mayEdit } = useWriting()
  const { variant, place, onChange } = props
  const { content } = variant
  const campaigns = useCampaignChoices()
  const { base, made, links } = useAsSent(variant, place)
  // Nothing chosen is kept as nothing; what was typed comes back with its switch.
  const [last, setLast] = useState(content.links ?? nothing)
  const choice = content.links ?? { ...nothing, except: last.except }
  if (links.length === 0 && made.length === 0) return null
  const campaign = campaigns.find(one => one.value === draft.campaignId)?.label ?? ''
  const proposal = proposeTags(place.connector, variant.target, campaign)
  const put = (change: Partial<LinkChoice>) => {
    const next = { ...choice, ...change }
    setLast({ ...next, tags: next.tags ?? choice.tags ?? last.tags })
    onChange(next.tags === null && !next.short ? null : next)
  }
  const { tags } = choice
  return (
    <fieldset className={composer.group}>
      <legend className={composer.legend}>{t('title')}</legend>
      <Stack gap={16}>
        <Switch
          label={t('tags')}
          disabled={!mayEdit}
          checked={tags !== null}
          onChange={event => put({ tags: event.currentTarget.checked ? (last.tags ?? proposal) : null })}
        />
        {tags !== null && (
          <Tags value={tags} proposal={proposal} readOnly={!mayEdit} onChange={value => put({ tags: value })} />
        )}
        {base === null ? (
          <Text size="sm" c="dimmed">
            {t('noBase')}
          </Text>
        ) : (
          <Switch
            label={t('short')}
            description={t('shortHelp')}
            disabled={!mayEdit}
            checked={choice.short}
            onChange={event => put({ short: event.currentTarget.checked })}
          />
        )}
        <Addresses
          links={links}
          made={made}
          except={content.links === null || content.links === undefined ? null : choice.except}
          readOnly={!mayEdit}
          onLeave={except => put({ except })}
        />
      </Stack>
    </fieldset>
  )
}

function Tags(props: {
  value: CampaignTags
  proposal: CampaignTags
  readOnly: boolean
  onChange: (value: CampaignTags) => void
}) {
  const t = useTranslations('publish.writing.variant')
  const { value, proposal, readOnly, onChange } = props
  const differs = (['source', 'medium', 'campaign'] as const).some(name => value[name] !== proposal[name])
  return (
    <div>
      <div className={classes.tags}>
        {fields.map(name => (
          <TextInput
            key={name}
            size="sm"
            label={t(name)}
            maxLength={100}
            readOnly={readOnly}
            value={value[name]}
            onChange={event => onChange({ ...value, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <Text size="sm" c="dimmed" mt={4}>
        {t('contentHelp')}
      </Text>
      {differs && !readOnly && (
        <Button
          size="compact-sm"
          variant="subtle"
          mt={4}
          onClick={() => onChange({ ...proposal, content: value.content })}
        >
          {t('propose')}
        </Button>
      )}
    </div>
  )
}

function Addresses(props: {
  links: SentLink[]
  made: ShortLink[]
  /** Addresses that are left as they are; null: nothing becomes of any. */
  except: string[] | null
  readOnly: boolean
  onLeave: (except: string[]) => void
}) {
  const t = useTranslations('publish.writing.variant')
  const { links, made, except, readOnly, onLeave } = props
  const before = made.filter(one => !links.some(({ address }) => address === one.address))
  return (
    <div>
      <Text size="sm" fw={500} mb={6}>
        {t('addresses')}
      </Text>
      <ul className={classes.addresses}>
        {links.map(({ written, address, target }) => (
          <li key={written}>
            <Text size="sm" className={classes.address ?? ''}>
              {address}
            </Text>
            {address !== target && (
              <Text size="sm" c="dimmed" className={classes.address ?? ''}>
                {target}
              </Text>
            )}
            <Opened link={made.find(one => one.address === address)} />
            {except !== null && (
              <Checkbox
                size="sm"
                mt={4}
                label={t('leave')}
                aria-label={t('leaveNamed', { address: written })}
                disabled={readOnly}
                checked={except.includes(written)}
                onChange={event =>
                  onLeave(event.currentTarget.checked ? [...except, written] : except.filter(one => one !== written))
                }
              />
            )}
          </li>
        ))}
        {before.map(one => (
          <li key={one.address}>
            <Text size="sm" className={classes.address ?? ''}>
              {one.address}
            </Text>
            <Text size="sm" c="dimmed" className={classes.address ?? ''}>
              {one.target}
            </Text>
            <Opened link={one} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Opened({ link }: { link: ShortLink | undefined }) {
  const t = useTranslations('publish.writing.variant')
  const formats = useFormats()
  if (link === undefined) return null
  return (
    <Group gap={12}>
      <Text size="sm">{t('opened', { count: link.opened })}</Text>
      {link.days.length > 1 && (
        <Text size="sm" c="dimmed">
          {formats.list(
            link.days
              .slice(-7)
              .map(({ day, opened }) =>
                t('days', { day: formats.day(`${day}T12:00:00Z`), count: formats.number(opened) }),
              ),
          )}
        </Text>
      )}
    </Group>
  )
}
