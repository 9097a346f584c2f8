import { z } from 'zod';
import { aspiration, type Kim, type Receipt, receipt, tracking } from './answers.js';
import { applyTransition } from './difficult-aspirations.js';
import type { Journey } from './journey.js';

const found = z.object({
  items: z.array(aspiration.extend({ trackingNumber: z.string() })),
});
const parts = z.object({
  items: z.array(z.object({ part: z.int(), id: z.uuid(), status: z.string(), agencyId: z.string().nullable() })),
});
const queues = z.object({ items: z.array(z.object({ queue: z.string(), waiting: z.int() })) });

const answers = [
  ['penghubung', 'Jalan di depan pasar telah diratakan.'],
  ['penghubung-dlh', 'Sampah di depan pasar telah diangkut.'],
] as const;

/**
 * A citizen calls the office and spells the number of an aspiration. The coordinator finds it, sees that it concerns two
 * agencies, and splits it while verifying it; both answer, and the citizen gets one answer under one number.
 */
export async function answerTelephone(journey: Journey, kim: Kim, category: string): Promise<void> {
  journey.chapter('At the desk: a number on the telephone (loket pengaduan)');
  const { http } = journey;
  const coordinator = http.as('koordinator');
  const submitted = await submit(journey, kim, category);
  const { id, trackingNumber, pin } = submitted;

  await journey.step('the coordinator sees how much waits in each queue', async () => {
    const { items } = await coordinator.get('aspirations', '/v1/aspiration-queues', queues);
    if (!items.some(({ queue, waiting }) => queue === 'verification' && waiting > 0))
      throw new Error('nothing waits for verification');
    return { detail: items.map(({ queue, waiting }) => `${queue} ${waiting}`).join(', ') };
  });
  await journey.step(
    'a citizen calls, and the coordinator finds the aspiration by the number as it is spelled',
    async () => {
      const spelled = asSpelled(trackingNumber);
      const path = `/v1/aspirations?q=${encodeURIComponent(spelled)}`;
      const { items } = await coordinator.get('aspirations', path, found);
      if (items.length !== 1 || items[0]?.id !== id) throw new Error(`“${spelled}” finds ${items.length} aspirations`);
      return { detail: `“${spelled}” → ${items[0].trackingNumber}, ${items[0].status}` };
    },
  );
  await journey.step('the coordinator verifies it and splits it between two agencies, in one step', () =>
    applyTransition(journey, id, 'koordinator', 'verify', {
      next: { step: 'SPLIT', parts: [{ agencyId: 'dpupr' }, { agencyId: 'dlh' }] },
    }),
  );
  const split = await coordinator.get('aspirations', `/v1/aspirations/${id}/parts`, parts);
  for (const [index, [liaison, text]] of answers.entries()) {
    const part = journey.track('ASPIRATION', split.items[index]!);
    journey.answeredManually.add(part.id);
    await journey.step(`${part.agencyId} answers part ${part.part}`, () =>
      applyTransition(journey, part.id, liaison, 'respond', { text }),
    );
  }
  await journey.step('the citizen reads both answers under one number, and closes', async () => {
    const body = { trackingNumber, pin };
    const read = await http.post('aspirations', '/v1/tracking', tracking, { body });
    const { status } = await http.post('aspirations', '/v1/tracking/close', tracking, { body: { ...body, rating: 5 } });
    return { detail: `${read.status} → ${status}` };
  });
}

async function submit(journey: Journey, kim: Kim, category: string): Promise<Receipt> {
  return journey.step('a KIM member enters an aspiration on two matters', async () => {
    const created = await journey.http.as('anggota').post('aspirations', '/v1/aspirations', receipt, {
      body: {
        kimId: kim.id,
        villageCode: kim.villageCodes[0],
        kind: 'COMPLAINT',
        category,
        title: 'Jalan dan sampah di depan pasar',
        body: 'Jalan di depan pasar berlubang, dan sampah menumpuk di tepinya sejak hari pasar yang lalu.',
        anonymous: false,
        confidential: false,
        consent: true,
        reporter: { fullName: 'Tini Suhartini', phone: null, email: journey.addressOf('penelepon') },
      },
    });
    journey.answeredManually.add(created.id);
    journey.track('ASPIRATION', created);
    return { ...created, detail: created.trackingNumber };
  });
}

/** `SB-7KQ4-M2XD-8` as it is typed from the telephone: in small letters, one after the other. */
function asSpelled(trackingNumber: string): string {
  return Array.from(trackingNumber.toLowerCase().replaceAll('-', '')).join(' ');
}
