import { z } from 'zod';
import {
  attachmentSettings,
  databaseUrl,
  defineServiceSettings,
  httpUrl,
  servicePorts,
  vaultKey,
  wholeNumber,
} from '#settings';

const perDay = wholeNumber(1, 1_000_000);

const settings = defineServiceSettings('aspirations', {
  ...attachmentSettings,
  ASPIRATIONS_PORT: servicePorts.ASPIRATIONS_PORT,
  ASPIRATIONS_DATABASE_URL: databaseUrl,
  ASPIRATIONS_VAULT_KEY: vaultKey,
  ASPIRATIONS_DAILY_PER_ACCOUNT: perDay
    .default(1_000)
    .describe(
      'aspirations that one account of a KIM, of staff or of an integrator may submit in 24 hours, 1 to 1000000',
    ),
  ASPIRATIONS_DAILY_PER_CITIZEN: perDay
    .default(10)
    .describe(
      'aspirations in 24 hours of one account of a citizen, and of one telephone number or address from one network, 1 to 1000000',
    ),
  ASPIRATIONS_DAILY_PER_SOURCE: perDay
    .default(2_000)
    .describe('aspirations in 24 hours from one network by citizens without an account, 1 to 1000000'),
  ASPIRATIONS_REPEAT_DAYS: wholeNumber(0, 365)
    .default(30)
    .describe(
      'days in which a citizen who sends the same words again gets the number of the open aspiration, 0 to 365; 0 for never',
    ),
  ASPIRATIONS_FEED_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(90)
    .describe('days that the feed of an agency reaches back, 1 to 3650'),
  ASPIRATIONS_WEBHOOK_NETWORKS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((network) => network !== ''))
    .pipe(z.array(z.union([z.cidrv4(), z.cidrv6()], { error: 'is not a list of networks' })))
    .describe(
      'comma-separated networks besides the public ones that webhooks of agencies may reach, such as 10.20.0.0/16; also without TLS',
    ),
  ASPIRATIONS_CATEGORY_TEXTS_FILE: z
    .string()
    .min(1)
    .default('data/category-texts.txt')
    .describe('the sentences from which the service learns to suggest categories'),
  ASPIRATIONS_PUBLIC_URL: httpUrl
    .default('http://localhost:4103')
    .transform((url) => url.replace(/\/+$/, ''))
    .describe('the address under which the public reaches the service, for the discovery document of Open311'),
  ASPIRATIONS_OPEN311_JURISDICTION: z
    .string()
    .min(1)
    .max(200)
    .toLowerCase()
    .default('bogorkab.go.id')
    .describe('the jurisdiction_id of Open311: the address of the main web site of the region, without www'),
  ASPIRATIONS_OPEN311_CONTACT: z
    .string()
    .min(1)
    .max(300)
    .default('Diskominfo Kabupaten Bogor, diskominfo@bogorkab.example')
    .describe('whom developers ask about Open311 and for a key'),
  ASPIRATIONS_LAPOR_URL: z
    .url({ protocol: /^(file|https?)$/, error: 'is not a file: or http(s) address' })
    .optional()
    .describe(
      'where to hand over to SP4N-LAPOR!: a folder such as file:///var/lib/sambung/lapor, or an http(s) address',
    ),
  ASPIRATIONS_LAPOR_KEY: z.string().optional().describe('the key token for SP4N-LAPOR!, for an http(s) address'),
});

export type AspirationsSettings = Readonly<ReturnType<typeof settings.read>>;
export const { token: aspirationsSettings, read: readAspirationsSettings } = settings;
