import { describe, expect, it } from '@jest/globals';
import { readReceipt } from './delivery-receipt.js';
import { type MessageIdForm, refOfReceipt, refOfResponse } from './message-ids.js';

const now = new Date('2026-11-29T10:00:00Z');
const read = (text: string, more: object = {}) =>
  readReceipt({ text, receiptedMessageId: undefined, messageState: undefined, ...more }, now);

describe('a receipt of an SMSC', () => {
  it('is read from its text', () => {
    const text =
      'id:0123456789 sub:001 dlvrd:001 submit date:2611291655 done date:2611291656 stat:DELIVRD err:000 text:Ada';
    expect(read(text)).toEqual({
      id: '0123456789',
      status: 'DELIVERED',
      detail: 'DELIVRD 000',
      occurredAt: new Date('2026-11-29T09:56:00Z'),
    });
  });

  it.each([
    ['ENROUTE', 'SENT'],
    ['ACCEPTD', 'SENT'],
    ['EXPIRED', 'BOUNCED_SOFT'],
    ['UNDELIV', 'BOUNCED_SOFT'],
    ['REJECTD', 'REJECTED'],
  ])('in state %s is %s', (state, status) => {
    expect(read(`id:7 stat:${state} err:011`)).toMatchObject({ status, detail: `${state} 011` });
  });

  it('is read from its optional parameters where it has them', () => {
    const more = { receiptedMessageId: 'ab', messageState: 5 };
    expect(read('id:7 stat:DELIVRD', more)).toMatchObject({ id: 'ab', status: 'BOUNCED_SOFT' });
  });

  it('is nothing without an id or a state', () => {
    for (const text of ['', 'stat:DELIVRD', 'id:7', 'id:7 stat:ABCDEFG', 'Terima kasih'])
      expect(read(text)).toBeUndefined();
  });

  it('from the future, or without a day, happened now', () => {
    for (const date of ['2612312359', '2699999999', 'x'])
      expect(read(`id:7 done date:${date} stat:DELIVRD`)?.occurredAt).toEqual(now);
  });
});

describe('the id of a message', () => {
  it.each<[MessageIdForm, response: string, receipt: string]>([
    ['same', '0A1b', '0A1b'],
    ['same', '0012', '0012'],
    ['response-hex', '1A2B', '6699'],
    ['response-hex', '1a2b', '0000006699'],
    ['receipt-hex', '6699', '1A2B'],
    ['response-hex', 'not-a-number', 'not-a-number'],
  ])('of the form %s is the same in response and receipt', (form, response, receipt) => {
    expect(refOfResponse(response, form)).toBe(refOfReceipt(receipt, form));
  });
});
