/**
 * The API description, OpenAPI 3.1, made from the contract's schemas and the route table, so that it cannot say what the
 * server does not do. A golden file (`test/openapi.golden.json`) shows every change of it to whoever makes the change.
 */
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { costGroups, costLimits, costsPage, costsResult } from '../../contract/costs.ts';
import { createFileParams, fileDeleted, fileList, fileObject, listLimitMax } from '../../contract/files.ts';
import {
  completedEditFrame,
  completedImageFrame,
  errorFrame,
  partialEditFrame,
  partialImageFrame,
} from '../../contract/image-frames.ts';
import {
  createImageEditForm,
  createImageEditParams,
  createImageParams,
  errorResponse,
  imagesResponse,
} from '../../contract/images.ts';
import {
  decideVerificationParams,
  modifyTierParams,
  submitVerificationParams,
  wireAccess,
  wireRegion,
  wireTier,
  wireVerification,
} from '../../contract/gates.ts';
import { createModerationParams, moderationResponse } from '../../contract/moderations.ts';
import { wireModel, wireModelList } from '../../contract/models.ts';
import {
  completionGroups,
  imageGroups,
  imageSources,
  usageCompletionsPage,
  usageCompletionsResult,
  usageImagesPage,
  usageImagesResult,
} from '../../contract/usage.ts';
import { quoteAnswer, requestAnswer, wireAmount, wireMeters } from '../../contract/quotes.ts';
import { organizationGiven, organizationOperations, organizationTaken } from './openapi-organization.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

const binary = { type: 'string', format: 'binary' };
const reference = (schema: z.ZodType) => ({ $ref: `#/components/schemas/${nameOf(schema)}` });
const oneOf = (...schemas: readonly z.ZodType[]) => ({ oneOf: schemas.map(reference) });
const asJson = (schema: z.ZodType) => ({ 'application/json': { schema: reference(schema) } });
const asForm = (schema: z.ZodType) => ({ 'multipart/form-data': { schema: reference(schema) } });
const asEvents = (...schemas: readonly z.ZodType[]) => ({
  'text/event-stream': { schema: oneOf(...schemas) },
});
const asPicture = {
  'image/png': { schema: binary },
  'image/jpeg': { schema: binary },
  'image/webp': { schema: binary },
};
const someJson = { 'application/json': { schema: { type: 'object' } } };
const someText = { 'text/plain': { schema: { type: 'string' } } };

/** What a route takes and gives, beyond what the route table says of it. */
interface Description {
  /** The body's schemas by content type; absent when it takes none. */
  readonly request?: Json;
  /** The schemas of its 200 by content type; absent when it never answers so. */
  readonly reply?: Json;
  /** The query's parameters by name. */
  readonly query?: Readonly<Record<string, { readonly isRequired?: boolean; readonly schema: Json }>>;
  /** True when it only says that it has ended; a strict house says so without a body and without asking for a key. */
  readonly isRetired?: boolean;
}

const text = { type: 'string' };

const list = (items: Json, description: string) => ({ schema: { type: 'array', items, description } });
const csv = { 'text/csv': { schema: text } };

/** What the queries of usage and costs have in common. */
const usageQuery = (widths: readonly string[], groups: readonly string[], limit: Json) => ({
  start_time: { isRequired: true, schema: { type: 'integer', description: 'Unix seconds, inclusive.' } },
  end_time: { schema: { type: 'integer', description: 'Unix seconds, exclusive; now when it is left out.' } },
  bucket_width: { schema: { ...text, enum: widths, default: '1d' } },
  'group_by[]': list({ ...text, enum: groups }, 'What results are told apart by.'),
  'project_ids[]': list(text, 'Only these projects.'),
  'user_ids[]': list(text, 'Only these users; charges have none.'),
  'api_key_ids[]': list(text, 'Only these keys.'),
  limit: { schema: { type: 'integer', minimum: 1, ...limit } },
  page: { schema: { ...text, description: '`next_page` of the page before.' } },
  format: { schema: { ...text, enum: ['csv'], description: 'A file with every bucket (lenient only).' } },
});
const widthLimit = { description: 'Buckets: 7 of at most 31 days, 24 of 168 hours, 60 of 1440 minutes.' };

/** The Admin API's, which stand in a file of their own. */
const ofOrganization: Readonly<Record<string, Description>> = Object.fromEntries(
  Object.entries(organizationOperations).map(([name, { takes, gives, query = {} }]) => [
    name,
    {
      ...(takes && { request: asJson(takes) }),
      reply: asJson(gives),
      query: Object.fromEntries(Object.entries(query).map(([key, schema]) => [key, { schema }])),
    },
  ]),
);

