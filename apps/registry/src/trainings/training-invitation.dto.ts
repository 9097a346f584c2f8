import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { invitationGrounds } from './training-invitations.js';

export const InvitationQuery = z.strictObject(pageQuery);
export type InvitationQuery = z.output<typeof InvitationQuery>;

export const InvitationEntry = z
  .object({
    kimId: z.uuid(),
    kimName: z.string(),
    ground: z.enum(invitationGrounds).describe('The ground of the invitation'),
    invitedAt: moment,
    registered: z.int().describe('Members of the KIM with a place'),
    waiting: z.int(),
  })
  .meta({ id: 'TrainingInvitation' });
export type InvitationEntry = z.output<typeof InvitationEntry>;

export const InvitationPage = pageSchema(InvitationEntry).meta({ id: 'TrainingInvitationPage' });
