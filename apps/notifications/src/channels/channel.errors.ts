import { defineErrors } from '#http-api';

export const channelError = defineErrors({
  'signature-invalid': {
    status: 401,
    en: 'The request is not signed by the provider.',
    id: 'Permintaan tidak ditandatangani oleh penyedia layanan.',
  },
  'verification-refused': {
    status: 403,
    en: 'The webhook is not registered with this secret.',
    id: 'Webhook tidak terdaftar dengan rahasia ini.',
  },
  'channel-off': {
    status: 404,
    en: 'This channel is not in use here.',
    id: 'Kanal ini tidak dipakai di sini.',
  },
});
