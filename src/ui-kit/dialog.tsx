import { Modal, type ModalProps } from '@mantine/core'
import { useTranslations } from 'use-intl'

/** Something asked over the page: its name, its fields, and a way out that says what it does. */
export function Dialog(props: ModalProps) {
  const t = useTranslations('app')
  return <Modal {...props} closeButtonProps={{ 'aria-label': t('close') }} />
}
