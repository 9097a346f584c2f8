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

/** Words or numbers separated by commas, each once; empty for none. */
const list = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .transform((text) => [...new Set(text.split(',').flatMap((part) => part.trim() || []))])
    .pipe(z.array(item));

const officers = ['CHAIR', 'SECRETARY', 'TREASURER'] as const;
const decreeNeeds = ['TERM', 'DOCUMENT'] as const;

const settings = defineServiceSettings('registry', {
  ...attachmentSettings,
  REGISTRY_PORT: servicePorts.REGISTRY_PORT,
  REGISTRY_DATABASE_URL: databaseUrl,
  REGISTRY_VAULT_KEY: vaultKey,
  REGISTRY_MIN_MEMBERS: wholeNumber(3, 1000)
    .default(3)
    .describe('members that a KIM needs to submit its registration, including officers'),
  REGISTRY_FORUM_DELEGATES: wholeNumber(1, 2)
    .default(2)
    .describe('delegates that a KIM may have in a forum at the same time, one or two'),
  REGISTRY_REPORT_DUE_DAY: wholeNumber(1, 28)
    .default(10)
    .describe('day of the following month by which a KIM submits its monthly report'),
  REGISTRY_REQUIRED_OFFICERS: list(z.enum(officers, { error: `is not a list of ${officers.join(', ')}` }))
    .default([...officers])
    .describe('posts that must be filled to submit a registration: CHAIR, SECRETARY, TREASURER, separated by commas'),
  REGISTRY_DECREE_NEEDS: list(z.enum(decreeNeeds, { error: `is not a list of ${decreeNeeds.join(', ')}` }))
    .default([])
    .describe(
      'what a decree must have besides number, date and issuer: TERM, DOCUMENT, both separated by a comma, or nothing',
    ),
  REGISTRY_DORMANT_AFTER_MONTHS: wholeNumber(1, 120)
    .default(6)
    .describe('months without an activity after which an active KIM becomes dormant, 1 to 120'),
  REGISTRY_ACCOUNT_LINK_DAYS: wholeNumber(1, 365)
    .default(30)
    .describe('days that an account has to confirm that it is a member, 1 to 365'),
  REGISTRY_INVITATION_DAYS: wholeNumber(1, 365)
    .default(14)
    .describe('days that a member has to accept the invitation to link an account, 1 to 365'),
  REGISTRY_INVITATION_URL: httpUrl
    .default('http://localhost:4101/undangan')
    .describe('page on which an invited member signs in and accepts; it reads the token from the fragment of the link'),
  REGISTRY_DECREE_WARNING_DAYS: list(
    z.coerce
      .number<string>({ error: 'is not a list of numbers' })
      .int('has what is no whole number')
      .min(1, 'has a number below 1')
      .max(730, 'has a number above 730'),
  )
    .pipe(z.array(z.number()).min(1, 'names no day'))
    .default([90, 30, 7])
    .describe('days before the end of a decree at which its KIM is warned, separated by commas, such as 90,30,7'),
  REGISTRY_MATURITY_DAY: wholeNumber(1, 28)
    .default(15)
    .describe('day of the following month from which the maturity of a month is assessed; after that of reports'),
});

export type RegistrySettings = Readonly<ReturnType<typeof settings.read>>;
export const { token: registrySettings, read: readRegistrySettings } = settings;
