import { type Kim, kim, type Member, member } from './answers.js';
import { day } from './days.js';
import type { Journey } from './journey.js';
import type { Account } from './tokens.js';
import { waitFor } from './wait.js';

const people = [
  { account: 'ketua', post: 'CHAIR', fullName: 'Dedi Supriatna' },
  { account: 'sekretaris', post: 'SECRETARY', fullName: 'Neneng Kurniasih' },
  { account: 'bendahara', post: 'TREASURER', fullName: 'Ujang Permana' },
  { account: 'anggota', post: 'MEMBER', fullName: 'Euis Rahmawati' },
] as const;

/** The KIM of a village registers, is verified and activated. */
export async function registerKim(journey: Journey): Promise<Kim> {
  journey.chapter('A village’s KIM registers (pendaftaran KIM)');
  const { http } = journey;
  const [desa, ketua, verifikator] = [http.as('desa'), http.as('ketua'), http.as('verifikator')];
  const village = await journey.tokens.village('desa');
  const decree = { number: `141/${journey.run}/KPTS`, date: day(-30), issuer: 'Kepala Desa' };

  const { id } = await journey.step('the village (desa) begins a registration', async () => {
    const body = { name: `KIM Mekar ${journey.run}`, villageCodes: [village], decree };
    const created = await desa.post('registry', '/v1/kims', kim, { body });
    journey.track('KIM', created);
    return { id: created.id, detail: `${created.name}, ${village}, ${created.status}` };
  });

  const current = () => desa.get('registry', `/v1/kims/${id}`, kim);
  const move = async (who: typeof ketua, action: string, body?: object) => {
    const { version } = await current();
    const moved = await who.post('registry', `/v1/kims/${id}/${action}`, kim, {
      ifMatch: version,
      ...(body && { body }),
    });
    return { ...moved, detail: `${moved.name}: ${moved.status}` };
  };

  await journey.step('the registration is rejected without officers', async () => {
    const { version } = await current();
    const { status, code } = await desa.refused('registry', `/v1/kims/${id}/submit`, { ifMatch: version });
    if (code !== 'kim-incomplete') throw new Error(`rejected for another reason: ${code}`);
    return { detail: `${status} ${code}` };
  });

  const joinedMembers = new Map<Account, Member>();
  await journey.step('officers and members are entered (pengurus dan anggota)', async () => {
    for (const { account, post, fullName } of people) {
      const contact = { email: journey.addressOf(account), phone: null };
      const { sub: accountId } = await journey.tokens.claims(account);
      const person = post === 'MEMBER' ? minor(journey) : {};
      const body = { fullName, post, ...contact, accountId, joinedOn: day(-30), ...person };
      const joined = await desa.post('registry', `/v1/kims/${id}/members`, member, { body });
      journey.track('MEMBER', joined);
      joinedMembers.set(account, joined);
    }
    return { detail: `${people.length} people` };
  });
  await journey.step('their accounts confirm that they are the members', async () => {
    for (const [account, { id: memberId, version }] of joinedMembers)
      await http.as(account).post('registry', `/v1/members/${memberId}/confirm-link`, member, { ifMatch: version });
  });

  await journey.step('the chair (ketua) submits the registration (diajukan)', () => move(ketua, 'submit'));
  await journey.step('the verifier (verifikator) returns it for completion', () =>
    move(verifikator, 'return', { reason: 'Nomor SK pada lampiran tidak terbaca.' }),
  );
  await journey.step('the chair corrects the decree (SK)', async () => {
    const { version } = await current();
    const body = { decree: { ...decree, number: `${decree.number}/2026` } };
    await ketua.patch('registry', `/v1/kims/${id}`, kim, { ifMatch: version, body });
  });
  await journey.step('it is submitted again', () => move(ketua, 'submit'));
  await journey.step('it is verified (diverifikasi)', () => move(verifikator, 'verify'));
  const active = await journey.step('the KIM is active (aktif)', () => move(verifikator, 'activate'));

  await journey.step('publishing and aspirations have received the KIM and its members', async () => {
    const awaited = [
      ['KimActivated', id],
      ...[...joinedMembers.values()].map((joined) => ['MemberAccountChanged', joined.id]),
    ] as const;
    for (const service of ['publishing', 'aspirations'] as const)
      for (const [event, subject] of awaited)
        await waitFor(
          `${service} to handle ${event} of ${subject}`,
          async () => (await journey.handledEvents.hasHandled(service, event, subject)) || undefined,
          { log: journey.log },
        );
  });
  return active;
}

/** A member with a value in every field that is sealed. */
function minor(journey: Journey): object {
  const { texts } = journey;
  return {
    fullName: `Euis ${texts.memberName}`,
    email: journey.addressOf(texts.memberEmail),
    phone: `0${texts.memberPhone}`,
    birthDate: texts.memberBirthDate,
    guardian: { fullName: `Ibu ${texts.guardianName}`, phone: `0${texts.guardianPhone}` },
  };
}
