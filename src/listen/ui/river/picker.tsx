import { Modal, TextInput, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import classes from './picker.module.css'

export type Pickable = { value: string; label: string; mark?: ReactNode; chosen?: boolean }

/** One question, answered by typing a few letters and Enter, or by pressing: tag, assign, classify. */
export function Picker(props: {
  title: string
  choices: Pickable[]
  onPick: (value: string) => void
  /** Offers to make what was typed, when nothing has that name. */
  onCreate?: (name: string) => void
  onClose: () => void
}) {
  const { title, choices, onPick, onCreate, onClose } = props
  const t = useTranslations('listen.picker')
  const list = useId()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const wanted = search.trim().toLocaleLowerCase()
  const shown = choices.filter(one => one.label.toLocaleLowerCase().includes(wanted))
  const creates =
    onCreate !== undefined && wanted !== '' && !choices.some(one => one.label.toLocaleLowerCase() === wanted)
  const count = shown.length + (creates ? 1 : 0)

  const pick = (index: number) => {
    const choice = shown[index]
    if (choice !== undefined) onPick(choice.value)
    else if (creates) onCreate(search.trim())
    else return
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((at + step + count) % Math.max(1, count))
    else if (event.key === 'Enter') pick(at)
    else return
    event.preventDefault()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="sm"
      yOffset="12vh"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <TextInput
        className={classes.field}
        value={search}
        onChange={event => {
          setSearch(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        placeholder={t('find')}
        aria-label={t('find')}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={count > 0 ? `${list}-${at}` : undefined}
        data-autofocus
      />
      <div role="listbox" id={list} aria-label={title} className={classes.list}>
        {shown.map((one, index) => (
          <UnstyledButton
            key={one.value}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className={classes.option}
            onClick={() => pick(index)}
          >
            {one.mark}
            <span>{one.label}</span>
            {one.chosen === true && <span className={classes.chosen}>{t('chosen')}</span>}
          </UnstyledButton>
        ))}
        {creates && (
          <UnstyledButton
            id={`${list}-${shown.length}`}
            role="option"
            aria-selected={at === shown.length}
            tabIndex={-1}
            className={classes.option}
            onClick={() => pick(shown.length)}
          >
            {t('create', { name: search.trim() })}
          </UnstyledButton>
        )}
      </div>
      {count === 0 && <p className={classes.none}>{t('none')}</p>}
    </Modal>
  )
}
