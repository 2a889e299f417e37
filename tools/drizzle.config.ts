/** Makes `server/store/migrations/` from `server/store/schema.ts`: `npx drizzle-kit generate --config tools/drizzle.config.ts --name <what>`. */
export const dialect = 'postgresql';
export const schema = './server/store/schema.ts';
export const out = './server/store/migrations';
