import { applySteps, type Page, type Stored } from './apply-steps.js';
import { daysAgo } from './days.js';
import type { PlatformApi } from './platform-api.js';
import type { SampleAccounts } from './sample-accounts.js';
import type { SeededKim } from './seed-kims.js';

interface Member extends Stored {
  readonly post: string;
}

/** Seeds members who left, mandates that were given and revoked, and delegates in the forum of a district. */
export async function seedPeople(
  kims: readonly SeededKim[],
  office: PlatformApi,
  people: SampleAccounts,
): Promise<void> {
  const [caringin, putri] = kims as [SeededKim, SeededKim];
  const [chair, dpo] = await Promise.all([people.chairOf(caringin), people.named('dpo')]);
  await seedFormerMembers(putri, office, dpo);
  const page = await office.find<Page<Member>>(`/v1/kims/${caringin.id}/members`);
  const memberWith = (post: string) => page!.items.find((member) => member.post === post)!;

  const terms = { from: daysAgo(0), until: daysAgo(-180) };
  const mandates = [
    [memberWith('MEMBER'), ['LOG_ACTIVITIES', 'MANAGE_NETWORK'], []],
    [memberWith('TREASURER'), ['SUBMIT_REPORTS'], [{ from: 'GIVEN', by: chair, action: 'revoke' }]],
  ] as const;
  for (const [{ id }, acts, steps] of mandates) {
    const given = await chair.create<Stored>(`/v1/kims/${caringin.id}/mandates`, `sample-mandate-${id}`, {
      memberId: id,
      acts,
      ...terms,
    });
    await applySteps(`/v1/mandates/${given.id}`, given, steps);
  }
  await seedDelegates({
    chair,
    kimId: caringin.id,
    named: memberWith('CHAIR').id,
    recalled: memberWith('SECRETARY').id,
  });
}

/** One moved away; the other has been erased at their own wish. */
async function seedFormerMembers(kim: SeededKim, office: PlatformApi, dpo: PlatformApi): Promise<void> {
  const former = [
    ['Tarman Contoh', 'MOVED_AWAY', []],
    ['Yuli Contoh', 'RESIGNED', [{ from: 'LEFT', by: dpo, action: 'erase' }]],
  ] as const;
  for (const [index, [fullName, reason, steps]] of former.entries()) {
    const joined = await office.create<Member>(`/v1/kims/${kim.id}/members`, `sample-former-member-${index}`, {
      fullName,
      post: 'MEMBER',
      email: `${fullName.toLowerCase().replace(' ', '.')}@gunungputri.example`,
      phone: null,
      joinedOn: daysAgo(200),
    });
    await applySteps(`/v1/members/${joined.id}`, joined, [
      { from: 'ACTIVE', by: office, action: 'leave', body: { on: daysAgo(20), reason } },
      ...steps,
    ]);
  }
}

interface Delegation {
  readonly chair: PlatformApi;
  readonly kimId: string;
  readonly named: string;
  readonly recalled: string;
}

async function seedDelegates({ chair, kimId, named, recalled }: Delegation): Promise<void> {
  const path = '/v1/forums/32.01.27/delegates';
  const term = { kimId, startsOn: daysAgo(30), endsOn: daysAgo(-335) };
  await chair.create(path, 'sample-delegate', { ...term, memberId: named });
  const delegate = await chair.create<Stored>(path, 'sample-delegate-recalled', { ...term, memberId: recalled });
  const { items } = (await chair.find<Page<Stored>>(`${path}?limit=100`))!;
  // The list shows those who were not recalled.
  const current = items.find(({ id }) => id === delegate.id);
  if (current?.status === 'NAMED')
    await chair.transition(`/v1/delegates/${current.id}/recall`, current.version, {
      reason: 'Digantikan oleh ketua untuk masa ini.',
    });
}
