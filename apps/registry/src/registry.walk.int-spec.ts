import { expect, it } from '@jest/globals';
import { type Api, samplePhoto, walkRoutes } from '#testing';
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
import { sampleActivity, logged, reported } from '../../../test/registry/sample-activity.js';
import type { RunningRegistry } from '../../../test/registry/running-registry.js';
import { judged, jurorOne, jurorTwo, sampleEvaluation } from '../../../test/registry/sample-evaluation.js';
import { fileKim, kimFile } from '../../../test/registry/sample-file.js';
import { firstFormula } from '../../../test/registry/sample-formula.js';
import { networkOf, sampleHelp, samplePotential, sampleTerm } from '../../../test/registry/sample-network.js';
import { certifiedTraining, sampleTraining } from '../../../test/registry/sample-training.js';
import { registryPolicy } from './registry.policy.js';

/** Imports of others are for those who verify the whole regency. */
const importer = 'evaluation.close';
const jurors = 'no role: the jurors';

it('answers every route of the registry as the policy has it, for every role and scope', async () => {
  const { registry, desa, ketua, verifikator } = await registryWithAreas();
  try {
    const kim = await kimIn('ACTIVE', { ketua, verifikator });
    const member = await join(ketua, kim.id);
    const { id: partnerKimId } = await kimIn('ACTIVE', { ketua, verifikator });
    const network = await networkOf(ketua, { kimId: kim.id, partnerKimId, memberId: member.id });
    const training = await certifiedTraining(registry, { ketua, verifikator }, member.id);
    const holder = await join(ketua, kim.id, { accountId: '5a3b0c1d-0000-4000-8000-0000000000aa' });
    const mandate = { memberId: holder.id, acts: ['LOG_ACTIVITIES'], from: '2026-02-03', until: '2190-01-01' };
    const given = await ketua.post<{ id: string }>(`/v1/kims/${kim.id}/mandates`, mandate);
    const evaluation = await judged(verifikator, [kim.id]);
    const csv = kimFile(fileKim());
    const imported = await verifikator.upload<{ id: string }>('/v1/kim-imports', csv, 'text/csv');
    const months = { from: '2026-03', to: '2026-03' };
    const recomputation = await verifikator.post<{ id: string }>('/v1/maturity/recomputations', months);
    const activity = await logged(ketua, kim.id);
    const report = await reported(ketua, kim.id);
    const { id: foreignKim } = await draft(desa, { villageCodes: [cigudeg] });
    const photo = await ketua.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    await logged(ketua, kim.id, { attachmentIds: [photo.body.id] });
    const message = { kimId: kim.id, message: 'Kami bantu' };
    const offer = await ketua.post<{ id: string }>(`/v1/help-requests/${network.helpRequestId}/offers`, message);
    const published = await publishedEvaluation(registry, verifikator, kim.id);
    const manage = { 'POST /v1/kims/{id}/members': 'member.change-any', 'PATCH /v1/members/{id}': 'member.change-any' };
    const invitation = await ketua.post<{ id: string }>(`/v1/members/${member.id}/invite-account`);
    const batch = await verifikator.post<{ id: string }>('/v1/account-invitation-batches', { kimIds: [foreignKim] });
    const inviters = registryPolicy['account-invitation.send'].roles.join('|');
    const walk = await walkRoutes(registry, registryPolicy, {
      ids: {
        'account-invitation-batches/{id}': batch.body.id,
        'account-invitations/{id}': invitation.body.id,
        'activities/{id}': activity.id,
        'areas/{code}': caringin,
        'certificates/{code}': training.code,
        'delegates/{id}': network.delegateId,
        'evaluations/{id}': evaluation.id,
        'scores/{kimId}': kim.id,
        '{kimId}/{criterion}': 'CONTENT',
        'formulas/{version}': '1',
        'forums/{code}': '32.01.27',
        'help-requests/{id}': network.helpRequestId,
        'kim-imports/{id}': imported.body.id,
        'kims/{id}': kim.id,
        'POST /v1/kims/{id}/help-requests': partnerKimId,
        'mandates/{id}': given.body.id,
        'members/{id}': member.id,
        'partnerships/{id}': network.partnershipId,
        'potentials/{id}': network.potentialId,
        'recomputations/{id}': recomputation.body.id,
        'registrations/{registrationId}': training.registrationId,
        'reports/{id}': report.id,
        'sessions/{sessionId}': training.sessionId,
        'trainings/{id}': training.id,
        'villages/{code}': caringin,
        'workflows/{noun}': 'kim',
        'events/{language}': 'id',
        '{language}/{page}': 'index.html',
        'schemas/{type}': 'sambung.registry.KimActivated.v1',
        'attachments/{id}': photo.body.id,
        'GET /v1/evaluations/{id}/result': published,
      },
      queries: {
        'GET /v1/kims/{id}/activity-counts': '?from=2026-01&to=2026-12',
        'GET /v1/members-without-account': '?post=MEMBER',
        'GET /v1/members-without-account.csv': '?post=MEMBER',
        'GET /v1/missing-reports': '?month=2026-03',
        'POST /v1/kim-imports': '?dryRun=true',
      },
      files: {
        'POST /v1/kim-imports': csv.toString(),
        'POST /v1/trainings/{id}/scores/file': `registrationId,version,preScore,postScore\n${training.registrationId},1,,\n`,
      },
      known: {
        memberId: member.id,
        kimId: kim.id,
        partnerKimId,
        villageCode: caringin,
        successorId: holder.id,
        offerId: offer.body.id,
        on: '2026-06-01',
        from: '2026-06-01',
        joinedOn: '2026-02-03',
        homeVillageCode: null,
        registrationIds: [training.registrationId],
      },
      bodies: {
        'PUT /v1/areas': { items: sampleAreas },
        'POST /v1/area-changes': { kind: 'RETIRE', from: ['32.71'], effectiveOn: '2026-02-03' },
        'POST /v1/kims': { ...sampleKim, decree: ownDecree() },
        'PATCH /v1/kims/{id}': { name: 'KIM Lain' },
        'PATCH /v1/kims/{id}/profile': { charter: null },
        'POST /v1/kims/{id}/renew-decree': { decree: ownDecree() },
        'POST /v1/kims/{id}/activities': sampleActivity,
        'PATCH /v1/activities/{id}': { description: 'Lain' },
        'POST /v1/kims/{id}/potentials': samplePotential,
        'PATCH /v1/potentials/{id}': { title: 'Lain' },
        'POST /v1/kims/{id}/help-requests': sampleHelp,
        'POST /v1/help-requests/{id}/offers': { kimId: kim.id, message: 'Kami bantu' },
        'POST /v1/forums/{code}/delegates': { kimId: kim.id, memberId: member.id, ...sampleTerm },
        'POST /v1/kims/{id}/mandates': mandate,
        'POST /v1/kims/{id}/reports': { month: '2026-04', narrative: 'Kami berdiskusi dengan warga.' },
        'POST /v1/maturity/formulas': { ...firstFormula, effectiveFrom: '2020-01' },
        'POST /v1/maturity/comparisons': { month: '2026-03', one: 1, other: 1 },
        'POST /v1/maturity/recomputations': { from: '2026-03', to: '2026-03', formula: 999 },
        'POST /v1/evaluations': { ...sampleEvaluation, kimIds: [kim.id] },
        'PATCH /v1/evaluations/{id}': { year: 2026 },
        'POST /v1/trainings': sampleTraining,
        'PATCH /v1/trainings/{id}': { capacity: 9 },
        'POST /v1/trainings/{id}/attendance': { code: '00000000' },
        'PUT /v1/trainings/{id}/registrations/{registrationId}/scores': { preScore: null, postScore: null },
        'POST /v1/trainings/{id}/scores': {
          items: [{ registrationId: training.registrationId, version: 1, preScore: null, postScore: null }],
        },
        'POST /v1/contacts/resolve': { purpose: 'notify-members', memberIds: [member.id] },
        'POST /v1/account-invitations/links': { invitations: [{ id: invitation.body.id, issue: 1 }] },
        'POST /v1/account-invitation-batches': { area: '32.01', dryRun: true },
        'POST /v1/me/account-invitations/accept': { token: 'a'.repeat(43) },
        'PUT /v1/members/{id}/term': { from: '2026-02-03' },
      },
      decides: {
        ...manage,
        'POST /v1/members/{id}/leave': 'member.change-any',
        'POST /v1/members/{id}/readmit': 'member.change-any',
        'PUT /v1/members/{id}/contact': 'member.change-any',
        'GET /v1/members/{id}/contact': 'contact.read-any',
        'GET /v1/members/{id}/access-log': 'access-log.read-any',
        'POST /v1/members/{id}/erase': 'member.erase-any',
        'POST /v1/members/{id}/confirm-link': 'no role: the account that was asked',
        'POST /v1/members/{id}/end-link': 'member.link',
        'POST /v1/kims/{id}/activities': 'activity.log-any',
        'PATCH /v1/activities/{id}': 'activity.log-any',
        'POST /v1/kims/{id}/reports': 'report.submit-any',
        'POST /v1/reports/{id}/submit': 'report.submit-any',
        'POST /v1/kims/{id}/partnerships': 'partnership.propose',
        'POST /v1/partnerships/{id}/accept': 'partnership.accept',
        'POST /v1/partnerships/{id}/decline': 'partnership.decline',
        'POST /v1/partnerships/{id}/end': 'partnership.end',
        'POST /v1/kims/{id}/help-requests': 'help.ask',
        'POST /v1/help-requests/{id}/offers': 'help.offer',
        'POST /v1/help-requests/{id}/accept': 'help.accept',
        'POST /v1/help-requests/{id}/finish': 'help.finish',
        'POST /v1/help-requests/{id}/withdraw': 'help.withdraw',
        'POST /v1/trainings/{id}/registrations': 'training.register-any',
        'POST /v1/trainings/{id}/registrations/{registrationId}/withdraw': 'training.register-any',
        'POST /v1/trainings/{id}/attendance': 'no role: the participants',
        'POST /v1/trainings/{id}/feedback': 'no role: the participants',
        'GET /v1/evaluations/{id}': 'evaluation.close',
        'GET /v1/evaluations/{id}/scores': 'evaluation.close',
        'GET /v1/attachments/{id}': 'activity.read',
        'GET /v1/kim-imports/{id}': importer,
        'GET /v1/kim-imports/{id}/errors': importer,
        'POST /v1/kim-imports/{id}/cancel': importer,
        'GET /v1/partnerships/{id}': 'partnership.read-internal',
        'GET /v1/maturity': registryPolicy['maturity.read'].roles.join('|'),
        'PUT /v1/evaluations/{id}/scores/{kimId}/{criterion}': jurors,
        'GET /v1/kim-imports/template.csv': 'everyone',
        'GET /v1/account-invitation-batches/{id}': importer,
        'POST /v1/account-invitation-batches': inviters,
        'POST /v1/me/account-invitations/accept': 'everyone',
        'GET /v1/kims/{id}/members': 'everyone',
        'GET /v1/kims/{id}/terms': 'everyone',
        'GET /v1/members/{id}': 'everyone',
        'GET /v1/members/{id}/history': 'everyone',
        'GET /v1/me': 'everyone',
        'GET /v1/me/account-links': 'everyone',
        'GET /v1/me/memberships': 'everyone',
        'GET /v1/me/trainings': 'everyone',
      },
      filtered: {
        'GET /v1/activities': activity.id,
        'GET /v1/activities.csv': activity.id,
        'GET /v1/reports': report.id,
        'GET /v1/missing-reports': kim.id,
        'GET /v1/help-requests/{id}/offers': offer.body.id,
        'GET /v1/trainings/{id}/invitations': kim.id,
        'GET /v1/members': member.id,
        'GET /v1/members.csv': member.id,
        'GET /v1/members-without-account': member.id,
        'GET /v1/members-without-account.csv': member.id,
        'GET /v1/trainings/{id}/registrations': training.registrationId,
        'GET /v1/trainings/{id}/registrations.csv': training.registrationId,
        'GET /v1/trainings/{id}/scores.csv': training.registrationId,
        'GET /v1/trainings/{id}/attendance-list': member.fullName,
        'GET /v1/trainings/{id}/attendance-list.csv': member.fullName,
        'GET /v1/trainings/{id}/certificates': training.code,
        'GET /v1/training-suggestions': kim.id,
      },
      absent: [
        'invitation-not-found',
        'boundary-not-found',
        'maturity-not-assessed',
        'formula-not-found',
        'area-not-found',
      ],
      here: {
        area: caringin,
        agency: 'dpupr',
        purpose: ['notify-members', 'invite-members'],
        kim: [kim.id, partnerKimId],
      },
      foreign: { area: cigudeg, agency: 'dinkes', purpose: 'notify-reporters', kim: foreignKim },
    });
    process.stdout.write(
      `walk of registry: ${walk.routes} routes, ${walk.combinations} combinations, ${walk.allowed} allowed, ${walk.refused} refused\n`,
    );
    expect(walk.faults).toEqual([]);
  } finally {
    await registry.stop();
  }
});

/** Its result is public. */
async function publishedEvaluation(registry: RunningRegistry, office: Api, kimId: string): Promise<string> {
  const { id } = await judged(office, [kimId]);
  for (const juror of [await registry.as(jurorOne), await registry.as(jurorTwo)])
    for (const { code } of sampleEvaluation.criteria)
      await juror.put(`/v1/evaluations/${id}/scores/${kimId}/${code}`, { score: 80, remark: null });
  await office.post(`/v1/evaluations/${id}/close`, undefined, ifMatch(2));
  await office.post(`/v1/evaluations/${id}/publish`, undefined, ifMatch(3));
  return id;
}
