/** GET /llms.txt: what this server is and how to use it, in plain text, for programs that read before they call. */
import { popularSizes } from '../../../../contract/sizes.ts';
import { publicBase } from '../../base-url.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const llmsTxt: Route = {
  method: 'GET',
  path: '/llms.txt',
  operationId: 'llmsTxt',
  summary: 'A short description of this server in plain text.',
  statuses: [200],
  auth: false,
  handle: async ({ services, request }) => ({
    kind: 'bytes',
    contentType: 'text/plain; charset=utf-8',
    bytes: Buffer.from(describe(publicBase(request, services.config), services.config.defaultModel)),
    headers: {},
  }),
};

function describe(base: string, model: string): string {
  return `# Pictor

> A self-hosted server that speaks OpenAI's Images API: prompt in, picture out, metered in tokens and dollars.

API base URL: ${base}/v1 (every path also works without /v1)
API description: ${base}/openapi.json (OpenAPI 3.1)
Authentication: Authorization: Bearer <key>, or api-key / x-api-key

## Endpoints

- POST ${base}/v1/images/generations: draw pictures from a prompt. JSON in; JSON or server-sent events out.
- POST ${base}/v1/files: upload a file (multipart: file, purpose), to be named by its id in an edit. GET lists them;
  ${base}/v1/files/{id} takes GET and DELETE, ${base}/v1/files/{id}/content gives the bytes.
- POST ${base}/v1/moderations: judge texts by category. JSON in and out. Prompts are judged by the same screen.
- GET ${base}/v1/models: the models and what each can do.
- GET ${base}/v1/models/{model}: one model.

## Drawing

Required: prompt (up to 32000 characters). Usual: model (${model}), size, quality (low, medium, high), n (1 to 10),
output_format (png, jpeg, webp), background (opaque, transparent), stream with partial_images (0 to 3).
Sizes that are often used: ${popularSizes.join(', ')}; others are WIDTHxHEIGHT with both edges multiples of 16.
The picture is base64 in data[0].b64_json. With the request header "Accept: image/png" the answer is the picture itself.

curl ${base}/v1/images/generations -H "Authorization: Bearer $OPENAI_API_KEY" -H "Content-Type: application/json" \\
  -H "Accept: image/png" -d '{"model": "${model}", "prompt": "a red fox reading a book under a tree"}' -o fox.png

## Errors

Every error is JSON: {"error": {"message", "type", "param", "code"}}, with the request's id in x-request-id.
429 says in retry-after how long to wait; x-should-retry: false means that waiting does not help.
A refused prompt is 400 moderation_blocked with moderation_details.categories; say it otherwise rather than again.
What was adapted or ignored to honour a request is told in x-pictor-warnings.
`;
}
