import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { CloudOff, Lock, MapPinOff, RotateCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useExplainError } from './explain-error.ts'
import { PageLink } from './links.tsx'
import classes from './states.module.css'

type Suggestion = { label: string; detail?: string; icon?: ReactNode } & (
  | { to: string; onClick?: never }
  | { onClick: () => void; to?: never }
)

/** Nothing here yet: one sentence that teaches, and up to three real ways to begin. Never a blank page. */
export function EmptyState(props: {
  heading?: 1 | 2
  title: string
  children?: ReactNode
  suggestions?: Suggestion[]
  icon?: ReactNode
}) {
  return (
    <div className={classes.state}>
      {props.icon !== undefined && <div className={classes.icon}>{props.icon}</div>}
      <Title order={props.heading ?? 2} size="h3">
        {props.title}
      </Title>
      {props.children !== undefined && (
        <Text c="dimmed" className="measure">
          {props.children}
        </Text>
      )}
      {props.suggestions !== undefined && (
        <ul className={classes.suggestions}>
          {props.suggestions.slice(0, 3).map(one => (
            <li key={one.label}>
              <SuggestionRow suggestion={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function SuggestionRow({ suggestion }: { suggestion: Suggestion }) {
  const body = (
    <>
      {suggestion.icon !== undefined && <span className={classes.suggestionIcon}>{suggestion.icon}</span>}
      <span>
        <span className={classes.suggestionLabel}>{suggestion.label}</span>
        {suggestion.detail !== undefined && <span className={classes.suggestionDetail}>{suggestion.detail}</span>}
      </span>
    </>
  )
  if (suggestion.to !== undefined)
    return (
      <PageLink to={suggestion.to} className={classes.suggestion} underline="never" c="inherit">
        {body}
      </PageLink>
    )
  return (
    <button type="button" className={classes.suggestion} onClick={suggestion.onClick}>
      {body}
    </button>
  )
}

/** What happened, what was kept, what to do. Put it where the thing that failed would be; `heading={1}` where it is the whole page. */
export function ErrorState(props: {
  error: unknown
  onRetry?: () => void
  during?: 'reading' | 'changing'
  heading?: 1 | 2
}) {
  const { error, onRetry, during, heading = 2 } = props
  const t = useTranslations('app.failure')
  const { what, kept, todo, code, status } = useExplainError()(error, during)
  if (status === 403) return <ForbiddenState detail={what} heading={heading} />
  if (status === 404) return <NotFoundState detail={what} heading={heading} />
  return (
    <div className={classes.state} role="alert">
      <div className={classes.icon}>
        {status === 503 ? <CloudOff size={22} aria-hidden /> : <TriangleAlert size={22} aria-hidden />}
      </div>
      <Title order={heading} size="h3">
        {what}
      </Title>
      {(kept !== null || todo !== null) && (
        <Text c="dimmed" className="measure">
          {[kept, todo].filter(Boolean).join(' ')}
        </Text>
      )}
      <Group gap="md" mt={4}>
        {onRetry !== undefined && (
          <Button size="sm" variant="default" onClick={onRetry} leftSection={<RotateCw size={15} aria-hidden />}>
            {t('retry')}
          </Button>
        )}
        <Text size="xs" c="dimmed" ff="monospace">
          {code}
        </Text>
      </Group>
    </div>
  )
}

export function ForbiddenState({ detail, heading = 2 }: { detail?: string; heading?: 1 | 2 }) {
  const t = useTranslations('app.failure')
  return (
    <div className={classes.state}>
      <div className={classes.icon}>
        <Lock size={22} aria-hidden />
      </div>
      <Title order={heading} size="h3">
        {t('forbidden')}
      </Title>
      <Text c="dimmed" className="measure">
        {detail ?? t('forbiddenTodo')}
      </Text>
    </div>
  )
}

export function NotFoundState({
  detail,
  children,
  heading = 2,
}: {
  detail?: string
  children?: ReactNode
  heading?: 1 | 2
}) {
  const t = useTranslations('app.failure')
  return (
    <div className={classes.state}>
      <div className={classes.icon}>
        <MapPinOff size={22} aria-hidden />
      </div>
      <Title order={heading} size="h3">
        {t('notFound')}
      </Title>
      <Text c="dimmed" className="measure">
        {detail ?? t('notFoundTodo')}
      </Text>
      {children}
    </div>
  )
}

/** The shape of what is coming. `rows` for lists, `form`, `text`. */
export function PageSkeleton({ shape = 'rows', count = 6 }: { shape?: 'rows' | 'form' | 'text'; count?: number }) {
  const t = useTranslations('app')
  const rows = Array.from({ length: count }, (_, at) => at)
  return (
    <div role="status" aria-label={t('loading')}>
      <Stack gap={shape === 'rows' ? 12 : 20}>
        {rows.map(at => (
          <div key={at}>
            {shape === 'form' && <Skeleton height={14} width={140} mb={8} />}
            <Skeleton
              height={shape === 'text' ? 14 : shape === 'form' ? 40 : 44}
              width={shape === 'text' ? `${92 - ((at * 17) % 40)}%` : '100%'}
            />
          </div>
        ))}
      </Stack>
    </div>
  )
}
