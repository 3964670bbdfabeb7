import { z } from 'zod'

type Schema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  format?: string
  pattern?: string
  minLength?: number
  minimum?: number
  exclusiveMinimum?: number
}

/** The least that an operation's input schema takes: what is required, each as short or small as it may be. */
export const sampleInput = (input: z.ZodType): Record<string, unknown> =>
  sample(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema) as Record<string, unknown>

function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? []
  if (first !== undefined) return sample(first)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map(name => [name, sample(schema.properties?.[name] ?? {})]))
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}))
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1
    case 'string':
      return sampleText(schema)
    default:
      return {}
  }
}

const formats: Record<string, string> = {
  email: 'somebody@example.org',
  uuid: '018f0000-0000-7000-8000-000000000000',
  uri: 'https://example.org/',
  date: '2030-01-01',
  'date-time': '2030-01-01T00:00:00Z',
}

/** Of a colour and of a time on the wall, by how their patterns begin. */
const patterns: [start: string, sample: string][] = [
  ['^#', '#123456'],
  ['^\\d{4}-', '2030-01-01T09:00'],
]

const sampleText = ({ format, pattern, minLength = 1 }: Schema): string =>
  formats[format ?? ''] ?? patterns.find(([start]) => pattern?.startsWith(start))?.[1] ?? 'a'.repeat(minLength)
