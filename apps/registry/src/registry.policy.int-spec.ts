import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describePolicy, type Role, roles, roleTable, type Scope } from '#access';
import { AspirationReceived, DisseminationTaskAssigned } from '#contracts';
import { sql } from '#database';
import { type Answer, api, type Api, eventually, type Extent, holderOf } from '#testing';
import type { RunningRegistry } from '../../../test/registry/running-registry.js';
import {
  caringin,
  cigudeg,
  draft,
  ifMatch,
  join,
  kimIn,
  ownDecree,
  registryWithAreas,
  sampleAreas,
  sampleKim,
} from '../../../test/registry/sample-kim.js';
import { fileKim, kimFile } from '../../../test/registry/sample-file.js';
import { sampleEvaluation } from '../../../test/registry/sample-evaluation.js';
import { firstFormula } from '../../../test/registry/sample-formula.js';
import {
  networkOf,
  type NetworkSamples,
  sampleHelp,
  samplePotential,
  sampleTerm,
} from '../../../test/registry/sample-network.js';
import { logged, reported, sampleActivity } from '../../../test/registry/sample-activity.js';
import { type CertifiedTraining, certifiedTraining, sampleTraining } from '../../../test/registry/sample-training.js';
import { type RegistryAction, registryPolicy } from './registry.policy.js';

interface Samples {
  readonly draftId: string;
  readonly activeId: string;
  readonly memberId: string;
  readonly network: NetworkSamples;
  readonly activityId: string;
  readonly reportId: string;
  readonly training: CertifiedTraining;
  readonly mandateId: string;
  readonly invitationId: string;
}

const unknownId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
const sampleMandate = { acts: ['LOG_ACTIVITIES'], from: '2026-02-03', until: '2190-01-01' };

