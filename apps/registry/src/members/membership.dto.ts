import { z } from 'zod';
import { kimStatuses } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { mandateActs } from './mandates/mandate-acts.js';
import { MemberSummary } from './member.dto.js';

export const MembershipQuery = z.strictObject(pageQuery);
export type MembershipQuery = z.output<typeof MembershipQuery>;

export const Membership = MemberSummary.extend({
  kimName: z.string(),
  kimStatus: z.enum(kimStatuses),
  mayAct: z.array(z.enum(mandateActs)).describe('The acts that mandates allow the member today'),
}).meta({ id: 'Membership' });
export type Membership = z.output<typeof Membership>;

export const MembershipPage = pageSchema(Membership).meta({ id: 'MembershipPage' });