/** By operationId. */
const descriptions: Readonly<Record<string, Description>> = {
  ...ofOrganization,
  createImage: {
    request: asJson(createImageParams),
    reply: {
      ...asJson(imagesResponse),
      ...asEvents(partialImageFrame, completedImageFrame, errorFrame),
      ...asPicture,
    },
  },
  createImageEdit: {
    request: { ...asForm(createImageEditForm), ...asJson(createImageEditParams) },
    reply: {
      ...asJson(imagesResponse),
      ...asEvents(partialEditFrame, completedEditFrame, errorFrame),
      ...asPicture,
    },
  },
  createImageVariation: { isRetired: true },
  createFile: { request: asForm(createFileParams), reply: asJson(fileObject) },
  listFiles: {
    reply: asJson(fileList),
    query: {
      after: { schema: { ...text, description: 'The id after which the page begins.' } },
      limit: { schema: { type: 'integer', minimum: 1, maximum: listLimitMax, default: listLimitMax } },
      order: { schema: { ...text, enum: ['asc', 'desc'], default: 'desc', description: 'By age.' } },
      purpose: { schema: { ...text, description: 'Only files of this purpose.' } },
    },
  },
  retrieveFile: { reply: asJson(fileObject) },
  deleteFile: { reply: asJson(fileDeleted) },
  downloadFile: { reply: { 'application/octet-stream': { schema: binary } } },
  listModels: { reply: asJson(wireModelList) },
  retrieveModel: { reply: asJson(wireModel) },
  createModeration: { request: asJson(createModerationParams), reply: asJson(moderationResponse) },
  createQuote: {
    request: {
      'application/json': { schema: { anyOf: [createImageParams, createImageEditParams].map(reference) } },
      ...asForm(createImageEditForm),
    },
    reply: asJson(quoteAnswer),
  },
  retrieveRequest: { reply: asJson(requestAnswer) },
  usageImages: {
    reply: { ...asJson(usageImagesPage), ...csv },
    query: {
      ...usageQuery(['1m', '1h', '1d'], imageGroups, widthLimit),
      'models[]': list(text, 'Only these models.'),
      'sources[]': list({ ...text, enum: imageSources }, 'Only pictures that came about so.'),
      'sizes[]': list(text, 'Only pictures of these sizes, such as `1024x1024`.'),
    },
  },
  usageCompletions: {
    reply: { ...asJson(usageCompletionsPage), ...csv },
    query: {
      ...usageQuery(['1m', '1h', '1d'], completionGroups, widthLimit),
      'models[]': list(text, 'Only these models.'),
      batch: { schema: { type: 'boolean', description: 'Only batches, or none; nothing here is one.' } },
    },
  },
  usageCosts: {
    reply: { ...asJson(costsPage), ...csv },
    query: {
      ...usageQuery(['1d'], costGroups, { maximum: costLimits.max, default: costLimits.usual }),
      'line_items[]': list(text, 'Only these line items, by their whole name.'),
    },
  },
  submitVerification: { request: asJson(submitVerificationParams), reply: asJson(wireVerification) },
  retrieveVerification: { reply: asJson(wireVerification) },
  decideVerification: { request: asJson(decideVerificationParams), reply: asJson(wireVerification) },
  retrieveTier: { reply: asJson(wireTier) },
  modifyTier: { request: asJson(modifyTierParams), reply: asJson(wireTier) },
  retrieveAccess: {
    reply: asJson(wireAccess),
    query: {
      model: { schema: { ...text, description: 'The model that is asked for; the default model without.' } },
    },
  },
  retrieveRegion: {
    reply: asJson(wireRegion),
    query: { ip: { schema: { ...text, description: 'The address to judge; the asker’s own without.' } } },
  },
  picture: {
    reply: asPicture,
    query: { expires: { isRequired: true, schema: text }, signature: { isRequired: true, schema: text } },
  },
  healthz: { reply: someJson },
  readyz: { reply: someJson },
  metrics: { reply: someText },
  llmsTxt: { reply: someText },
};

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
  const { request, query = {}, isRetired = false } = descriptions[route.operationId] ?? {};
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, { isRequired = false, schema }]) => ({
    name,
    in: 'query',
    required: isRequired,
    schema,
  }));
  const parameters = [...inPath, ...inQuery];
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(isRetired && { deprecated: true }),
    ...(!route.auth && !isRetired && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(request && { requestBody: { required: true, content: request } }),
    responses: Object.fromEntries(route.statuses.map((status) => [status, describeStatus(route, status)])),
  };
}

function describeStatus(route: Route, status: number): Json {
  const { reply, isRetired = false } = descriptions[route.operationId] ?? {};
  if (status === 200) return { description: 'OK', content: reply };
  // The readiness probe answers with a status of its own making, in its own shape.
  if (route.operationId === 'readyz') return { description: 'Not ready.', content: someJson };
  const description = STATUS_CODES[status] ?? '';
  return isRetired && status === 404 ? { description } : { description, content: asJson(errorResponse) };
}

function describeSchemas(): Json {
  const taken = collect(
    [
      createImageParams,
      createImageEditParams,
      createImageEditForm,
      createFileParams,
      createModerationParams,
      submitVerificationParams,
      decideVerificationParams,
      modifyTierParams,
      ...organizationTaken,
    ],
    'input',
  );
  const given = collect(
    [
      imagesResponse,
      partialImageFrame,
      completedImageFrame,
      partialEditFrame,
      completedEditFrame,
      errorFrame,
      fileObject,
      fileList,
      fileDeleted,
      errorResponse,
      wireModel,
      wireModelList,
      moderationResponse,
      wireVerification,
      wireTier,
      wireRegion,
      wireAccess,
      usageImagesResult,
      usageImagesPage,
      usageCompletionsResult,
      usageCompletionsPage,
      costsResult,
      costsPage,
      wireMeters,
      wireAmount,
      quoteAnswer,
      requestAnswer,
      ...organizationGiven,
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
    // A schema that has a name may stand among the nested ones itself, and the whole is only a reference to it.
    if (!('$ref' in own)) found[nameOf(schema)] = withReferences(own);
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
