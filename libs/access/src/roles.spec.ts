import { describe, expect, it } from '@jest/globals';
import { parseGrant } from './grant.js';
import { definePolicy } from './policy.js';
import { roles, roleTable } from './roles.js';

const samples = {
  everything: '*',
  area: 'area:32.01.05',
  kim: 'kim:0193b0c0-0000-7000-8000-000000000000',
  agency: 'agency:dpupr',
  purpose: 'purpose:notify-members',
} as const;

describe('a role', () => {
  it.each(roles)('%s goes with its kinds of scope, and with no other', (role) => {
    const accepted = Object.entries(samples).flatMap(([kind, scope]) => (parseGrant(`${role}@${scope}`) ? [kind] : []));
    expect(accepted.toSorted()).toEqual([...roleTable[role].scopes].toSorted());
  });

  it('of a place cannot be given an act for the whole regency', () => {
    expect(() => definePolicy({ 'area.record': { roles: ['VILLAGE_OFFICER'], scope: 'regency' } })).toThrow(
      "'area.record' is for the whole regency, which VILLAGE_OFFICER is never granted",
    );
  });
});
