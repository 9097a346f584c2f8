import { anything, type Kim, member, pageOf, type Receipt, task } from './answers.js';
import type { Journey } from './journey.js';
import { UnexpectedAnswer } from './http.js';
import { waitFor } from './wait.js';

/** The link of an officer's account ends, and with it its rights in every service, whatever its token grants. */
export async function revokeRights(
  journey: Journey,
  kim: Kim,
  { id: aspirationId }: Pick<Receipt, 'id'>,
): Promise<void> {
  journey.chapter('The rights of an officer end (hak pengurus berakhir)');
  const [desa, officer] = [journey.http.as('desa'), journey.http.as('sekretaris')];

  const reads = await journey.step('the secretary (sekretaris) reads what the KIM may read', async () => {
    const { items } = await officer.get('publishing', `/v1/tasks?kim=${kim.id}`, pageOf(task));
    const found = [
      ['registry', `/v1/kims/${kim.id}/mandates`],
      ['publishing', `/v1/tasks/${items[0]?.id}`],
      ['aspirations', `/v1/aspirations/${aspirationId}`],
    ] as const;
    for (const [service, path] of found) await officer.get(service, path, anything);
    return found;
  });

  await journey.step('the village ends the link of the account', async () => {
    const { items } = await desa.get('registry', `/v1/kims/${kim.id}/members`, pageOf(member));
    const secretary = items.find(({ post }) => post === 'SECRETARY');
    if (!secretary) throw new Error('the KIM has no secretary');
    await desa.post('registry', `/v1/members/${secretary.id}/end-link`, member, { ifMatch: secretary.version });
  });

  await journey.step('every service that knows the KIM refuses the same reads of the same account', async () => {
    const codes = await Promise.all(
      reads.map(([service, path]) =>
        waitFor(
          `${service} to refuse ${path}`,
          async () => {
            try {
              return `${service} ${(await officer.refusedToRead(service, path)).code}`;
            } catch (error) {
              if (error instanceof UnexpectedAnswer && error.status === 200) return undefined;
              throw error;
            }
          },
          { log: journey.log },
        ),
      ),
    );
    return { detail: codes.join(', ') };
  });
}
