import { expect } from 'vitest'
import { z } from 'zod'
import { locales, translator } from '../messages.ts'
import type { Connector } from './contract.ts'

type Field = { type?: string; enum?: unknown[]; items?: { type?: string }; anyOf?: Field[] }

/**
 * The form can be drawn (text, number, switch, choice, list of texts) and each field has its label in both languages,
 * each choice its option. With `why`, only the sentence of that proposal is looked for.
 */
export function checkTexts<Settings extends z.ZodObject>(connector: Connector<Settings>, why?: string): void {
  const has = (key: string) =>
    locales
      .filter(locale => !(translator(locale) as unknown as { has(key: string): boolean }).has(key))
      .map(locale => `${locale}: ${key}`)
  if (why !== undefined) {
    expect(has(`connectors.discovered.${why}`)).toEqual([])
    return
  }
  const schema = z.toJSONSchema(connector.settings, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Field>
  }
  const missing = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...has(`connectors.${connector.id}.settings.${name}`),
    ...(field.enum ?? []).flatMap(value => has(`connectors.${connector.id}.options.${name}.${String(value)}`)),
    ...(drawable(field) ? [] : [`cannot be drawn: ${name}`]),
  ])
  if (connector.auth === 'secret' || connector.auth === 'optional-secret')
    missing.push(...has(`connectors.${connector.id}.secret`))
  expect([...missing, ...has(`connectors.${connector.id}.about`)]).toEqual([])
}

const drawable = (field: Field): boolean =>
  ['string', 'number', 'integer', 'boolean'].includes(field.type ?? '') ||
  (field.type === 'array' && field.items?.type === 'string')
