/**
 * The gates between a read order and its price: does the project have the model, has the organization the tier, is it
 * verified? They stand after validation, as upstream's do, and change nothing. The access check asks the same functions,
 * so that what it says and what a request gets cannot differ.
 */
import type { ModelCard } from '../../contract/model-card.ts';
import type { Caller } from '../base/caller.ts';
import type { Fault } from '../base/fault.ts';
import {
  isBelow,
  isListed,
  isPermitted,
  type ModelTier,
  namesOf,
  notPermitted,
  tierNeeded,
} from './eligibility.ts';
import { notVerified, type Verification } from './verification.ts';

/** Who wants which model. */
export interface GateRequest {
  readonly caller: Caller;
  /** The model that would draw. */
  readonly model: ModelCard;
  /** The model as the caller named it, for the sentences. */
  readonly requested: string;
}

/** What one gate says. */
export interface GateFinding {
  readonly gate: 'project' | 'tier' | 'verification';
  /** One sentence: why it is open, or why not. */
  readonly reason: string;
  /** What a request would get, and what to do; absent where the gate is open. */
  readonly refusal?: { readonly fault: Fault; readonly fix: string };
}

/** The gates. */
export interface Gates {
  /** Throws `model_not_permitted` or `organization_not_verified` (403), the first that applies. */
  pass(request: GateRequest): Promise<void>;
  /** What each gate says, in the order in which `pass` asks them. */
  look(request: GateRequest): Promise<readonly GateFinding[]>;
}

/** What the gates need. */
export interface GatesParts {
  readonly verification: Pick<Verification, 'recall'>;
  /** Models that ask for a verified organization; `*` for all. */
  readonly verifiedModels: readonly string[];
  readonly modelTiers: readonly ModelTier[];
  /** Where an organization is verified; named in the refusal. */
  readonly settingsUrl: string;
}

/** Makes the gates. */
export function createGates(parts: GatesParts): Gates {
  const gates = [lookAtProject, lookAtTier, lookAtVerification];
  return {
    pass: async (request) => {
      const names = namesOf(request.model, request.requested);
      for (const look of gates) {
        const { refusal } = await look(parts, request, names);
        if (refusal) throw refusal.fault;
      }
    },
    look: async (request) => {
      const names = namesOf(request.model, request.requested);
      const findings: GateFinding[] = [];
      for (const look of gates) findings.push(await look(parts, request, names));
      return findings;
    },
  };
}

type Look = (
  parts: GatesParts,
  request: GateRequest,
  names: ReadonlySet<string>,
) => GateFinding | Promise<GateFinding>;

const lookAtProject: Look = (_, { caller, requested }, names) => {
  const { modelPermissions, projectId } = caller;
  if (isPermitted(modelPermissions, names)) {
    const reason = modelPermissions
      ? 'The project’s model permissions include it.'
      : 'The project may use every model.';
    return { gate: 'project', reason };
  }
  const reason = `The project's ${modelPermissions?.mode === 'allow_list' ? 'allow list lacks' : 'deny list names'} ${requested}.`;
  const fix = `Change the list: POST /v1/organization/projects/${projectId}/model_permissions with an admin key.`;
  return { gate: 'project', reason, refusal: { fault: notPermitted(projectId, requested, reason), fix } };
};

const lookAtTier: Look = ({ modelTiers }, { caller, requested }, names) => {
  const needed = tierNeeded(modelTiers, names);
  if (needed === undefined)
    return { gate: 'tier', reason: `No tier is asked for; this organization has ${told(caller.tier)}.` };
  const has = `${requested} asks for ${told(needed)}; this organization has ${told(caller.tier)}.`;
  if (!isBelow(caller.tier, needed)) return { gate: 'tier', reason: has };
  const fix =
    'GET /v1/pictor/tier says what is missing; POST /v1/pictor/tier with an admin key sets another tier.';
  return {
    gate: 'tier',
    reason: has,
    refusal: { fault: notPermitted(caller.projectId, requested, has), fix },
  };
};

const lookAtVerification: Look = async (
  { verification, verifiedModels, settingsUrl },
  { caller, requested },
  names,
) => {
  if (!isListed(verifiedModels, names)) {
    return { gate: 'verification', reason: `${requested} is open to organizations that are not verified.` };
  }
  const { state, last } = await verification.recall(caller.organizationId);
  const reason = `${requested} asks for a verified organization; this one is '${state}'.`;
  if (state === 'verified') return { gate: 'verification', reason };
  const fix =
    state === 'submitted' || state === 'in_review'
      ? 'Wait for the review, or decide it: POST /v1/pictor/verification/{review} with an admin key.'
      : state === 'pending'
        ? `Wait until ${new Date(last?.effectiveAtMs ?? 0).toISOString()}, when the approval comes into force.`
        : 'Submit the organization: POST /v1/pictor/verification.';
  return { gate: 'verification', reason, refusal: { fault: notVerified(requested, settingsUrl), fix } };
};

function told(tier: Caller['tier']): string {
  return typeof tier === 'number' ? `tier ${tier}` : `the tier '${tier}'`;
}
