import { z } from 'zod';
import { documentLanguages, messageChannels, messageClasses, version } from '#contracts';
import { asRead } from '#http-api';
import { rule } from '#text';
import { cadences } from '../subscribers/subscriptions/cadence.js';
import { zones } from './quiet-hours/quiet-hours.rules.js';
import { notificationTopics } from './required-topics.js';

const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, rule({ en: 'must be a time such as 21:00', id: 'harus jam seperti 21:00' }));

export const QuietTimes = z
  .strictObject({
    from: timeOfDay,
    until: timeOfDay,
    seasonal: z.boolean().default(true).describe('Also the evenings of Ramadan and the mornings of holidays'),
  })
  .refine(({ from, until }) => from !== until, {
    error: rule({ en: 'must begin and end at different times', id: 'waktu mulai dan selesai harus berbeda' }),
    path: ['until'],
  });

export const PreferenceRow = z.strictObject({
  class: z.enum([...messageClasses, 'ANY']).default('ANY'),
  channel: z.enum([...messageChannels, 'ANY']).default('ANY'),
  topic: z.enum([...notificationTopics, 'ANY']).default('ANY'),
  allow: z.boolean(),
});

const fields = {
  quietHours: QuietTimes.nullable().describe('Null: messages come at any hour'),
  zone: z.enum(zones),
  language: z.enum(documentLanguages),
  cadence: z
    .enum(cadences)
    .describe('Mailings at once, or gathered into one message at 08.30, every day or on Saturdays'),
  rules: z
    .array(PreferenceRow)
    .max(100)
    .describe('The most specific one decides; what the law requires is sent on some channel anyway'),
};

export const PreferenceResponse = z.object({ version: z.int(), ...fields }).meta({ id: 'Preferences' });
export type PreferenceResponse = z.output<typeof PreferenceResponse>;

export const PreferenceEdit = z
  .strictObject({ version: asRead(version), ...fields })
  .refine(
    ({ rules }) =>
      new Set(rules.map(({ class: of, channel, topic }) => `${of} ${channel} ${topic}`)).size === rules.length,
    {
      error: rule({
        en: 'must have one row for a class, channel and topic',
        id: 'harus satu baris untuk setiap kelas, kanal, dan topik',
      }),
      path: ['rules'],
    },
  )
  .meta({ id: 'PreferencesEdit' });
export type PreferenceEdit = z.output<typeof PreferenceEdit>;
