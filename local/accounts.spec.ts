import { describe, expect, it } from '@jest/globals';
import { isKimRole, parseGrant, roles } from '#access';
import { accounts, clients, sampleVillage } from './accounts.js';
import { villages } from './seed/areas.js';

describe('the sample accounts', () => {
  it('have valid grants', () => {
    for (const { grants } of [...accounts, ...clients])
      for (const grant of grants) expect(parseGrant(grant)).toBeDefined();
  });

  it('cover every role that tokens carry', () => {
    const covered = [...accounts, ...clients].flatMap(({ grants }) => grants.map((grant) => grant.split('@')[0]));
    expect(new Set(covered)).toEqual(new Set(roles.filter((role) => !isKimRole(role))));
  });

  it('have unique subjects', () => {
    const subjects = [...accounts, ...clients].map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('belong to the village named Caringin', () => {
    expect(villages().find(({ code }) => code === sampleVillage)?.name).toBe('Caringin');
  });
});