/** The request for each permission, with a version that no KIM has, so that nothing changes where access is granted. */
const requests: Record<RegistryAction, (who: Api, samples: Samples) => Promise<Answer<unknown>>> = {
  'area.record': (who) => who.replace('/v1/areas', { items: sampleAreas }),
  'area.read': (who) => who.get('/v1/areas'),
  'area.change': (who) => who.post('/v1/area-changes', { kind: 'RETIRE', from: ['32.71'], effectiveOn: '2026-02-03' }),
  'area.import': (who) => who.post('/v1/areas/import/csv'),
  'kim-import.start': (who) => who.upload('/v1/kim-imports?dryRun=true', kimFile(fileKim()), 'text/csv'),
  'kim-import.read': (who) => who.get(`/v1/kim-imports/${unknownId}`),
  'kim-import.read-template': (who) => who.get('/v1/kim-imports/template.csv'),
  'kim.export': (who) => who.get('/v1/kims/export/csv'),
  'directory.read': (who) => who.get('/v1/kim-directory'),
  'village.read': (who) => who.get(`/v1/villages/${caringin}`),
  'statistics.read': (who) => who.get('/v1/kim-statistics'),
  'workflow.read': (who) => who.get('/v1/workflows/kim'),
  'event-catalogue.read': (who) => who.get('/events/asyncapi.json'),
  'kim.register': (who) => who.post('/v1/kims', sampleKim),
  'kim.read': (who, { activeId }) => who.get(`/v1/kims/${activeId}`),
  'kim.read-internal': (who, { draftId }) => who.get(`/v1/kims/${draftId}`),
  'kim.edit': (who, { draftId }) => who.patch(`/v1/kims/${draftId}`, { name: 'KIM Lain' }, ifMatch(999)),
  'kim.submit': (who, { draftId }) => who.post(`/v1/kims/${draftId}/submit`, undefined, ifMatch(999)),
  'kim.return': (who, { draftId }) => who.post(`/v1/kims/${draftId}/return`, { reason: 'x' }, ifMatch(999)),
  'kim.verify': (who, { draftId }) => who.post(`/v1/kims/${draftId}/verify`, undefined, ifMatch(999)),
  'kim.activate': (who, { draftId }) => who.post(`/v1/kims/${draftId}/activate`, undefined, ifMatch(999)),
  'kim.reject': (who, { draftId }) => who.post(`/v1/kims/${draftId}/reject`, { reason: 'x' }, ifMatch(999)),
  'kim.suspend': (who, { draftId }) => who.post(`/v1/kims/${draftId}/suspend`, { reason: 'x' }, ifMatch(999)),
  'kim.reinstate': (who, { draftId }) => who.post(`/v1/kims/${draftId}/reinstate`, { reason: 'x' }, ifMatch(999)),
  'kim.dissolve': (who, { draftId }) => who.post(`/v1/kims/${draftId}/dissolve`, { reason: 'x' }, ifMatch(999)),
  'kim.change-profile': (who, { draftId }) => who.patch(`/v1/kims/${draftId}/profile`, { charter: null }, ifMatch(999)),
  'kim.renew-decree': (who, { draftId }) =>
    who.post(`/v1/kims/${draftId}/renew-decree`, { decree: ownDecree() }, ifMatch(999)),
  'member.read': (who, { activeId }) => who.get(`/v1/kims/${activeId}/members`),
  'member.read-names': (who, { activeId }) => who.get(`/v1/kims/${activeId}/members`),
  'member.change': (who, samples) => requests['member.change-any'](who, samples),
  'member.change-any': (who, { draftId }) =>
    who.post(`/v1/kims/${draftId}/members`, { fullName: 'Ujang Permana', post: 'MEMBER', joinedOn: '2026-02-03' }),
  'member.appoint': (who, { memberId }) =>
    who.post(`/v1/members/${memberId}/post`, { post: 'MEMBER', from: '2026-02-03' }, ifMatch(999)),
  'member.link': (who, { memberId }) =>
    who.post(`/v1/members/${memberId}/request-link`, { accountId: unknownId }, ifMatch(999)),
  'member.confirm-link': (who, { memberId }) =>
    who.post(`/v1/members/${memberId}/confirm-link`, undefined, ifMatch(999)),
  'member.end-link': (who, { memberId }) => who.post(`/v1/members/${memberId}/end-link`, undefined, ifMatch(999)),
  'member.erase': (who, { memberId }) => who.post(`/v1/members/${memberId}/erase`, undefined, ifMatch(999)),
  'member.erase-any': (who, { memberId }) => who.post(`/v1/members/${memberId}/erase`, undefined, ifMatch(999)),
  'account-invitation.send': (who, { memberId }) => who.post(`/v1/members/${memberId}/invite-account`),
  'account-invitation.read': (who, { invitationId }) => who.get(`/v1/account-invitations/${invitationId}`),
  'account-invitation.accept': (who) => who.post('/v1/me/account-invitations/accept', { token: 'a'.repeat(43) }),
  'account-invitation.issue-links': (who, { invitationId }) =>
    who.post('/v1/account-invitations/links', { invitations: [{ id: invitationId, issue: 1 }] }),
  'mandate.give': (who, { activeId, memberId }) =>
    who.post(`/v1/kims/${activeId}/mandates`, { ...sampleMandate, memberId }),
  'mandate.revoke': (who, { mandateId }) => who.post(`/v1/mandates/${mandateId}/revoke`, undefined, ifMatch(999)),
  'mandate.read': (who, { activeId }) => who.get(`/v1/kims/${activeId}/mandates`),
  'contact.read': (who, { memberId }) => who.get(`/v1/members/${memberId}/contact`),
  'contact.read-any': (who, { memberId }) => who.get(`/v1/members/${memberId}/contact`),
  'contact.edit': (who, { memberId }) =>
    who.put(`/v1/members/${memberId}/contact`, { fullName: 'Ujang Permana' }, ifMatch(999)),
  'contact.resolve': (who, { memberId }) =>
    who.post('/v1/contacts/resolve', { purpose: 'notify-members', memberIds: [memberId] }),
  'access-log.read': (who, { memberId }) => who.get(`/v1/members/${memberId}/access-log`),
  'access-log.read-any': (who, { memberId }) => who.get(`/v1/members/${memberId}/access-log`),
  'attachment.upload': (who) => who.post('/v1/attachments', {}),
  'attachment.read': (who, { memberId }) => who.get(`/v1/attachments/${memberId}`),
  'potential.read': (who) => who.get('/v1/potentials'),
  'potential.add': (who, { activeId }) => who.post(`/v1/kims/${activeId}/potentials`, samplePotential),
  'potential.edit': (who, { network }) =>
    who.patch(`/v1/potentials/${network.potentialId}`, { title: 'Lain' }, ifMatch(999)),
  'potential.archive': (who, { network }) =>
    who.post(`/v1/potentials/${network.potentialId}/archive`, undefined, ifMatch(999)),
  'potential.read-history': (who, { network }) => who.get(`/v1/potentials/${network.potentialId}/history`),
  'network.manage': (who, { network }) =>
    who.post(`/v1/help-requests/${network.helpRequestId}/finish`, undefined, ifMatch(999)),
  'partnership.read': (who) => who.get('/v1/partnerships'),
  'partnership.read-internal': (who, { network }) => who.get(`/v1/partnerships/${network.partnershipId}/history`),
  'partnership.propose': (who, { activeId }) =>
    who.post(`/v1/kims/${activeId}/partnerships`, { partnerKimId: activeId, purpose: 'Pelatihan bersama' }),
  'partnership.accept': (who, { network }) =>
    who.post(`/v1/partnerships/${network.partnershipId}/accept`, undefined, ifMatch(999)),
  'partnership.decline': (who, { network }) =>
    who.post(`/v1/partnerships/${network.partnershipId}/decline`, { reason: 'x' }, ifMatch(999)),
  'partnership.end': (who, { network }) =>
    who.post(`/v1/partnerships/${network.partnershipId}/end`, { reason: 'x' }, ifMatch(999)),
  'help.read': (who) => who.get('/v1/help-requests'),
  'help.read-internal': (who, { network }) => who.get(`/v1/help-requests/${network.helpRequestId}/history`),
  'help.ask': (who, { activeId }) => who.post(`/v1/kims/${activeId}/help-requests`, sampleHelp),
  'help.offer': (who, { activeId, network }) =>
    who.post(`/v1/help-requests/${network.helpRequestId}/offers`, { kimId: activeId, message: 'Kami bantu' }),
  'help.accept': (who, { network }) =>
    who.post(`/v1/help-requests/${network.helpRequestId}/accept`, { offerId: network.helpRequestId }, ifMatch(999)),
  'help.finish': (who, { network }) =>
    who.post(`/v1/help-requests/${network.helpRequestId}/finish`, undefined, ifMatch(999)),
  'help.withdraw': (who, { network }) =>
    who.post(`/v1/help-requests/${network.helpRequestId}/withdraw`, { reason: 'x' }, ifMatch(999)),
  'forum.read': (who) => who.get('/v1/forums'),
  'delegate.read-internal': (who, { network }) => who.get(`/v1/delegates/${network.delegateId}/history`),
  'delegate.name': (who, { activeId, memberId }) =>
    who.post('/v1/forums/32.01.27/delegates', { kimId: activeId, memberId, ...sampleTerm }),
  'delegate.recall': (who, { network }) =>
    who.post(`/v1/delegates/${network.delegateId}/recall`, { reason: 'x' }, ifMatch(999)),
  'activity.log': (who, samples) => requests['activity.log-any'](who, samples),
  'activity.log-any': (who, { activeId }) => who.post(`/v1/kims/${activeId}/activities`, sampleActivity),
  'activity.verify': (who, { activityId }) => who.post(`/v1/activities/${activityId}/verify`, undefined, ifMatch(999)),
  'activity.reject': (who, { activityId }) =>
    who.post(`/v1/activities/${activityId}/reject`, { reason: 'x' }, ifMatch(999)),
  'activity.read': (who, { activityId }) => who.get(`/v1/activities/${activityId}`),
  'activity.count': (who, { activeId }) => who.get(`/v1/kims/${activeId}/activity-counts?from=2026-01&to=2026-12`),
  'report.submit': (who, samples) => requests['report.submit-any'](who, samples),
  'report.submit-any': (who, { reportId }) =>
    who.post(`/v1/reports/${reportId}/submit`, { narrative: 'x' }, ifMatch(999)),
  'report.return': (who, { reportId }) => who.post(`/v1/reports/${reportId}/return`, { reason: 'x' }, ifMatch(999)),
  'report.accept': (who, { reportId }) => who.post(`/v1/reports/${reportId}/accept`, undefined, ifMatch(999)),
  'report.read': (who, { reportId }) => who.get(`/v1/reports/${reportId}`),
  'maturity.read-formula': (who) => who.get('/v1/maturity/formulas/1'),
  'maturity.enter-formula': (who) => who.post('/v1/maturity/formulas', { ...firstFormula, effectiveFrom: '2020-01' }),
  'maturity.compare': (who) => who.post('/v1/maturity/comparisons', { month: '2026-03', one: 1, other: 1 }),
  'maturity.recompute': (who) =>
    who.post('/v1/maturity/recomputations', { from: '2026-03', to: '2026-03', formula: 999 }),
  'maturity.read': (who, { activeId }) => who.get(`/v1/kims/${activeId}/maturity`),
  'evaluation.open': (who) => who.post('/v1/evaluations', { ...sampleEvaluation, title: '' }),
  'evaluation.edit': (who) => who.patch(`/v1/evaluations/${unknownId}`, { year: 2026 }, ifMatch(1)),
  'evaluation.begin': (who) => who.post(`/v1/evaluations/${unknownId}/begin`, undefined, ifMatch(1)),
  'evaluation.close': (who) => who.post(`/v1/evaluations/${unknownId}/close`, undefined, ifMatch(1)),
  'evaluation.publish': (who) => who.post(`/v1/evaluations/${unknownId}/publish`, undefined, ifMatch(1)),
  'evaluation.read': (who) => who.get('/v1/evaluations'),
  'evaluation.score': (who) => who.get(`/v1/evaluations/${unknownId}/scores`),
  'evaluation.read-result': (who) => who.get(`/v1/evaluations/${unknownId}/result`),
  'training.read': (who, { training }) => who.get(`/v1/trainings/${training.id}`),
  'training.plan': (who) => who.post('/v1/trainings', sampleTraining),
  'training.edit': (who, { training }) => who.patch(`/v1/trainings/${training.id}`, { capacity: 9 }, ifMatch(999)),
  'training.schedule': (who, { training }) =>
    who.post(`/v1/trainings/${training.id}/schedule`, undefined, ifMatch(999)),
  'training.cancel': (who, { training }) =>
    who.post(`/v1/trainings/${training.id}/cancel`, { reason: 'x' }, ifMatch(999)),
  'training.complete': (who, { training }) =>
    who.post(`/v1/trainings/${training.id}/complete`, undefined, ifMatch(999)),
  'training.read-history': (who, { training }) => who.get(`/v1/trainings/${training.id}/history`),
  'training.read-internal': (who, { training }) => who.get(`/v1/trainings/${training.id}/invitations`),
  'training.suggest': (who) => who.get('/v1/training-suggestions'),
  'training.register': (who, samples) => requests['training.register-any'](who, samples),
  'training.register-any': (who, { training, memberId }) =>
    who.post(`/v1/trainings/${training.id}/registrations`, { memberId }),
  'training.read-registrations': (who, { training }) => who.get(`/v1/trainings/${training.id}/registrations`),
  'training.show-code': (who, { training }) =>
    who.get(`/v1/trainings/${training.id}/sessions/${training.sessionId}/code`),
  'training.check-in': (who, { training }) =>
    who.post(`/v1/trainings/${training.id}/sessions/${training.sessionId}/check-in`, { registrationIds: [own] }),
  'training.score': (who, { training }) =>
    who.put(
      `/v1/trainings/${training.id}/registrations/${training.registrationId}/scores`,
      { preScore: null, postScore: null },
      ifMatch(999),
    ),
  'training.attend': (who, { training }) => who.post(`/v1/trainings/${training.id}/attendance`, { code: 'x' }),
  'training.give-feedback': (who, { training }) => who.post(`/v1/trainings/${training.id}/feedback`, { rating: 5 }),
  'training.read-own': (who) => who.get('/v1/me/trainings'),
  'training.read-feedback': (who, { training }) => who.get(`/v1/trainings/${training.id}/feedback`),
  'timeline.read': (who) => who.get(`/v1/villages/${caringin}/timeline`),
  'timeline.read-publishing': (who) => who.get(`/v1/villages/${caringin}/timeline?kind=TASK_ASSIGNED`),
  'timeline.read-aspirations': (who) => who.get(`/v1/villages/${caringin}/timeline?kind=ASPIRATION_RECEIVED`),
  'certificate.verify': (who, { training }) => who.get(`/v1/certificates/${training.code}`),
  'certificate.list': (who, { training }) => who.get(`/v1/trainings/${training.id}/certificates`),
  'certificate.print': (who, { training }) => who.get(`/v1/certificates/${training.code}/print`),
  'certificate.revoke': (who) => who.post('/v1/certificates/none/revoke', { reason: 'x' }),
};

