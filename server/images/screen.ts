/**
 * The step of the line where a prompt is judged: after the order is known, before anything is quoted, counted or held. A
 * flagged prompt leaves here as `moderation_blocked`, told by category in the log and the counts. It must never put a
 * prompt into either, unless the operator asked for it.
 */
import { type BlockedCategory, blockedCategory, gravestCategories } from '../../contract/moderations.ts';
import { Fault } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { Order } from '../engines/engine.ts';
import { flaggedCategories, type Screen } from '../screen/screen.ts';
import type { LineRequest } from './line.ts';

/** Judges the prompt of a request. Gives the order to go on with. */
export type ScreenOrder = (request: LineRequest, signal: AbortSignal) => Promise<Order>;

/** What the step is made of. */
export interface ScreenParts {
  readonly screen: Screen;
  readonly log: Log;
  /** True when the log is to have refused prompts as well. */
  readonly isPromptLogged: boolean;
  /** Told once for each category of a refused prompt. */
  count(category: BlockedCategory): void;
}

/** Upstream's sentence, the request's id at its end. Source: refusals that were seen until 2026-11-22. */
const blockedSentence = (requestId: string) =>
  `Your request was rejected by the safety system. If you believe this is an error, contact us at help.openai.com and include the request ID ${requestId}.`;
/** The token that tells a lenient caller that nobody judged. */
const unjudgedWarning = 'unscreened=prompt';

/** Makes the step. It throws `moderation_blocked` (400), and `moderation_unavailable` (503) when nobody could judge. */
export function createScreenOrder({ screen, log, isPromptLogged, count }: ScreenParts): ScreenOrder {
  return async (request, signal) => {
    const { order, caller, requestId } = request;
    const verdict = await screen.judge(order.prompt, { level: order.moderation, signal });
    if (verdict.isUnjudged) return caller.profile === 'lenient' ? withWarning(order, unjudgedWarning) : order;
    if (!verdict.flagged) return order;
    const found = flaggedCategories(verdict);
    const seen = [...new Set(found.map(blockedCategory))];
    const categories: readonly BlockedCategory[] = seen.length > 0 ? seen : ['other'];
    for (const category of categories) count(category);
    const { projectId, keyId } = caller;
    const told = isPromptLogged ? { refusedPrompt: order.prompt } : {};
    log.info(
      { requestId, projectId, keyId, categories: found, level: order.moderation, ...told },
      'a prompt was refused',
    );
    const isGrave = found.some((category) => gravestCategories.includes(category));
    throw new Fault({
      code: 'moderation_blocked',
      message: `${blockedSentence(requestId)}${caller.profile === 'lenient' ? help(categories, order, isGrave) : ''}`,
      extras: { moderation_details: { moderation_stage: 'input', categories } },
      detail: found.join(', '),
    });
  };
}

function withWarning(order: Order, warning: string): Order {
  return { ...order, warnings: [...order.warnings, warning] };
}

/** One sentence for people who can do something about it. */
function help(categories: readonly BlockedCategory[], { moderation }: Order, isGrave: boolean): string {
  const seen = categories.join(', ');
  const low = moderation === 'auto' && !isGrave ? " 'moderation': 'low' would let it pass, and" : '';
  return ` (The screen of this server saw ${seen};${low} its operator sets what is screened.)`;
}
