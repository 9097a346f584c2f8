import { z } from 'zod';
import { httpUrl, wholeNumber } from './fields.js';

/** The trusted issuer of access tokens. */
export const accessSettings = {
  AUTH_ISSUER: httpUrl.describe(
    "the issuer of access tokens, exactly as in their 'iss' claim, such as https://id.example.go.id/realms/sambung",
  ),
  AUTH_AUDIENCE: z.string().default('sambung').describe("the audience that access tokens must contain in their 'aud'"),
  AUTH_JWKS_URL: httpUrl.describe("the address of the issuer's public keys (JWKS)"),
  AUTH_CLOCK_TOLERANCE: wholeNumber(0, 300)
    .default(5)
    .describe("allowed difference between the issuer's clock and ours in seconds, 0 to 300"),
};

/** The service's own client credentials, for claim checks. */
export const serviceTokenSettings = {
  AUTH_TOKEN_URL: httpUrl.describe("the issuer's token endpoint, where the service requests its own tokens"),
  AUTH_CLIENT_ID: z.string().min(1).describe('the client id of the service at the issuer'),
  AUTH_CLIENT_SECRET: z.string().min(1).describe('the secret of that client'),
};

export type AccessSettings = Readonly<z.infer<z.ZodObject<typeof accessSettings>>>;
export type ServiceTokenSettings = Readonly<z.infer<z.ZodObject<typeof serviceTokenSettings>>>;