const nothingListed = ({ body }: Answer<unknown>) => (body as { items: unknown[] }).items.length === 0;

/** Permissions that decide what a response shows: how it shows that they are missing. */
const returnsEmptyList: Partial<Record<RegistryAction, (answer: Answer<unknown>) => boolean>> = {
  'kim.read-internal': ({ status }) => status === 404,
  'member.read-names': ({ body }) =>
    (body as { items: { fullName: string | null }[] }).items.every(({ fullName }) => fullName === null),
  'training.read-internal': nothingListed,
  'timeline.read-publishing': nothingListed,
  'timeline.read-aspirations': nothingListed,
  'training.suggest': nothingListed,
  'training.read-registrations': nothingListed,
  'certificate.list': nothingListed,
};

/** An aspiration that is not public yet is on the timelines of its village and its KIM. */
async function aspirationReceived(registry: RunningRegistry, kimId: string): Promise<void> {
  const [example] = AspirationReceived.examples as [Parameters<typeof AspirationReceived>[0]];
  const [task] = DisseminationTaskAssigned.examples as [Parameters<typeof DisseminationTaskAssigned>[0]];
  await registry.publish(
    AspirationReceived({ ...example, kimId, villageCode: caringin }),
    DisseminationTaskAssigned({ ...task, kimId, villageCodes: [caringin] }),
  );
  await eventually(async () => {
    const entries = await registry.database.query(sql`SELECT FROM timeline_entry WHERE kind = 'ASPIRATION_RECEIVED'`);
    if (entries.length < 2) throw new Error('the aspiration is not on the timelines yet');
  });
}

