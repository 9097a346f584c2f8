import type { FieldTexts } from '../field-text.js';

/** Webhooks of agencies. */
export const webhooks: FieldTexts = {
  'Webhook.url': {
    en: 'Address to which the events are sent; https, unless the platform allows others',
    id: 'Alamat tujuan peristiwa; https, kecuali platform mengizinkan yang lain',
    example: 'https://opd.example.go.id/sambung',
  },
  'WebhookWithSecret.url': {
    en: 'Address to which the events are sent; https, unless the platform allows others',
    id: 'Alamat tujuan peristiwa; https, kecuali platform mengizinkan yang lain',
    example: 'https://opd.example.go.id/sambung',
  },
  lastSuccessAt: {
    en: 'When the endpoint last accepted an event; null before the first',
    id: 'Kapan alamat terakhir menerima peristiwa; null sebelum yang pertama',
  },
  'WebhookDelivery.type': {
    en: 'Type of the event, as `ce_type` has it',
    id: 'Jenis peristiwa, seperti pada `ce_type`',
    example: 'sambung.aspirations.AspirationAssigned.v1',
  },
  'attempts.failure': {
    en: 'Why the attempt had no answer; null when it had one',
    id: 'Mengapa percobaan ini tidak dijawab; null bila dijawab',
  },
  'attempts.durationMs': {
    en: 'Time of the attempt, in milliseconds',
    id: 'Lama percobaan, dalam milidetik',
    example: 120,
  },
  'WebhookTestResult.failure': {
    en: 'Why there was no answer; null when there was one',
    id: 'Mengapa tidak ada jawaban; null bila ada jawaban',
  },
};
