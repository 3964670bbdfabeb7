import { z } from 'zod'
import type { Endpoint } from '../endpoint.ts'

/** The API described in OpenAPI 3.1, out of the endpoints that the server really answers. */
export function openApi(endpoints: Endpoint[], version: string, publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Vigie', version, license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'vigie-<installation>.session_token',
          description: 'Set by sign-in; eight characters in its name are those of the installation.',
        },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Error: errorSchema },
    },
  }
}

function operation(endpoint: Endpoint): object {
  const schema = jsonSchema(endpoint.input, 'input')
  const properties = (schema.properties ?? {}) as Record<string, object>
  const required = new Set((schema.required ?? []) as string[])
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(match => match[1]!)
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE'
  const rest = Object.keys(properties).filter(name => !inPath.includes(name))
  const body = {
    ...schema,
    properties: Object.fromEntries(rest.map(name => [name, properties[name]])),
    required: rest.filter(name => required.has(name)),
  }
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [endpoint.id.split('.')[0]],
    'x-permission': endpoint.permission,
    security: endpoint.permission === 'public' ? [] : [{ session: [] }, { apiKey: [] }],
    parameters: [
      ...inPath.map(name => ({ name, in: 'path', required: true, schema: properties[name] ?? { type: 'string' } })),
      ...(inQuery
        ? rest.map(name => ({ name, in: 'query', required: required.has(name), schema: properties[name] }))
        : []),
    ],
    ...(inQuery || rest.length === 0
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: endpoint.body === undefined ? body : properties[endpoint.body] },
            },
          },
        }),
    responses: {
      200: {
        description: endpoint.summary,
        content:
          endpoint.answers === undefined
            ? { 'application/json': { schema: jsonSchema(endpoint.output, 'output') } }
            : { [endpoint.answers]: {} },
      },
      default: {
        description: 'Error',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  }
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return rest
}

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'params', 'fields'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        params: { type: 'object' },
        fields: {
          type: 'array',
          items: {
            type: 'object',
            properties: { path: { type: 'string' }, message: { type: 'string' } },
            required: ['path', 'message'],
          },
        },
      },
    },
  },
}
