/**
 * POST /v1/moderations: texts are judged by the very screen that judges prompts. Pictures may stand in the input, as
 * upstream has it, and are not looked at: `category_applied_input_types` says so. Nothing is charged, and nothing kept.
 */
import { setImmediate } from 'node:timers/promises';
import { type ModerationFacts, moderationToWire } from '../../../../contract/moderations.ts';
import type { Screen } from '../../../screen/screen.ts';
import { readJson } from '../../body/json.ts';
import type { Route } from '../../route.ts';
import { readModeration } from './read.ts';

/** The route. */
export const createModeration: Route = {
  method: 'POST',
  path: '/v1/moderations',
  operationId: 'createModeration',
  summary: 'Judges texts by category.',
  statuses: [200, 400, 401, 404, 413, 415, 503],
  auth: true,
  scopes: ['api.model.moderations.request'],
  handle: async (context) => {
    const { services, request, caller, signal, slip } = context;
    const facts = { path: context.path, profile: caller.profile, bytesMax: services.config.jsonBodyBytesMax };
    const ask = readModeration((await readJson(request, facts)).value, caller.profile);
    if (caller.profile === 'lenient') {
      const ignored = ask.ignored.map((name) => `ignored=${name}`);
      const unseen = ask.pictureCount > 0 ? ['unscreened=image_url'] : [];
      slip.warnings = [...slip.warnings, ...ignored, ...unseen];
    }
    const judgements: ModerationFacts[] = [];
    for (const texts of ask.inputs) {
      judgements.push(await judge(services.screen, texts.join('\n'), signal));
      // A long list must not keep other requests waiting.
      await setImmediate();
    }
    slip.notes['inputs'] = judgements.length;
    slip.notes['flagged'] = judgements.filter(({ flagged }) => flagged).length;
    return { kind: 'json', value: moderationToWire(services.ids.hex('modr-'), ask.model, judgements) };
  },
};

async function judge(screen: Screen, text: string, signal: AbortSignal): Promise<ModerationFacts> {
  signal.throwIfAborted();
  const { flagged, categories, scores, isUnjudged } = await screen.judge(text, { level: 'auto', signal });
  return { flagged, categories, scores, hasText: text !== '' && !isUnjudged };
}
