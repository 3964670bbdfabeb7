import { metricsToken } from '../app.ts'
import { systemClock } from '../clock.ts'
import { createLog } from '../log.ts'
import { administration } from '../org/index.ts'
import { createSecrets } from '../secrets/index.ts'
import type { AdminFlags, NewUserFlags } from './admin.ts'
import type { Cli } from './cli.ts'
import { loadExistingSecrets, loadInstallationSecrets } from './load-installation-secrets.ts'
import { withDatabase } from './open-database.ts'

/** Works beside a running server as well as without one. */
async function onDatabase<Result>(cli: Cli, use: (admin: ReturnType<typeof administration>) => Promise<Result>) {
  const config = cli.config()
  const log = createLog(config)
  return withDatabase(config, { log }, async db => {
    const secrets = await loadInstallationSecrets(db, config)
    return use(administration({ db, config, log, secrets: createSecrets(secrets), clock: systemClock }))
  })
}

export async function listUsers(cli: Cli, flags: AdminFlags): Promise<void> {
  const users = await onDatabase(cli, admin => admin.listUsers())
  if (flags.json) return cli.print(JSON.stringify(users))
  if (users.length === 0) return cli.tell(cli.t('cli.admin.nobody'))
  for (const { email, name, twoFactor, organisations } of users) {
    const places = organisations.map(({ slug, role }) => `${slug} (${cli.t(`org.roles.${role}.plain`)})`)
    cli.print([email, name, places.join(', '), twoFactor ? cli.t('cli.admin.two-factor') : ''].join('\t').trimEnd())
  }
}

export async function createUser(cli: Cli, email: string, flags: NewUserFlags): Promise<void> {
  const { name, organisation, role } = flags
  const { link, expiresAt } = await onDatabase(cli, admin =>
    admin.createUser({ name, email, organisation, role, locale: cli.locale }),
  )
  if (flags.json) return cli.print(JSON.stringify({ email, link, expiresAt }))
  cli.tell(cli.t('cli.admin.link-for', { email }))
  cli.print(link)
}

export async function resetLink(cli: Cli, email: string, flags: AdminFlags): Promise<void> {
  const { link, expiresAt } = await onDatabase(cli, admin => admin.resetLink(email))
  if (flags.json) return cli.print(JSON.stringify({ email, link, expiresAt }))
  cli.tell(cli.t('cli.admin.link-for', { email }))
  cli.print(link)
}

export async function makeAdministrator(
  cli: Cli,
  email: string,
  flags: AdminFlags & { organisation: string },
): Promise<void> {
  await onDatabase(cli, admin => admin.makeAdministrator(email, flags.organisation))
  if (flags.json) cli.print(JSON.stringify({ email, organisation: flags.organisation, role: 'administrator' }))
  else cli.print(cli.t('cli.admin.is-administrator', { email, organisation: flags.organisation }))
}

export async function disableTwoFactor(cli: Cli, email: string, flags: AdminFlags): Promise<void> {
  await onDatabase(cli, admin => admin.disableTwoFactor(email))
  if (flags.json) cli.print(JSON.stringify({ email, twoFactor: false }))
  else cli.print(cli.t('cli.admin.two-factor-off', { email }))
}

export async function printMetricsToken(cli: Cli, flags: AdminFlags): Promise<void> {
  const config = cli.config()
  const token = metricsToken({ secrets: createSecrets(loadExistingSecrets(config)) })
  cli.print(flags.json ? JSON.stringify({ token }) : token)
}
