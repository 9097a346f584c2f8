import { z } from 'zod';
import type { ReceiptStatus } from '../channel-reports.js';

/** What an aggregator reports of a text; its other fields are not read. */
export const SmsHttpReceipt = z
  .object({
    id: z.string().min(1).max(200).describe('The id of its answer'),
    status: z.string().min(1).max(40).describe('DELIVERED, SENT, FAILED, EXPIRED or REJECTED, in any case'),
    at: z.iso.datetime({ offset: true }).optional().describe('When it happened; by default now'),
  })
  .meta({ id: 'SmsReceipt' });
export type SmsHttpReceipt = z.output<typeof SmsHttpReceipt>;

const statuses: Readonly<Record<string, ReceiptStatus>> = {
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  DELIVRD: 'DELIVERED',
  FAILED: 'BOUNCED_SOFT',
  UNDELIVERED: 'BOUNCED_SOFT',
  UNDELIV: 'BOUNCED_SOFT',
  EXPIRED: 'BOUNCED_SOFT',
  REJECTED: 'REJECTED',
  REJECTD: 'REJECTED',
};

/** Undefined for a status that is no outcome, such as one of its queue. */
export function receiptStatusOf(status: string): ReceiptStatus | undefined {
  return statuses[status.toUpperCase()];
}
