import { AspirationClosed } from '#contracts';
import type { Answered } from '../../examples/agency-consumer/agency-consumer.js';
import { type AgencyEvent, aspirationKey } from '../../examples/agency-consumer/contract.js';
import { waitForAnswer } from './agency-answers.js';
import { type Receipt, tracking } from './answers.js';
import type { Journey } from './journey.js';
import { messageDeadlineMs, waitFor } from './wait.js';

/** The e-mails to the citizen: received, assigned, answered twice, closed. */
const mailCount = 5;

/** The citizen reopens the aspiration, accepts the second answer and closes it; all parties are notified. */
export async function closeAspiration(
  journey: Journey,
  receipt: Receipt,
  answers: readonly Answered[],
  read: readonly AgencyEvent[],
): Promise<void> {
  journey.chapter('The aspiration is closed (selesai)');
  const { trackingNumber, pin } = receipt;
  const citizen = { trackingNumber, pin };

  await journey.step('the citizen is not satisfied and reopens the aspiration', async () => {
    const body = { ...citizen, reason: 'Pengaman sementara sudah hanyut lagi.' };
    const { status } = await journey.http.post('aspirations', '/v1/tracking/reopen', tracking, { body });
    return { detail: status };
  });
  await waitForAnswer(journey, receipt, answers, 2);
  await journey.step('the citizen is satisfied and closes the aspiration', async () => {
    const { status } = await journey.http.post('aspirations', '/v1/tracking/close', tracking, { body: citizen });
    if (status !== 'CLOSED') throw new Error(`the aspiration is ${status}`);
    return { detail: status };
  });

  await journey.step('the agency reads AspirationClosed', async () => {
    const look = async () => read.find((event) => isClosing(event, receipt.id));
    await waitFor('AspirationClosed at the agency', look, { log: journey.log });
  });
  await journey.step('the citizen was notified of every change by e-mail', async () => {
    const notices = await waitFor(
      `${mailCount} e-mails to the citizen`,
      async () => {
        const mails = await journey.mail.sentTo(journey.addressOf('pelapor'));
        return mails.length >= mailCount ? mails : undefined;
      },
      { deadlineMs: messageDeadlineMs, log: journey.log },
    );
    return { detail: notices.map(({ subject }) => subject).join(' | ') };
  });
  await journey.step('the officers of the KIM were notified, too', async () => {
    for (const officer of ['ketua', 'sekretaris', 'bendahara'])
      await waitFor(`an e-mail to ${officer}`, async () => (await journey.mail.sentTo(journey.addressOf(officer)))[0], {
        deadlineMs: messageDeadlineMs,
        log: journey.log,
      });
  });
}

function isClosing({ type, data }: AgencyEvent, aspirationId: string): boolean {
  return type === AspirationClosed.wireType && aspirationKey.safeParse(data).data?.aspirationId === aspirationId;
}
