import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { declareShare } from '../../publish/endpoints.ts'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { Form } from '../../ui-kit/form-section.tsx'

const nothing = { name: '', link: '', website: '' }

/** To say that one shared: where, and a name and an address for those who wish. */
export function DeclareShare(props: { token: string; organisation: string; keptUntil: string }) {
  const t = useTranslations('publish.campaigns.kit.door')
  const { token, organisation, keptUntil } = props
  const [network, setNetwork] = useState('')
  const [typed, setTyped] = useState(nothing)
  const [tried, setTried] = useState(false)
  const declare = useApiMutation(declareShare)
  const field = (name: keyof typeof nothing) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('share')}
      </Title>
      {declare.isSuccess ? (
        <Stack gap="md" align="stretch">
          <Text role="status">{t('shared', { organisation })}</Text>
          <CopyField label={t('own')} value={declare.data.own} />
          <div>
            <Button
              variant="default"
              onClick={() => {
                setNetwork('')
                setTyped(nothing)
                setTried(false)
                declare.reset()
              }}
            >
              {t('again')}
            </Button>
          </div>
        </Stack>
      ) : (
        <>
          <Text mb="md">{t('shareHelp', { organisation })}</Text>
          <Form
            submit={t('shareDo')}
            loading={declare.isPending}
            error={declare.error}
            onSubmit={event => {
              event.preventDefault()
              setTried(true)
              if (network.trim() !== '') declare.mutate({ token, network, ...typed, link: typed.link.trim() })
            }}
          >
            <TextInput
              label={t('shareWhere')}
              maxLength={60}
              error={tried && network.trim() === '' ? t('shareWhereMissing') : undefined}
              value={network}
              onChange={event => setNetwork(event.currentTarget.value)}
            />
            <TextInput
              label={t('shareName')}
              description={t('shareNameHelp', { organisation, day: keptUntil })}
              maxLength={80}
              autoComplete="name"
              {...field('name')}
            />
            <TextInput type="url" label={t('shareLink')} maxLength={2_000} {...field('link')} />
            {/* People do not see it and no keyboard reaches it: what fills it in is a program. */}
            <div hidden>
              <TextInput label={t('website')} tabIndex={-1} autoComplete="off" {...field('website')} />
            </div>
          </Form>
        </>
      )}
    </section>
  )
}
