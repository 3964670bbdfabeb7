import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { address } from '../../client.ts'
import type { OutputOf } from '../../endpoint.ts'
import { decideOutside, getOutsideMedia, readOutsideApproval } from '../../publish/endpoints.ts'
import classes from '../../publish/ui/composer.module.css'
import { PostPreview } from '../../publish/ui/post-preview.tsx'
import writing from '../../publish/ui/writing/writing.module.css'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { useExplainError } from '../../ui-kit/explain-error.ts'
import { FormError } from '../../ui-kit/form-section.tsx'
import { createFormats, placeOfZone } from '../../ui-kit/format.ts'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import frame from './door-frame.module.css'
import { DoorFrame } from './door-frame.tsx'

type View = OutputOf<typeof readOutsideApproval>

/** Where the link of somebody without an account leads: what they are asked, and their answer, once. */
export function ApprovalPage() {
  const t = useTranslations('publish.outside')
  const explain = useExplainError()
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const view = useApi(readOutsideApproval, { token })
  if (view.error !== null)
    return (
      <DoorFrame title={t('gone')}>
        <Text role="alert">{explain(view.error).what}</Text>
      </DoorFrame>
    )
  if (view.data === undefined) return <DoorFrame title={t('gone')}>{null}</DoorFrame>
  const { decided, organisation, submittedBy } = view.data
  return (
    <DoorFrame
      wide
      title={t(decided ?? 'title')}
      lead={decided === null ? t('lead', { by: submittedBy, organisation }) : t('thanks', { organisation })}
    >
      {decided === null && <Asked view={view.data} />}
      <Content view={view.data} token={token} />
      {decided === null && <Answer token={token} />}
    </DoorFrame>
  )
}

function Asked({ view }: { view: View }) {
  const t = useTranslations('publish.outside')
  const formats = useFormats()
  const there = createFormats(useLocale(), view.zone)
  return (
    <Stack gap="md">
      <dl className={frame.facts}>
        <dt>{t('asked')}</dt>
        <dd>{view.name}</dd>
        <dt>{t('planned')}</dt>
        <dd>
          {view.plannedAt === null
            ? t('unplanned')
            : t('zone', { at: there.moment(view.plannedAt), zone: placeOfZone(view.zone) })}
        </dd>
        {view.dueAt !== null && (
          <>
            <dt>{t('due')}</dt>
            <dd>{formats.moment(view.dueAt)}</dd>
          </>
        )}
        <dt>{t('ends')}</dt>
        <dd>{formats.moment(view.expiresAt)}</dd>
      </dl>
      {view.note !== '' && (
        <div>
          <Text size="sm" c="dimmed">
            {t('note', { by: view.submittedBy })}
          </Text>
          <p className={classes.quote}>{view.note}</p>
        </div>
      )}
    </Stack>
  )
}

/** Every variant as its network will show it. */
function Content({ view, token }: { view: View; token: string }) {
  const t = useTranslations('publish.outside')
  return (
    <Section title={t('content')}>
      <Stack gap="lg">
        {view.variants.map(({ id, name, network, html, content, links, media }) => (
          <div key={id}>
            <Title order={3} size="h4" mb={8}>
              {network === null ? t('handOver', { name }) : t('place', { network, name })}
            </Title>
            <PostPreview
              content={content}
              name={name}
              handle={null}
              html={html}
              language={content.language ?? view.language}
              picture={one => {
                const known = media.find(each => each.id === one.id)
                const file = address(getOutsideMedia, { token, media: one.id }).url
                const alt = one.alt ?? known?.alt ?? ''
                return known?.kind === 'image' ? (
                  <img key={one.id} className={classes.thumb} src={file} alt={alt} />
                ) : (
                  <a key={one.id} href={file}>
                    {alt || t('file')}
                  </a>
                )
              }}
            />
            {links.length > 0 && <Links links={links} />}
          </div>
        ))}
      </Stack>
    </Section>
  )
}

/** An article's addresses stand behind its words, a card's behind its picture: here they are read. */
function Links({ links }: Pick<View['variants'][number], 'links'>) {
  const t = useTranslations('publish.outside')
  return (
    <>
      <Title order={4} size="sm" mt={12} mb={6}>
        {t('links')}
      </Title>
      <ul className={writing.addresses}>
        {links.map(({ written, address: goes, target }) => (
          <li key={written}>
            <Text size="sm" className={writing.address ?? ''}>
              {goes}
            </Text>
            {goes !== target && (
              <Text size="sm" c="dimmed" className={writing.address ?? ''}>
                {t('leadsTo', { target })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Answer({ token }: { token: string }) {
  const t = useTranslations('publish.outside')
  const [note, setNote] = useState('')
  const decide = useApiMutation(decideOutside, { refresh: [readOutsideApproval] })
  const say = (decision: 'approved' | 'returned') => decide.mutate({ token, decision, note })
  return (
    <Section title={t('answer')}>
      <Stack gap="md">
        <Textarea
          label={t('words')}
          description={t('wordsHelp')}
          autosize
          minRows={2}
          maxLength={5_000}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          {t('afterwards')}
        </Text>
        <FormError error={decide.error} />
        <Group gap="sm">
          <Button loading={decide.isPending} onClick={() => say('approved')}>
            {t('approve')}
          </Button>
          <Button variant="default" disabled={decide.isPending} onClick={() => say('returned')}>
            {t('return')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
