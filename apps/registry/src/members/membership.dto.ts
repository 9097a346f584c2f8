import { z } from 'zod';
import { kimStatuses } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { mandateActs } from './mandates/mandate-acts.js';
import { memberSummary } from './member.dto.js';

export const membershipQuery = z.strictObject(pageQuery);
export type MembershipQuery = z.infer<typeof membershipQuery>;

export const membership = memberSummary
  .extend({
    kimName: z.string(),
    kimStatus: z.enum(kimStatuses),
    mayAct: z.array(z.enum(mandateActs)).describe('What mandates allow the member today'),
  })
  .meta({ id: 'Membership' });
export type Membership = z.infer<typeof membership>;

export const membershipPage = pageSchema(membership).meta({ id: 'MembershipPage' });
