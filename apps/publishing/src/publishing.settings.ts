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

const settings = defineServiceSettings('publishing', {
  ...attachmentSettings,
  PUBLISHING_PORT: servicePorts.PUBLISHING_PORT,
  PUBLISHING_DATABASE_URL: databaseUrl,
  PUBLISHING_VAULT_KEY: vaultKey,
  PUBLISHING_DAILY_PER_ACCOUNT: perDay
    .default(1_000)
    .describe('reports of claims, and pictures of them, that one account may submit in 24 hours, 1 to 1000000'),
  PUBLISHING_DAILY_PER_SOURCE: perDay
    .default(2_000)
    .describe('the same from one network by citizens without an account, 1 to 1000000'),
  PUBLISHING_PUBLIC_URL: httpUrl
    .default('http://localhost:4102')
    .transform((url) => url.replace(/\/+$/, ''))
    .describe('the address under which the public reaches the service, for links in feeds and site maps'),
  PUBLISHING_PUBLISHER: z
    .string()
    .min(1)
    .max(100)
    .default('Sambung')
    .describe('the name of the publisher in feeds, such as Diskominfo Kabupaten Bogor'),
  PUBLISHING_WEBSUB_HUB: httpUrl.optional().describe('the WebSub hub that is informed of changes of feeds'),
  PUBLISHING_WEBSUB_SECRET: z
    .string()
    .min(16, 'is shorter than 16 characters')
    .optional()
    .describe('signs what is sent to the hub, at least 16 characters'),
  PUBLISHING_TASK_REMINDER_DAYS: wholeNumber(1, 30)
    .default(2)
    .describe('days before the due day of a dissemination task on which its KIM is reminded'),
  PUBLISHING_TASK_EXPIRY_DAYS: wholeNumber(1, 365)
    .default(14)
    .describe('days after the due day of a dissemination task after which it ends without a report'),
  PUBLISHING_RENEWAL_REMINDER_DAYS: wholeNumber(1, 180)
    .default(30)
    .describe('days before the renewal of periodic information is due on which the office is reminded'),
  PUBLISHING_COVERAGE_GAP_HOURS: wholeNumber(0, 1_000)
    .default(24)
    .describe('hours after a publication from which a village that no task reaches is a gap'),
  PUBLISHING_BOUNDARIES_FILE: z
    .string()
    .min(1)
    .default('data/village-boundaries.geojson')
    .describe('the boundaries of the villages as GeoJSON, each with its `code`'),
  PUBLISHING_REPORT_SAMPLE_PERCENT: wholeNumber(0, 100)
    .default(10)
    .describe('percentage of the dissemination reports that are drawn for a check'),
});

export type PublishingSettings = Readonly<ReturnType<typeof settings.read>>;
export const { token: publishingSettings, read: readPublishingSettings } = settings;
