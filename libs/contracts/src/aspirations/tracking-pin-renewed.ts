import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment, version } from '../fields.js';
import { aspirationsReporterV1 } from '../topics.js';

export const TrackingPinRenewed = defineEvent({
  type: 'TrackingPinRenewed',
  topic: aspirationsReporterV1,
  key: 'renewalId',
  sequence: 'version',
  when: {
    en: 'A reporter who has lost the PIN gets a new one at the contact on file. The service that notifies requests the PIN when it sends the message.',
    id: 'Pelapor yang kehilangan PIN mendapat PIN baru pada kontak yang tercatat. Layanan notifikasi meminta PIN saat mengirim pesan.',
  },
  data: z.strictObject({
    renewalId: z.uuid(),
    version,
    aspirationId: z.uuid(),
    /** The aspiration for its first reporter; otherwise the support of it. */
    reporterId: z.uuid(),
    trackingNumber: z.string(),
    renewedAt: moment,
  }),
  examples: [
    {
      renewalId: '0197a5f3-4e5f-7a6b-8c7d-8e9f0a1b2c3d',
      version: 1,
      aspirationId: '0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a1b',
      reporterId: '0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a1b',
      trackingNumber: 'SB-7KQ4-M2XD-8',
      renewedAt: '2026-11-25T02:00:00.000Z',
    },
  ],
});
