import { describe, expect, it } from '@jest/globals';
import type { AccessError } from './access-error.js';
import { Access, type Actor } from './access.js';
import { parseGrant } from './grant.js';
import { definePolicy, describePolicy } from './policy.js';
import { roles } from './roles.js';

const policy = definePolicy({
  'area.read': 'public',
  'inbox.read': 'authenticated',
  'kim.submit': { roles: ['KIM_CHAIR', 'KIM_SECRETARY'], scope: 'bound' },
  'area.record': { roles: ['SYSTEM_ADMIN'], scope: 'any' },
});

const actorWith = (...grants: string[]): Actor => ({
  subject: 'account',
  grants: grants.map((text) => parseGrant(text)!),
});
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
    ['kim.submit', actorWith('KIM_MEMBER@*'), 'role-missing'],
    ['kim.submit', actorWith('KIM_CHAIR@area:32.01.06'), 'out-of-scope'],
    ['kim.submit', actorWith('KIM_CHAIR@area:32.01.05'), undefined],
    ['kim.submit', actorWith('KIM_CHAIR@area:32.01.06', 'KIM_SECRETARY@area:32.01.05.2003'), undefined],
    ['kim.submit', actorWith('KIM_CHAIR@area:32.01.06', 'KIM_MEMBER@*'), 'out-of-scope'],
    ['area.record', actorWith('SYSTEM_ADMIN@area:99'), undefined],
    ['area.record', actorWith('KIM_CHAIR@*'), 'role-missing'],
  ])('%s by %j: %s', (action, actor, code) => {
    expect(refusal(() => access.check(actor, action, village))).toBe(code);
  });

  it('returns the scopes of matching grants, and only the widest when one is everything', () => {
    const actor = actorWith('KIM_CHAIR@area:32.01.06', 'KIM_SECRETARY@area:32.01.05', 'KIM_MEMBER@area:32');
    expect(access.scopes(actor, 'kim.submit')).toEqual([
      { kind: 'area', prefix: '32.01.06' },
      { kind: 'area', prefix: '32.01.05' },
    ]);
    expect(access.scopes(actorWith('KIM_CHAIR@area:32', 'KIM_CHAIR@*'), 'kim.submit')).toEqual([
      { kind: 'everything' },
    ]);
  });

  it('records the actors it decided about', () => {
    const [authorized, replayed, other] = [actorWith('KIM_CHAIR@*'), actorWith(), actorWith('KIM_CHAIR@*')];
    access.check(authorized, 'kim.submit', village);
    access.recheck(replayed, []);
    expect([authorized, replayed, other].map((actor) => access.wasAuthorized(actor))).toEqual([true, true, false]);
  });

  it('requires for a repeated response what the first one was allowed', () => {
    const first = actorWith('KIM_CHAIR@area:32.01');
    access.check(first, 'kim.submit', village);
    const allowed = access.allowedTo(first);
    expect(() => access.recheck(actorWith('KIM_CHAIR@area:32.01'), allowed)).not.toThrow();
    const refused = (code: string) => expect.objectContaining({ code });
    expect(() => access.recheck(actorWith('KIM_CHAIR@area:32.02'), allowed)).toThrow(refused('out-of-scope'));
    expect(() => access.recheck(actorWith(), allowed)).toThrow(refused('role-missing'));
  });

  it('throws for actions outside of the policy, also for properties of every object', () => {
    expect(() => access.scopes(actorWith('SYSTEM_ADMIN@*'), 'kim.destroy')).toThrow("no action 'kim.destroy'");
    expect(() => access.scopes(actorWith('SYSTEM_ADMIN@*'), 'toString')).toThrow("no action 'toString'");
  });

  it('rejects every role that an action does not name', () => {
    for (const { action, roles: allowed } of describePolicy(policy).filter(({ audience }) => audience === 'roles'))
      for (const role of roles) {
        const code = refusal(() => access.check(actorWith(`${role}@*`), action, village));
        expect([action, role, code]).toEqual([action, role, allowed.includes(role) ? undefined : 'role-missing']);
      }
  });
});
