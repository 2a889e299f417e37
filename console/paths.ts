/** The only place that spells URLs of this house. All are relative to the page's own origin. */
export const paths = {
  generations: '/v1/images/generations',
  models: '/v1/models',
  openapi: '/openapi.json',
  forMachines: '/llms.txt',
} as const;

/** The base URL that a client of this house uses, e.g. `http://127.0.0.1:7428/v1`. */
export function baseUrl(): string {
  return `${location.origin}/v1`;
}
