export const receiptStatuses = [
  'SENT',
  'DELIVERED',
  'READ',
  'BOUNCED_SOFT',
  'BOUNCED_HARD',
  'COMPLAINED',
  'REJECTED',
] as const;
export type ReceiptStatus = (typeof receiptStatuses)[number];
