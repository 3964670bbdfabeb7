import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'use-intl'
import { useExplainError } from './explain-error.ts'
import { useShortcuts } from './shortcuts.tsx'

type Undo = { id: string; run: () => void }
let lastUndo: Undo | null = null

/** `notify(t('saved'))`: it was done; goes away by itself. */
export function notify(message: string): void {
  notifications.show({ message, autoClose: 4000, withCloseButton: false, withBorder: true })
}

/**
 * It was done, and can be taken back for ten seconds (also with Ctrl/⌘ Z): instead of "are you sure?".
 * `undo` does the opposite; a failure of it is shown.
 */
export function useNotifyUndo(): (message: string, undo: () => unknown) => void {
  const t = useTranslations('app')
  const notifyError = useNotifyError()
  return (message, undo) => {
    const run = () => {
      notifications.hide(id)
      if (lastUndo?.id === id) lastUndo = null
      void Promise.resolve()
        .then(undo)
        .then(() => notify(t('undone')), notifyError)
    }
    const id = notifications.show({
      autoClose: 10_000,
      withCloseButton: false,
      withBorder: true,
      message: (
        <Group justify="space-between" wrap="nowrap" gap="md">
          <Text size="md">{message}</Text>
          <Button size="compact-sm" variant="light" onClick={run} style={{ flex: 'none' }}>
            {t('undo')}
          </Button>
        </Group>
      ),
      onClose: () => {
        if (lastUndo?.id === id) lastUndo = null
      },
    })
    lastUndo = { id, run }
  }
}

/**
 * Does what can be taken back: `undoable(remove.mutateAsync({ id }), t('removed'), () => restore.mutateAsync({ id }))`. Given as
 * a promise, since what `mutate` is told to do afterwards is forgotten when the row that asked is gone, or asks again, first.
 */
export function useUndoable(): (doing: Promise<unknown>, message: string, undo: () => unknown) => void {
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  return (doing, message, undo) => void doing.then(() => notifyUndo(message, undo), notifyError)
}

/** For failures of changes that have no form to stand in. */
export function useNotifyError(): (error: unknown) => void {
  const explain = useExplainError()
  return error => {
    const { what, todo } = explain(error, 'reading')
    notifications.show({ color: 'negative', title: what, message: todo ?? '', autoClose: 10_000, withBorder: true })
  }
}

/** Once, in the shell: Ctrl/⌘ Z takes back the last thing that can be. */
export function useUndoShortcut(): void {
  const t = useTranslations('app.shortcuts')
  useShortcuts([{ keys: 'mod+z', label: t('undoLast'), run: () => lastUndo?.run() }])
}
