/** Every route of the house, one line each. The console's pages come last: they take what is left. */
import type { Route } from '../route.ts';
import { adminApiKeysList } from './admin-api-keys-list/route.ts';
import { adminApiKeysCreate } from './admin-api-keys-create/route.ts';
import { adminApiKeysGet } from './admin-api-keys-get/route.ts';
import { adminApiKeysDelete } from './admin-api-keys-delete/route.ts';
import { listProjects } from './list-projects/route.ts';
import { createProject } from './create-project/route.ts';
import { retrieveProject } from './retrieve-project/route.ts';
import { modifyProject } from './modify-project/route.ts';
import { archiveProject } from './archive-project/route.ts';
import { listProjectApiKeys } from './list-project-api-keys/route.ts';
import { retrieveProjectApiKey } from './retrieve-project-api-key/route.ts';
import { modifyProjectApiKey } from './modify-project-api-key/route.ts';
import { deleteProjectApiKey } from './delete-project-api-key/route.ts';
import { listProjectServiceAccounts } from './list-project-service-accounts/route.ts';
import { createProjectServiceAccount } from './create-project-service-account/route.ts';
import { retrieveProjectServiceAccount } from './retrieve-project-service-account/route.ts';
import { modifyProjectServiceAccount } from './modify-project-service-account/route.ts';
import { deleteProjectServiceAccount } from './delete-project-service-account/route.ts';
import { createProjectServiceAccountApiKey } from './create-project-service-account-api-key/route.ts';
import { listProjectUsers } from './list-project-users/route.ts';
import { createProjectUser } from './create-project-user/route.ts';
import { retrieveProjectUser } from './retrieve-project-user/route.ts';
import { modifyProjectUser } from './modify-project-user/route.ts';
import { deleteProjectUser } from './delete-project-user/route.ts';
import { listUsers } from './list-users/route.ts';
import { retrieveUser } from './retrieve-user/route.ts';
import { modifyUser } from './modify-user/route.ts';
import { deleteUser } from './delete-user/route.ts';
import { listInvites } from './list-invites/route.ts';
import { inviteUser } from './invite-user/route.ts';
import { retrieveInvite } from './retrieve-invite/route.ts';
import { deleteInvite } from './delete-invite/route.ts';
import { listProjectRateLimits } from './list-project-rate-limits/route.ts';
import { updateProjectRateLimits } from './update-project-rate-limits/route.ts';
import { retrieveProjectModelPermissions } from './retrieve-project-model-permissions/route.ts';
import { modifyProjectModelPermissions } from './modify-project-model-permissions/route.ts';
import { deleteProjectModelPermissions } from './delete-project-model-permissions/route.ts';
import { retrieveProjectHostedToolPermissions } from './retrieve-project-hosted-tool-permissions/route.ts';
import { modifyProjectHostedToolPermissions } from './modify-project-hosted-tool-permissions/route.ts';
import { listAuditLogs } from './list-audit-logs/route.ts';
import { consolePages } from './console/route.ts';
import { createFile } from './create-file/route.ts';
import { createImage } from './create-image/route.ts';
import { createImageEdit } from './create-image-edit/route.ts';
import { createQuote } from './create-quote/route.ts';
import { createImageVariation } from './create-image-variation/route.ts';
import { decideVerification } from './decide-verification/route.ts';
import { createModeration } from './create-moderation/route.ts';
import { deleteFile } from './delete-file/route.ts';
import { downloadFile } from './download-file/route.ts';
import { healthz } from './healthz/route.ts';
import { listFiles } from './list-files/route.ts';
import { listModels } from './list-models/route.ts';
import { llmsTxt } from './llms-txt/route.ts';
import { metrics } from './metrics/route.ts';
import { modifyTier } from './modify-tier/route.ts';
import { openapi } from './openapi/route.ts';
import { picture } from './picture/route.ts';
import { readyz } from './readyz/route.ts';
import { retrieveAccess } from './retrieve-access/route.ts';
import { retrieveFile } from './retrieve-file/route.ts';
import { retrieveModel } from './retrieve-model/route.ts';
import { retrieveRequest } from './retrieve-request/route.ts';
import { retrieveRegion } from './retrieve-region/route.ts';
import { retrieveTier } from './retrieve-tier/route.ts';
import { retrieveVerification } from './retrieve-verification/route.ts';
import { submitVerification } from './submit-verification/route.ts';
import { usageCompletions } from './usage-completions/route.ts';
import { usageCosts } from './usage-costs/route.ts';
import { usageImages } from './usage-images/route.ts';

/** What `/openapi.json` describes. */
const described: readonly Route[] = [
  createImage,
  createImageEdit,
  createImageVariation,
  createFile,
  listFiles,
  retrieveFile,
  deleteFile,
  downloadFile,
  listModels,
  retrieveModel,
  createModeration,
  usageImages,
  usageCompletions,
  usageCosts,
  createQuote,
  retrieveRequest,
  submitVerification,
  retrieveVerification,
  decideVerification,
  retrieveTier,
  modifyTier,
  retrieveRegion,
  retrieveAccess,
  adminApiKeysList,
  adminApiKeysCreate,
  adminApiKeysGet,
  adminApiKeysDelete,
  listProjects,
  createProject,
  retrieveProject,
  modifyProject,
  archiveProject,
  listProjectApiKeys,
  retrieveProjectApiKey,
  modifyProjectApiKey,
  deleteProjectApiKey,
  listProjectServiceAccounts,
  createProjectServiceAccount,
  retrieveProjectServiceAccount,
  modifyProjectServiceAccount,
  deleteProjectServiceAccount,
  createProjectServiceAccountApiKey,
  listProjectUsers,
  createProjectUser,
  retrieveProjectUser,
  modifyProjectUser,
  deleteProjectUser,
  listUsers,
  retrieveUser,
  modifyUser,
  deleteUser,
  listInvites,
  inviteUser,
  retrieveInvite,
  deleteInvite,
  listProjectRateLimits,
  updateProjectRateLimits,
  retrieveProjectModelPermissions,
  modifyProjectModelPermissions,
  deleteProjectModelPermissions,
  retrieveProjectHostedToolPermissions,
  modifyProjectHostedToolPermissions,
  listAuditLogs,
  picture,
  healthz,
  readyz,
  metrics,
  llmsTxt,
];

/** In the order in which they are tried. */
export const routes: readonly Route[] = [...described, openapi(described), consolePages];
