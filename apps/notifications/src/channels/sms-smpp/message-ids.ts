export const messageIdForms = ['same', 'response-hex', 'receipt-hex'] as const;

/** Whether an SMSC writes the id of a message in one way in its response and in another in its receipts; many do. */
export type MessageIdForm = (typeof messageIdForms)[number];

/** The reference of an id in a `submit_sm_resp`. */
export function refOfResponse(id: string, form: MessageIdForm): string {
  return form === 'response-hex' ? fromHex(id) : plain(id, form);
}

/** The reference of an id in a receipt: that of the response. */
export function refOfReceipt(id: string, form: MessageIdForm): string {
  return form === 'receipt-hex' ? fromHex(id) : plain(id, form);
}

/** Both sides of a form that differs are compared as decimal numbers without leading zeros. */
function plain(id: string, form: MessageIdForm): string {
  return form !== 'same' && /^\d+$/.test(id) ? BigInt(id).toString() : id.trim();
}

function fromHex(id: string): string {
  return /^[0-9a-f]+$/i.test(id) ? BigInt(`0x${id}`).toString() : id.trim();
}
