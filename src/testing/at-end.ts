import { afterAll, onTestFinished } from 'vitest'

/** Runs `close` after the test that is running now, else (called while the file is read) after the file's last test. */
export function atEnd(close: () => Promise<void>): void {
  try {
    onTestFinished(close)
  } catch {
    afterAll(close)
  }
}
