import { type Command, InvalidArgumentError } from 'commander'
import { type Role, roles } from '../permissions.ts'
import type { Cli } from './cli.ts'

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  const admin = program
    .command('admin')
    .usage(t('cli.usage'))
    .description(t('cli.admin.description'))
    .helpCommand(false)
  const add = (name: string) => admin.command(name).option('--json', t('cli.json'))
  const run = async () => import('./run-admin.ts')

  add('list-users')
    .description(t('cli.admin.list-users'))
    .action(async (flags: AdminFlags) => (await run()).listUsers(cli, flags))
  add('create-user')
    .description(t('cli.admin.create-user'))
    .argument('<email>', t('cli.admin.email'))
    .requiredOption('--name <name>', t('cli.admin.name'))
    .requiredOption('--organisation <slug>', t('cli.admin.organisation'))
    .option('--role <role>', t('cli.admin.role', { roles: roles.join(', ') }), readRole(cli), 'reader')
    .action(async (email: string, flags: NewUserFlags) => (await run()).createUser(cli, email, flags))
  add('reset-link')
    .description(t('cli.admin.reset-link'))
    .argument('<email>', t('cli.admin.email'))
    .action(async (email: string, flags: AdminFlags) => (await run()).resetLink(cli, email, flags))
  add('make-administrator')
    .description(t('cli.admin.make-administrator'))
    .argument('<email>', t('cli.admin.email'))
    .requiredOption('--organisation <slug>', t('cli.admin.organisation'))
    .action(async (email: string, flags: AdminFlags & { organisation: string }) =>
      (await run()).makeAdministrator(cli, email, flags),
    )
  add('disable-2fa')
    .description(t('cli.admin.disable-2fa'))
    .argument('<email>', t('cli.admin.email'))
    .action(async (email: string, flags: AdminFlags) => (await run()).disableTwoFactor(cli, email, flags))
  add('metrics-token')
    .description(t('cli.admin.metrics-token'))
    .action(async (flags: AdminFlags) => (await run()).printMetricsToken(cli, flags))
}

export type AdminFlags = { json?: true }
export type NewUserFlags = AdminFlags & { name: string; organisation: string; role: Role }

const readRole =
  (cli: Cli) =>
  (text: string): Role => {
    const role = roles.find(one => one === text)
    if (role === undefined) throw new InvalidArgumentError(cli.t('cli.admin.wrong-role', { roles: roles.join(', ') }))
    return role
  }
