import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Section } from '../../ui-kit/page.tsx'
import { RemarkList } from '../../ui-kit/remark-list.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { applyFix, type Content, content as contentSchema, levelsFor, remarksOn, writtenLength } from '../schema.ts'
import { knownKinds, knownNetworks } from './field.tsx'
import classes from './govern.module.css'
import { LevelList } from './level-list.tsx'
import { MarkedText } from './marked-text.tsx'
import { useWorkingPolicy } from './policy-context.tsx'
import { PolicyFrame } from './policy-frame.tsx'
import { usePolicyWords, useSaidRemarks } from './words.ts'

/** A post typed to see what the working text of the policy says of it, at once and without a request. */
export function TryOutPage() {
  const t = useTranslations('govern')
  return (
    <PolicyFrame title={t('pages.tryOut')} lead={t('ui.tryIt.lead')}>
      <TryOut />
    </PolicyFrame>
  )
}

type Draft = Content & { urgent: boolean }

function TryOut() {
  const t = useTranslations('govern.ui.tryIt')
  const language = useLocale()
  const { document } = useWorkingPolicy()
  const { organisation } = useSession()
  const said = useSaidRemarks()
  const [draft, setDraft] = useState<Draft>(() => ({
    ...contentSchema.parse({
      authors: [{ role: 'animator' }],
      network: 'bluesky',
      language,
      theme: document.themes?.[0]?.id ?? null,
      parts: [{ text: t('example') }],
    }),
    urgent: false,
  }))
  const put = (change: Partial<Draft>) => setDraft(now => ({ ...now, ...change }))
  const remarks = useMemo(
    () => remarksOn(document, draft, { now: new Date().toISOString(), zone: organisation.timeZone }),
    [document, draft, organisation.timeZone],
  )
  const levels = levelsFor(document, {
    networks: [draft.network],
    kinds: [draft.kind],
    theme: draft.theme,
    authorRoles: draft.authors.map(author => author.role),
    languages: [draft.language],
    urgent: draft.urgent,
  })
  const [part] = draft.parts
  const setText = (text: string) => put({ parts: [{ text, media: part?.media ?? [] }] })
  return (
    <div className={classes.tryOut}>
      <div className={classes.text}>
        <Textarea
          label={t('text')}
          autosize
          minRows={5}
          maxRows={16}
          mb="md"
          lang={draft.language}
          spellCheck
          value={part?.text ?? ''}
          onChange={event => setText(event.currentTarget.value)}
        />
        <MarkedText text={part?.text ?? ''} remarks={remarks} lang={draft.language} />
      </div>
      <div className={classes.said}>
        <Section title={t('remarks')}>
          <RemarkList remarks={said(remarks)} onFix={fix => setDraft(now => applyFix(now, fix))} />
        </Section>
        <Section title={t('levels')}>
          <LevelList levels={levels} />
        </Section>
      </div>
      <div className={classes.details}>
        <Section title={t('details')}>
          <Circumstances draft={draft} put={put} />
        </Section>
      </div>
    </div>
  )
}

function Circumstances({ draft, put }: { draft: Draft; put: (change: Partial<Draft>) => void }) {
  const t = useTranslations('govern.ui.tryIt')
  const words = usePolicyWords()
  const { document } = useWorkingPolicy()
  const roles = ['administrator', 'manager', 'animator', 'contributor'] as const
  const picture = draft.parts[0]?.media[0]
  const setPicture = (alt: string | null) =>
    put({
      parts: [{ text: draft.parts[0]?.text ?? '', media: alt === null ? [] : [{ kind: 'image', alt }] }],
    })
  const other = draft.language === 'fr' ? 'en' : 'fr'
  return (
    <div className={classes.fields}>
      <Select
        label={t('network')}
        data={knownNetworks}
        allowDeselect={false}
        value={draft.network}
        onChange={value => put({ network: value ?? 'bluesky' })}
      />
      <Select
        label={t('kind')}
        data={knownKinds}
        allowDeselect={false}
        value={draft.kind}
        onChange={value => put({ kind: value ?? 'post' })}
      />
      <Select
        label={t('theme')}
        placeholder={t('noTheme')}
        clearable
        data={(document.themes ?? []).map(one => ({ value: one.id, label: one.name ?? one.id }))}
        value={draft.theme}
        onChange={theme => put({ theme })}
      />
      <Select
        label={t('language')}
        allowDeselect={false}
        data={['fr', 'en'].map(value => ({ value, label: words.value('language', value) }))}
        value={draft.language}
        onChange={value => put({ language: value ?? 'fr', pairLanguages: [] })}
      />
      <Select
        label={t('author')}
        allowDeselect={false}
        data={roles.map(value => ({ value, label: words.value('role', value) }))}
        value={draft.authors[0]?.role ?? null}
        onChange={role => put({ authors: [{ id: null, role: role as (typeof roles)[number] }] })}
      />
      <TextInput
        label={t('plannedAt')}
        type="datetime-local"
        onChange={event => put({ plannedAt: instantOf(event.currentTarget.value) })}
      />
      <TextInput
        label={t('title')}
        value={draft.title ?? ''}
        onChange={event => put({ title: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <TextInput
        label={t('link')}
        type="url"
        value={draft.link ?? ''}
        onChange={event => put({ link: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <Checkbox
        label={t('paired')}
        checked={draft.pairLanguages.length > 0}
        onChange={event =>
          put({
            pairLanguages: event.currentTarget.checked
              ? [{ language: other, plannedAt: draft.plannedAt, length: writtenLength(draft) }]
              : [],
          })
        }
      />
      <Checkbox
        label={t('urgent')}
        checked={draft.urgent}
        onChange={event => put({ urgent: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('picture')}
        checked={picture !== undefined}
        onChange={event => setPicture(event.currentTarget.checked ? '' : null)}
      />
      {picture !== undefined && (
        <TextInput label={t('alt')} value={picture.alt} onChange={event => setPicture(event.currentTarget.value)} />
      )}
    </div>
  )
}

/** Good enough for a trial: the clocks of this browser. */
function instantOf(local: string): string | null {
  const at = new Date(local)
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}
