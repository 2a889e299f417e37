/** Every route of the house, one line each. The console's pages come last: they take what is left. */
import type { Route } from '../route.ts';
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
  picture,
  healthz,
  readyz,
  metrics,
  llmsTxt,
];

/** In the order in which they are tried. */
export const routes: readonly Route[] = [...described, openapi(described), consolePages];
