import type { Connector } from '../../connectors/index.ts'
import { AppError } from '../../errors.ts'
import { settingsKey } from './source-store.ts'

/**
 * A secret that nobody can read must not be led to another server by whoever may change the settings. Throws
 * `listen.secret-anew` when settings differ that may decide where it travels (`secretStays` of the connector).
 */
export function checkSecretStays(
  connector: Connector,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): void {
  const stays = new Set(connector.listen?.secretStays)
  const known = connector.settings.safeParse(before)
  const deciding = (settings: Record<string, unknown>) =>
    settingsKey(Object.fromEntries(Object.entries(settings).filter(([name]) => !stays.has(name))))
  if (deciding(known.success ? known.data : before) !== deciding(after))
    throw new AppError('listen.secret-anew', {}, { status: 422 })
}
