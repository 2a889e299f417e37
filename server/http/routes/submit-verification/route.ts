/** POST /v1/pictor/verification: the organization says who it is; somebody with an admin key then decides. */
import { Fault } from '../../../base/fault.ts';
import { missingFault } from '../../../images/fields.ts';
import { actorOf, readAdminBody, readTitle } from '../../admin.ts';
import type { Route } from '../../route.ts';
import { verificationReply } from '../../verification-wire.ts';

/** The route. */
export const submitVerification: Route = {
  method: 'POST',
  path: '/v1/pictor/verification',
  operationId: 'submitVerification',
  summary: 'Submits the organization for verification.',
  statuses: [200, 400, 401, 409],
  auth: true,
  keys: 'any',
  handle: async (context) => {
    const { services, caller } = context;
    const fields = await readAdminBody(context, ['legal_name', 'country', 'contact', 'evidence_file_id']);
    const legalName = readTitle(fields, 'legal_name', 200);
    if (legalName === undefined) throw missingFault('legal_name');
    const country = readTitle(fields, 'country', 2);
    if (country !== undefined && !/^[A-Z]{2}$/.test(country)) {
      throw new Fault({
        code: 'invalid_value',
        message: `Invalid 'country': '${country}'. Expected the two capital letters of ISO 3166-1, for example 'NL'.`,
        param: 'country',
      });
    }
    const contact = readTitle(fields, 'contact', 320);
    const evidenceFileId = readTitle(fields, 'evidence_file_id', 100);
    if (evidenceFileId !== undefined && !(await services.files.find(caller.projectId, evidenceFileId))) {
      throw new Fault({
        code: 'invalid_value',
        message: `No such File object: ${evidenceFileId}`,
        param: 'evidence_file_id',
      });
    }
    const submission = { legalName, country, contact, evidenceFileId };
    const standing = await services.verification.submit(caller, submission);
    await services.administration.note(actorOf(context), {
      type: 'organization.verification.submitted',
      resourceId: standing.reviewId ?? '',
      after: { status: standing.state, legal_name: legalName },
    });
    return verificationReply(standing, services.config.verifiedModels);
  },
};