const own = 'a3b1f6a0-0000-4000-8000-00000000000a';

describe("the registry's policy", () => {
  let registry: RunningRegistry;
  let samples: Samples;
  /** What covers the samples, and what does not. */
  let here: Extent;
  let foreign: Extent;

  beforeAll(async () => {
    const accounts = await registryWithAreas();
    ({ registry } = accounts);
    const { desa, ketua, verifikator } = accounts;
    const active = await kimIn('ACTIVE', { ketua, verifikator });
    const member = await join(ketua, active.id, { accountId: own });
    const { id: partnerKimId } = await kimIn('ACTIVE', { ketua, verifikator });
    const network = await networkOf(ketua, { kimId: active.id, partnerKimId, memberId: member.id });
    const training = await certifiedTraining(registry, { ketua, verifikator }, member.id);
    const { body: mandate } = await ketua.post<{ id: string }>(`/v1/kims/${active.id}/mandates`, {
      ...sampleMandate,
      memberId: member.id,
    });
    const { id: invitedId } = await join(ketua, active.id);
    const { body: invitation } = await ketua.post<{ id: string }>(`/v1/members/${invitedId}/invite-account`);
    samples = {
      invitationId: invitation.id,
      draftId: (await draft(ketua)).id,
      activeId: active.id,
      memberId: member.id,
      mandateId: mandate.id,
      network,
      activityId: (await logged(ketua, active.id)).id,
      reportId: (await reported(ketua, active.id)).id,
      training,
    };
    here = {
      area: caringin,
      agency: 'dpupr',
      purpose: ['notify-members', 'invite-members'],
      kim: [active.id, partnerKimId, samples.draftId],
    };
    await aspirationReceived(registry, active.id);
    const { id: kim } = await draft(desa, { villageCodes: [cigudeg] });
    foreign = { area: '32.01.22', agency: 'dinkes', purpose: 'notify-reporters', kim };
  });
  afterAll(() => registry.stop());

  /** The outcome of a request: allowed, or the code of the error. */
  const outcome = async (action: RegistryAction, who: Api): Promise<string> => {
    const answer = await requests[action](who, samples);
    expect(answer.status).toBeLessThan(500);
    if ([401, 403].includes(answer.status)) return (answer.body as { code: string }).code;
    return returnsEmptyList[action]?.(answer) ? 'role-missing' : 'allowed';
  };

  const rows = describePolicy(registryPolicy) as (ReturnType<typeof describePolicy>[number] & {
    action: RegistryAction;
  })[];
  const byRoles = rows.filter(({ audience }) => audience === 'roles');
  const beyondRoutes: RegistryAction[] = [
    'kim.read-internal',
    'member.read-names',
    'access-log.read-any',
    'timeline.read-publishing',
    'timeline.read-aspirations',
  ];

  it('covers every permission', () => {
    expect(Object.keys(requests).toSorted()).toEqual(rows.map(({ action }) => action).toSorted());
  });

  it.each(rows.filter(({ action }) => !beyondRoutes.includes(action)))(
    '$action requires a token unless it is public',
    async ({ action, audience }) => {
      const bad = api(registry, 'not.a.token');
      expect(await outcome(action, registry.anonymous)).toBe(audience === 'public' ? 'allowed' : 'token-missing');
      expect(await outcome(action, bad)).toBe('token-invalid');
    },
  );

  const scopesOf = (role: Role) => roleTable[role].scopes.map((kind) => [role, kind] as const);

  it.each(byRoles)('$action is for its roles only', async ({ action, roles: allowed, scope }) => {
    const allowedFor = (role: Role, kind: Scope['kind']): string => {
      if (!allowed.includes(role)) return 'role-missing';
      return scope === 'regency' && kind !== 'everything' ? 'out-of-scope' : 'allowed';
    };
    for (const [role, kind] of roles.flatMap(scopesOf)) {
      const found = await outcome(action, await holderOf(registry, role, kind, here));
      expect([role, kind, found]).toEqual([role, kind, allowedFor(role, kind)]);
    }
  });

  it.each(byRoles.filter(({ scope }) => scope === 'bound'))(
    '$action is bound to the scope of the grant',
    async ({ action, roles: allowed }) => {
      const refusal = returnsEmptyList[action] ? 'role-missing' : 'out-of-scope';
      const limited = allowed.flatMap(scopesOf).filter(([, kind]) => kind !== 'everything');
      const found: unknown[] = [];
      for (const elsewhere of [foreign, { ...foreign, area: '32.71' }])
        for (const [role, kind] of limited)
          found.push([role, kind, await outcome(action, await holderOf(registry, role, kind, elsewhere))]);
      const refused = limited.map(([role, kind]) => [role, kind, refusal]);
      expect(found).toEqual([...refused, ...refused]);
    },
  );

  it('lets members read their own access log, and only the DPO that of others', async () => {
    const path = `/v1/members/${samples.memberId}/access-log`;
    expect((await (await registry.as(own)).get(path)).status).toBe(200);
    expect((await (await registry.as('dpo', 'DPO@*')).get(path)).status).toBe(200);
    expect(await (await holderOf(registry, 'KIM_CHAIR', 'kim', here)).get(path)).toMatchObject({ status: 403 });
  });
});
