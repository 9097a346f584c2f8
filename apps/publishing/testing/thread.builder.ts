import type { ReplyResponse, ThreadResponse } from '../src/discussions/thread.dto.js';
import { idempotencyKey } from './edition.builder.js';
import { areas, kims, type PublishingEnvironment } from './publishing.environment.js';

/** A thread that the member of the KIM begins. */
export async function aThread(
  { member }: Pick<PublishingEnvironment, 'member'>,
  rest: Record<string, unknown> = {},
): Promise<ThreadResponse> {
  const body = {
    kimId: kims.active,
    topic: 'health',
    areaCode: areas.villages[0],
    title: 'Jadwal posyandu berubah?',
    text: 'Warga bertanya apakah jadwal posyandu bulan depan berubah menjadi hari Rabu pagi.',
    ...rest,
  };
  const answer = await member.post<ThreadResponse>('/v1/threads', body, idempotencyKey());
  if (answer.status !== 201) throw new Error(`no thread: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A reply of the office. */
export async function aReply(
  { second }: Pick<PublishingEnvironment, 'second'>,
  threadId: string,
  text = 'Ya, mulai bulan depan setiap hari Rabu.',
): Promise<ReplyResponse> {
  const answer = await second.post<ReplyResponse>(`/v1/threads/${threadId}/replies`, { text }, idempotencyKey());
  if (answer.status !== 201) throw new Error(`no reply: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
