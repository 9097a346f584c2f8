import { describe, expect, it } from '@jest/globals';
import type { AccessError } from './access-error.js';
import { Access } from './access.js';
import type { Actor } from './actor.js';
import { parseGrant } from './grant.js';
import { definePolicy, describePolicy } from './policy.js';
import { type Role, roles } from './roles.js';

const policy = definePolicy({
  'area.read': 'public',
  'inbox.read': 'authenticated',
  'kim.submit': { roles: ['DISKOMINFO_VERIFIER', 'VILLAGE_OFFICER'], scope: 'bound' },
  'area.record': { roles: ['DISKOMINFO_EDITOR'], scope: 'regency' },
  'file.upload': { roles: ['VILLAGE_OFFICER'], scope: 'any' },
});

const actorWith = (...grants: string[]): Actor => ({
  subject: 'account',
  grants: grants.map((text) => parseGrant(text)!),
});
const holder = (role: Role): Actor => ({ subject: 'account', grants: [{ role, scope: { kind: 'everything' } }] });
/** The code of the error that `work` throws. */
function refusal(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as AccessError).code;
  }
}

const village = { area: '32.01.05.2003' };

describe('Access', () => {
  const access = new Access(policy);

  it.each([
    ['area.read', undefined, undefined],
    ['area.read', actorWith(), undefined],
    ['inbox.read', undefined, 'token-missing'],
    ['inbox.read', actorWith(), undefined],
    ['kim.submit', undefined, 'token-missing'],
    ['kim.submit', actorWith('CITIZEN@*'), 'role-missing'],
    ['kim.submit', actorWith('DISKOMINFO_VERIFIER@area:32.01.06'), 'out-of-scope'],
    ['kim.submit', actorWith('DISKOMINFO_VERIFIER@area:32.01.05'), undefined],
    ['kim.submit', actorWith('DISKOMINFO_VERIFIER@area:32.01.06', 'VILLAGE_OFFICER@area:32.01.05.2003'), undefined],
    ['kim.submit', actorWith('DISKOMINFO_VERIFIER@area:32.01.06', 'CITIZEN@*'), 'out-of-scope'],
    ['area.record', actorWith('DISKOMINFO_EDITOR@*'), undefined],
    ['area.record', actorWith('DISKOMINFO_EDITOR@area:32.01.05'), 'out-of-scope'],
    ['file.upload', actorWith('VILLAGE_OFFICER@area:32.01.06'), undefined],
    ['area.record', actorWith('DISKOMINFO_VERIFIER@*'), 'role-missing'],
  ])('%s by %j: %s', (action, actor, code) => {
    expect(refusal(() => access.check(actor, action, village))).toBe(code);
  });

  it('returns the scopes of matching grants, and only the widest when one is everything', () => {
    const actor = actorWith(
      'DISKOMINFO_VERIFIER@area:32.01.06',
      'VILLAGE_OFFICER@area:32.01.05',
      'DISTRICT_OFFICER@area:32',
    );
    expect(access.scopes(actor, 'kim.submit')).toEqual([
      { kind: 'area', prefix: '32.01.06' },
      { kind: 'area', prefix: '32.01.05' },
    ]);
    expect(access.scopes(actorWith('DISKOMINFO_VERIFIER@area:32', 'DISKOMINFO_VERIFIER@*'), 'kim.submit')).toEqual([
      { kind: 'everything' },
    ]);
  });

  it('records the actors it decided about', () => {
    const [authorized, replayed, other] = [
      actorWith('DISKOMINFO_VERIFIER@*'),
      actorWith(),
      actorWith('DISKOMINFO_VERIFIER@*'),
    ];
    access.check(authorized, 'kim.submit', village);
    access.recheck(replayed, []);
    expect([authorized, replayed, other].map((actor) => access.wasAuthorized(actor))).toEqual([true, true, false]);
  });

  it('requires for a repeated response what the first one was allowed', () => {
    const first = actorWith('DISKOMINFO_VERIFIER@area:32.01');
    access.check(first, 'kim.submit', village);
    const allowed = access.allowedTo(first);
    expect(() => access.recheck(actorWith('DISKOMINFO_VERIFIER@area:32.01'), allowed)).not.toThrow();
    const refused = (code: string) => expect.objectContaining({ code });
    expect(() => access.recheck(actorWith('DISKOMINFO_VERIFIER@area:32.02'), allowed)).toThrow(refused('out-of-scope'));
    expect(() => access.recheck(actorWith(), allowed)).toThrow(refused('role-missing'));
  });

  it('throws for actions outside of the policy, also for properties of every object', () => {
    expect(() => access.scopes(actorWith('SYSTEM_ADMIN@*'), 'kim.destroy')).toThrow("no action 'kim.destroy'");
    expect(() => access.scopes(actorWith('SYSTEM_ADMIN@*'), 'toString')).toThrow("no action 'toString'");
  });

  it('rejects every role that an action does not name', () => {
    for (const { action, roles: allowed } of describePolicy(policy).filter(({ audience }) => audience === 'roles'))
      for (const role of roles) {
        const code = refusal(() => access.check(holder(role), action, village));
        expect([action, role, code]).toEqual([action, role, allowed.includes(role) ? undefined : 'role-missing']);
      }
  });
});
