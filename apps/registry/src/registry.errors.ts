import { attachmentErrors } from '#attachments';
import { defineErrors, tableError } from '#http-api';
import { activityError } from './activities/activity.errors.js';
import { areaError } from './areas/area.errors.js';
import { kimImportError } from './data-exchange/kim-files/kim-import.errors.js';
import { areaFileError } from './data-exchange/area-files/area-file.errors.js';
import { eventCatalogueError } from './event-catalogue/event-catalogue.errors.js';
import { kimError } from './kims/kim.errors.js';
import { invitationError } from './members/invitations/invitation.errors.js';
import { mandateError } from './members/mandates/mandate.errors.js';
import { maturityError } from './maturity/maturity.errors.js';
import { memberError } from './members/member.errors.js';
import { networkError } from './network/network.errors.js';
import { trainingError } from './trainings/training.errors.js';

/** All errors of the registry. */
export const registryError = defineErrors({
  ...attachmentErrors,
  ...areaError.table,
  ...tableError.table,
  ...areaFileError.table,
  ...kimError.table,
  ...memberError.table,
  ...mandateError.table,
  ...invitationError.table,
  ...activityError.table,
  ...maturityError.table,
  ...networkError.table,
  ...trainingError.table,
  ...kimImportError.table,
  ...eventCatalogueError.table,
});
