import { z } from 'zod';
import { paragraphs } from '#http-api';

/** What PerKI 1/2021 requires of the announcement of immediate information. */
export const noticeFields = [
  'hazard',
  'affected',
  'evacuation',
  'avoidance',
  'help',
  'announcer',
  'channels',
  'response',
] as const;

const text = (description: string) => paragraphs(2000).nullable().default(null).describe(description);

/** Each may be missing in a draft; none may be missing in what is published. */
export const Notice = z
  .strictObject({
    hazard: text('The potential hazard and its impact'),
    affected: text('Who may be affected'),
    evacuation: text('How and where to evacuate'),
    avoidance: text('How to avoid the hazard or its impact'),
    help: text('How to get help'),
    announcer: text('Who must announce it'),
    channels: text('How it is announced'),
    response: text('What the authorities do'),
  })
  .meta({ id: 'Notice' });
export type Notice = z.output<typeof Notice>;

/** The fields that are still to be filled. */
export function missingFields(notice: Notice | null): (typeof noticeFields)[number][] {
  return noticeFields.filter((field) => !notice?.[field]);
}
