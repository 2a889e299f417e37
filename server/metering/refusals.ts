/** The refusals of money: who has none left, and whose limit is reached. Sentences are upstream's, seen 2026-11-22. */
import { Fault } from '../base/fault.ts';

/** What is prepaid does not cover the request. `helpUrl` stands where upstream names its own page. */
export function insufficientQuota(helpUrl: string): Fault {
  return new Fault({
    code: 'insufficient_quota',
    message: `You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: ${helpUrl}.`,
  });
}

/** The hard limit of spending is reached; 400 on the pictures endpoints, as upstream has it. */
export function billingHardLimitReached(): Fault {
  return new Fault({ code: 'billing_hard_limit_reached', message: 'Billing hard limit has been reached.' });
}
