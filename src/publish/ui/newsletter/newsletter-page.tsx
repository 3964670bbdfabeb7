import { Alert, Anchor } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { CopyField } from '../../../ui-kit/copy-field.tsx'
import { DataList } from '../../../ui-kit/data-list.tsx'
import { Figure, FigureRow } from '../../../ui-kit/figure.tsx'
import { PageLink, usePageParams } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { readNewsletter } from '../../endpoints.ts'
import type { IssueView, NewsletterView } from '../../schema.ts'
import { escapeHtml } from '../text-marks.ts'
import classes from './newsletter.module.css'
import { NewsletterSettings } from './newsletter-settings.tsx'
import { Sizes } from './sizes.tsx'
import { Subscribers } from './subscribers.tsx'

/** One list: how many it reaches, its issues, its form, its people, and what it says of itself. */
export function NewsletterPage() {
  const t = useTranslations('publish.letters')
  const { newsletterId = '' } = usePageParams()
  const answer = useApi(readNewsletter, { id: newsletterId })
  const refresh = useRefresh()
  useLive('newsletters-changed', () => void refresh(readNewsletter))
  useLive('channels-changed', () => void refresh(readNewsletter))
  if (answer.data !== undefined) return <Loaded key={newsletterId} {...answer.data} />
  return (
    <Page title={t('one')}>
      {answer.error === null ? (
        <PageSkeleton shape="text" />
      ) : (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      )}
    </Page>
  )
}

function Loaded({ newsletter, sizes, issues }: OutputOf<typeof readNewsletter>) {
  const t = useTranslations('publish.letters')
  const states = useTranslations('publish.newsletter.states')
  const formats = useFormats()
  const { counts } = newsletter
  const maySee = useCan('publish.subscribers')
  const mayManage = useCan('channels.manage')
  return (
    <Page title={newsletter.title} lead={newsletter.purpose}>
      {!newsletter.canSend && (
        <Alert color="lamp" mb="lg">
          {t('cannotSend')}
        </Alert>
      )}
      {(newsletter.removed || newsletter.full) && (
        <Alert color="lamp" mb="lg">
          {t(newsletter.removed ? 'removed' : 'full')}
        </Alert>
      )}
      {newsletter.paused && !newsletter.removed && (
        <Alert color="lamp" mb="lg">
          {t('paused')}
        </Alert>
      )}
      <FigureRow>
        <Figure label={t('subscribedTitle')} value={formats.number(counts.active)} definition={states('active')} />
        <Figure label={t('pendingTitle')} value={formats.number(counts.pending)} definition={states('pending')} />
        <Figure label={t('leftTitle')} value={formats.number(counts.left)} definition={states('left')} />
        <Figure label={t('bouncedTitle')} value={formats.number(counts.bounced)} definition={states('bounced')} />
      </FigureRow>
      {sizes.length > 1 && (
        <Section title={t('size')}>
          <Sizes sizes={sizes} />
        </Section>
      )}
      <Section title={t('issues')}>{issues.length === 0 ? t('noIssue') : <Issues issues={issues} />}</Section>
      {newsletter.open && !newsletter.removed && (
        <Section title={t('share')}>
          <Share newsletter={newsletter} />
        </Section>
      )}
      {maySee && <Subscribers newsletter={newsletter} />}
      {mayManage && !newsletter.removed && <NewsletterSettings newsletter={newsletter} />}
    </Page>
  )
}

function Issues({ issues }: { issues: IssueView[] }) {
  const t = useTranslations('publish.letters')
  const states = useTranslations('publish.letters.recipients')
  const formats = useFormats()
  return (
    <DataList
      caption={t('issues')}
      rows={issues}
      idOf={one => one.sendId}
      columns={[
        {
          id: 'subject',
          title: t('subject'),
          main: true,
          width: '40%',
          cell: one => (
            <PageLink to="publish/sends/$sendId" params={{ sendId: one.sendId }} c="inherit">
              {one.subject}
            </PageLink>
          ),
        },
        { id: 'begun', title: t('begun'), cell: one => formats.moment(one.begunAt) },
        { id: 'sent', title: states('sent'), align: 'end', cell: one => formats.number(one.counts.sent) },
        {
          id: 'refused',
          title: states('refused'),
          align: 'end',
          cell: one => formats.number(one.counts.refused + one.counts.bounced),
        },
        { id: 'unknown', title: states('unknown'), align: 'end', cell: one => formats.number(one.counts.unknown) },
        { id: 'left', title: t('leftTitle'), align: 'end', cell: one => formats.number(one.left) },
      ]}
    />
  )
}

function Share({ newsletter }: { newsletter: NewsletterView }) {
  const t = useTranslations('publish.letters')
  const form = `<form action="${newsletter.link}" method="get">
  <label>${escapeHtml(t('embedLabel'))} <input type="email" name="email" autocomplete="email" required></label>
  <button>${escapeHtml(t('embedSubmit'))}</button>
</form>`
  return (
    <div className={classes.share}>
      <CopyField label={t('address')} description={t('addressHelp')} value={newsletter.link} />
      <CopyField label={t('embed')} description={t('embedHelp')} value={form} />
      <Anchor href={new URL(newsletter.link).pathname} target="_blank" size="sm">
        {t('see')}
      </Anchor>
    </div>
  )
}
