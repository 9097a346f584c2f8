import { randomUUID } from 'node:crypto';
import { answerOf, type AspirationsSchemas } from '#api-client';
import { type Fields, textOf } from '../pages/query.js';
import type { Visit } from '../pages/visit.js';
import type { Platform } from '../platform/platform.js';

export type TrackingKey = AspirationsSchemas['TrackingKey'];
type Tracking = AspirationsSchemas['Tracking'];

/** What reporters do with number and PIN; without a step they only look. */
export class TrackingSteps {
  constructor(private readonly platform: Platform) {}

  async take(visit: Visit, key: TrackingKey, fields: Fields): Promise<{ tracking: Tracking; isStored: boolean }> {
    const { aspirations } = this.platform.for(visit);
    const { text, part, rating, params } = inputIn(fields);
    switch (textOf(fields, 'aksi')) {
      case 'jawab': {
        const body = { ...key, text, ...(part !== undefined && { part }) };
        return stored(answerOf(aspirations.POST('/v1/tracking/answer', { params, body })));
      }
      case 'buka': {
        const body = { ...key, reason: text };
        return stored(answerOf(aspirations.POST('/v1/tracking/reopen', { params, body })));
      }
      case 'selesai':
        return stored(answerOf(aspirations.POST('/v1/tracking/close', { params, body: key })));
      case 'nilai': {
        const body = { ...key, rating };
        return stored(answerOf(aspirations.POST('/v1/tracking/rate', { params, body })));
      }
      default:
        return { tracking: await answerOf(aspirations.POST('/v1/tracking', { body: key })), isStored: false };
    }
  }
}

async function stored(step: Promise<Tracking>): Promise<{ tracking: Tracking; isStored: boolean }> {
  return { tracking: await step, isStored: true };
}

/** The key of the form makes a step that is sent twice one step. */
function inputIn(fields: Fields) {
  const part = Number.parseInt(textOf(fields, 'bagian'), 10);
  return {
    text: textOf(fields, 'teks'),
    part: Number.isNaN(part) ? undefined : part,
    rating: Number.parseInt(textOf(fields, 'nilai'), 10) || 0,
    params: { header: { 'Idempotency-Key': textOf(fields, 'kunci') || randomUUID() } },
  };
}
