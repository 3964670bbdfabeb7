import { type SettingName, settings } from '../config.ts'
import { locales, translator } from '../messages.ts'

/**
 * docs/configuration.md, French first: every setting with its default and what it does. Written anew by
 * `node src/cli/configuration-page.ts > docs/configuration.md`; a test says when it is stale.
 */
export function configurationMarkdown(): string {
  const parts = locales.map(locale => {
    const t = translator(locale)
    const rows = (Object.keys(settings) as SettingName[]).map(name => {
      const value = settings[name].default
      return `| \`${name}\` | ${value === null ? t('cli.settings.none') : `\`${value}\``} | ${t(`cli.settings.${name}`)} |`
    })
    return [
      `## ${t('cli.settings.title')}`,
      '',
      t('cli.settings.intro'),
      '',
      t('cli.settings.head'),
      '|---|---|---|',
      ...rows,
      '',
    ].join('\n')
  })
  return ['<!-- node src/cli/configuration-page.ts > docs/configuration.md -->', '# Configuration', '', ...parts].join(
    '\n',
  )
}

if (import.meta.main) process.stdout.write(configurationMarkdown())
