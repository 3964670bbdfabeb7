import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import type { FormEventHandler, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useExplainError } from './explain-error.ts'
import classes from './form-section.module.css'

/** A part of a form or of a settings page that teaches: what it is and why on the left, the fields on the right. */
export function FormSection({
  title,
  teaching,
  children,
}: {
  title: string
  teaching?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={classes.section}>
      <div className={classes.teaching}>
        <Title order={2} size="h4">
          {title}
        </Title>
        {teaching !== undefined && (
          <Text size="sm" c="dimmed" component="div">
            {teaching}
          </Text>
        )}
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  )
}

/** What the server said of the whole form. Take the focus to the first wrong field yourself where there is one. */
export function FormError({ error }: { error: unknown }) {
  const explain = useExplainError()
  if (error === null || error === undefined) return null
  const { what, kept, todo } = explain(error, 'changing')
  return (
    <Alert
      color="negative"
      role="alert"
      icon={<CircleAlert size={18} aria-hidden />}
      title={what}
      className={classes.error}
    >
      {[kept, todo].filter(Boolean).join(' ') || null}
    </Alert>
  )
}

/** Fields, the error above the buttons, and the button. The button stays in reach: it is never disabled for being unready. */
export function Form(props: {
  onSubmit: FormEventHandler<HTMLFormElement>
  submit: string
  loading?: boolean
  error?: unknown
  secondary?: ReactNode
  fullWidth?: boolean
  children: ReactNode
}) {
  const t = useTranslations('app')
  return (
    <form onSubmit={props.onSubmit} noValidate className={classes.form}>
      {props.children}
      <FormError error={props.error} />
      <Group gap="md">
        <Button
          type="submit"
          loading={props.loading ?? false}
          fullWidth={props.fullWidth ?? false}
          loaderProps={{ 'aria-label': t('loading') }}
        >
          {props.submit}
        </Button>
        {props.secondary}
      </Group>
    </form>
  )
}
