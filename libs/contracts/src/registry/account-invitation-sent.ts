import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment, version } from '../fields.js';
import { registryInvitationV1 } from '../topics.js';

export const AccountInvitationSent = defineEvent({
  type: 'AccountInvitationSent',
  topic: registryInvitationV1,
  key: 'invitationId',
  sequence: 'version',
  when: {
    en: 'A member is invited to link an account, for the first time or again with a new link. The service that notifies requests the link when it sends the message.',
    id: 'Anggota diundang menautkan akun, untuk pertama kali atau lagi dengan tautan baru. Layanan notifikasi meminta tautannya saat mengirim pesan.',
  },
  data: z.strictObject({
    invitationId: z.uuid(),
    version,
    memberId: z.uuid(),
    kimId: z.uuid(),
    kimName: z.string().min(1),
    /** The number of the link: a later one replaces it. */
    issue: z.int().positive(),
    expiresAt: moment,
  }),
  examples: [
    {
      invitationId: '0197a5f2-3d4e-7f5a-8b6c-7d8e9f0a1b2d',
      version: 1,
      memberId: '0197a5f0-8d2f-7c3b-8e4d-6b7a2f3e4d5c',
      kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      kimName: 'KIM Mekar Caringin',
      issue: 1,
      expiresAt: '2026-12-14T02:00:00.000Z',
    },
  ],
});
