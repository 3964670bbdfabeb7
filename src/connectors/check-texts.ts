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
  if (why !== undefined) {
    expect(missingTexts(`connectors.discovered.${why}`)).toEqual([])
    return
  }
  const at = `connectors.${connector.id}`
  const missing = drawnForm(at, connector.settings)
  if (connector.auth === 'secret' || connector.auth === 'optional-secret') missing.push(...missingTexts(`${at}.secret`))
  expect([...missing, ...missingTexts(`${at}.about`)]).toEqual([])
}

/** What a form drawn from this schema lacks, its words being under `at`. */
export function drawnForm(at: string, form: z.ZodObject): string[] {
  const schema = z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, Field> }
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...missingTexts(`${at}.settings.${name}`),
    ...(field.enum ?? []).flatMap(value => missingTexts(`${at}.options.${name}.${String(value)}`)),
    ...(drawable(field) ? [] : [`cannot be drawn: ${name}`]),
  ])
}

export const missingTexts = (key: string): string[] =>
  locales
    .filter(locale => !(translator(locale) as unknown as { has(key: string): boolean }).has(key))
    .map(locale => `${locale}: ${key}`)

const drawable = (field: Field): boolean =>
  ['string', 'number', 'integer', 'boolean'].includes(field.type ?? '') ||
  (field.type === 'array' && field.items?.type === 'string')
