import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { invitationGrounds } from './training-invitations.js';

export const invitationQuery = z.strictObject(pageQuery);
export type InvitationQuery = z.infer<typeof invitationQuery>;

export const invitationEntry = z
  .object({
    kimId: z.uuid(),
    kimName: z.string(),
    ground: z.enum(invitationGrounds).describe('Why it is invited: its area, or by name'),
    invitedAt: moment,
    registered: z.int().describe('Members of the KIM that have a place'),
    waiting: z.int(),
  })
  .meta({ id: 'TrainingInvitation' });
export type InvitationEntry = z.infer<typeof invitationEntry>;

export const invitationPage = pageSchema(invitationEntry).meta({ id: 'TrainingInvitationPage' });
