/**
 * The API description, OpenAPI 3.1, made from the contract's schemas and the route table, so that it cannot say what the
 * server does not do. A golden file (`test/openapi.golden.json`) shows every change of it to whoever makes the change.
 */
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { completedImageFrame, errorFrame, partialImageFrame } from '../../contract/image-frames.ts';
import { createImageParams, errorResponse, imagesResponse } from '../../contract/images.ts';
import { wireModel, wireModelList } from '../../contract/models.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

const binary = { type: 'string', format: 'binary' };
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** What a route takes and gives, beyond what the route table says of it. */
const bodies: Readonly<Record<string, { readonly request?: Json; readonly reply: Json }>> = {
  createImage: {
    request: { 'application/json': { schema: reference('CreateImageParams') } },
    reply: {
      'application/json': { schema: reference('ImagesResponse') },
      'text/event-stream': {
        schema: {
          oneOf: [partialImageFrame, completedImageFrame, errorFrame].map((schema) =>
            reference(nameOf(schema)),
          ),
        },
      },
      'image/png': { schema: binary },
      'image/jpeg': { schema: binary },
      'image/webp': { schema: binary },
    },
  },
  listModels: { reply: { 'application/json': { schema: reference('ModelList') } } },
  retrieveModel: { reply: { 'application/json': { schema: reference('Model') } } },
  picture: {
    reply: {
      'image/png': { schema: binary },
      'image/jpeg': { schema: binary },
      'image/webp': { schema: binary },
    },
  },
  healthz: { reply: { 'application/json': { schema: { type: 'object' } } } },
  readyz: { reply: { 'application/json': { schema: { type: 'object' } } } },
  metrics: { reply: { 'text/plain': { schema: { type: 'string' } } } },
  llmsTxt: { reply: { 'text/plain': { schema: { type: 'string' } } } },
};

/** Query parameters that matter, by operationId. */
const queries: Readonly<Record<string, readonly string[]>> = { picture: ['expires', 'signature'] };

/** The description of these routes, as a JSON value. `version` is the house's own. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pictor',
      version,
      description:
        "OpenAI's Images API on a server of your own. Every path under /v1 also works without the prefix.",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { apiKey: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        apiKey: { type: 'apiKey', in: 'header', name: 'api-key' },
      },
      schemas: describeSchemas(),
    },
  };
}

function describeRoute(route: Route): Json {
  const body = bodies[route.operationId];
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = (queries[route.operationId] ?? []).map((name) => ({
    name,
    in: 'query',
    required: true,
    schema: { type: 'string' },
  }));
  const parameters = [...inPath, ...inQuery];
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(!route.auth && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body?.request && { requestBody: { required: true, content: body.request } }),
    responses: Object.fromEntries(route.statuses.map((status) => [status, describeStatus(route, status)])),
  };
}

function describeStatus(route: Route, status: number): Json {
  if (status === 200) return { description: 'OK', content: bodies[route.operationId]?.reply };
  // The readiness probe answers with a status of its own making, in its own shape.
  if (route.operationId === 'readyz') {
    return { description: 'Not ready.', content: { 'application/json': { schema: { type: 'object' } } } };
  }
  return {
    description: STATUS_CODES[status] ?? '',
    content: { 'application/json': { schema: reference(nameOf(errorResponse)) } },
  };
}

function describeSchemas(): Json {
  const taken = collect([createImageParams], 'input');
  const given = collect(
    [
      imagesResponse,
      partialImageFrame,
      completedImageFrame,
      errorFrame,
      errorResponse,
      wireModel,
      wireModelList,
    ],
    'output',
  );
  return { ...taken, ...given };
}

/** JSON Schemas by name, nested ones that have a name included. */
function collect(schemas: readonly z.ZodType[], io: 'input' | 'output'): Json {
  const found: Record<string, unknown> = {};
  for (const schema of schemas) {
    const whole = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
    const { $schema: _dialect, $defs: nested, ...own } = whole;
    for (const [name, inner] of Object.entries(nested ?? {})) found[name] = withReferences(inner);
    found[nameOf(schema)] = withReferences(own);
  }
  return found;
}

/** The same value with local definitions pointed at the description's components, and no second copy of a name. */
function withReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReferences);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === '$ref' && typeof inner === 'string') {
        return [[key, inner.replace('#/$defs/', '#/components/schemas/')]];
      }
      return key === 'id' && typeof inner === 'string' ? [] : [[key, withReferences(inner)]];
    }),
  );
}

function nameOf(schema: z.ZodType): string {
  const name = schema.meta()?.id;
  if (name === undefined) throw new Error('impossible state: a schema of the wire without a name');
  return name;
}
