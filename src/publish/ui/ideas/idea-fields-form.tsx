import { Button, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import classes from '../composer.module.css'
import { strategyChoices } from '../strategy-choices.ts'
import type { IdeaDraft } from './use-idea-draft.ts'

/** What an idea says, whose it is, and what it would serve. */
export function IdeaFieldsForm(props: { draft: IdeaDraft; contact: string; readOnly: boolean }) {
  const t = useTranslations('publish.ideas')
  const door = useTranslations('publish.ideas.door')
  const strategy = useStrategy()
  const { typed, set, nameless, changed, saving, save } = props.draft
  const { contact, readOnly } = props
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        // What goes wrong is shown above the button.
        if (!nameless)
          void save().then(
            () => notify(t('saved')),
            () => {},
          )
      }}
    >
      <Stack gap={20}>
        <TextInput
          label={t('name')}
          required={!readOnly}
          readOnly={readOnly}
          maxLength={500}
          error={nameless ? door('ideaMissing') : null}
          value={typed.title}
          onChange={event => set({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('note')}
          description={t('noteHelp')}
          readOnly={readOnly}
          autosize
          minRows={2}
          maxRows={16}
          maxLength={20_000}
          value={typed.note}
          onChange={event => set({ note: event.currentTarget.value })}
        />
        <div className={classes.fields}>
          <TextInput
            label={t('credit')}
            readOnly={readOnly}
            maxLength={300}
            value={typed.credit}
            onChange={event => set({ credit: event.currentTarget.value })}
          />
          {contact !== '' && <TextInput label={t('contact')} readOnly value={contact} />}
          <MultiSelect
            label={t('objectives')}
            readOnly={readOnly}
            searchable
            data={strategyChoices(strategy?.objectives, typed.objectives)}
            value={typed.objectives}
            onChange={objectives => set({ objectives })}
          />
          <MultiSelect
            label={t('audiences')}
            readOnly={readOnly}
            searchable
            data={strategyChoices(strategy?.audiences, typed.audiences)}
            value={typed.audiences}
            onChange={audiences => set({ audiences })}
          />
          <Select
            label={t('need')}
            readOnly={readOnly}
            searchable
            clearable={!readOnly}
            data={strategyChoices(strategy?.needs, typed.need === null ? [] : [typed.need])}
            value={typed.need}
            onChange={need => set({ need })}
          />
        </div>
        <FormError error={saving.error} />
        {!readOnly && changed && (
          <div>
            <Button type="submit" variant="default" loading={saving.isPending}>
              {t('save')}
            </Button>
          </div>
        )}
      </Stack>
    </form>
  )
}
