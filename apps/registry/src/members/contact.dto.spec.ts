import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ContactClaim, ContactEdit } from './contact.dto.js';
import { NewMandate } from './mandates/mandate.dto.js';

const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

describe('a claim of contacts', () => {
  it.each([
    [0, 0, false],
    [1, 0, true],
    [0, 1, true],
    [500, 50, true],
    [501, 0, false],
    [0, 51, false],
  ])('for %i members and %i KIM: %s', (members, kims, accepted) => {
    const claim = { purpose: 'notify-members', memberIds: ids(members), kimIds: ids(kims) };
    expect(ContactClaim.safeParse(claim).success).toBe(accepted);
  });
});

describe('the contacts of a member', () => {
  it.each([
    ['0812.3456.7890', '+6281234567890'],
    ['+62 (812) 3456\u20117890', '+6281234567890'],
    ['(0251) 8321-075', '+622518321075'],
    ['1234567', undefined],
    ['call me', undefined],
  ])('hold the telephone number %j as %s', (phone, read) => {
    expect(ContactEdit.safeParse({ fullName: 'Euis Rahmawati', phone }).data?.phone).toBe(read);
  });

  it('hold the e-mail address with its domain in lower case', () => {
    const { email } = ContactEdit.parse({ fullName: 'Euis Rahmawati', email: ' Euis@KIM.Example ' });
    expect(email).toBe('Euis@kim.example');
  });
});

describe('the time of a mandate', () => {
  it.each([
    ['2026-02-02', false],
    ['2026-02-03', false],
    ['2026-02-04', true],
  ])('from 2026-02-03 until %s: %s', (until, accepted) => {
    const mandate = { memberId: randomUUID(), acts: ['LOG_ACTIVITIES'], from: '2026-02-03', until };
    expect(NewMandate.safeParse(mandate).success).toBe(accepted);
  });
});
