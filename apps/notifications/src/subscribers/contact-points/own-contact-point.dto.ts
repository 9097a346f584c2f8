import { z } from 'zod';
import { moment } from '#contracts';
import { refineAddress } from '../subscriptions/subscription.dto.js';
import { contactChannels } from './contact-point.entity.js';

export const NewContactPoint = z
  .strictObject({
    channel: z.enum(['EMAIL', 'SMS', 'WHATSAPP', 'WEB_PUSH']),
    address: z.string().max(2_000).describe('An address, a mobile number, or a push subscription of a browser as JSON'),
  })
  .superRefine(refineAddress)
  .meta({ id: 'NewContactPoint' });
export type NewContactPoint = z.output<typeof NewContactPoint>;

export const OwnContactPoint = z
  .object({
    id: z.uuid(),
    channel: z.enum(contactChannels),
    address: z.string().describe('The own address; of a browser only its server'),
    state: z.enum(['UNCONFIRMED', 'CONFIRMED']),
    createdAt: moment,
  })
  .meta({ id: 'OwnContactPoint' });
export type OwnContactPoint = z.output<typeof OwnContactPoint>;

export const OwnContactPoints = z.object({ items: z.array(OwnContactPoint) }).meta({ id: 'OwnContactPoints' });
export type OwnContactPoints = z.output<typeof OwnContactPoints>;
