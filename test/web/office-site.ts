import type { TestDatabase } from '#testing';
import { sql } from '#database';
import { type AspirationsFixture, aspirationsFixture } from '../aspirations/sample-aspiration.js';
import { developmentIssuer } from './development-issuer.js';
import { type RunningSite, siteDatabase, siteSettings, startSite } from './running-site.js';

/** The site in front of aspirations, with the issuer that both trust. */
export interface OfficeSite extends RunningSite {
  readonly aspirations: AspirationsFixture;
  readonly database: TestDatabase;
  readonly issuerUrl: string;
  /** Another replica of the site. */
  replica(): Promise<RunningSite>;
  /** Lets the tokens of all sessions expire. */
  expireTokens(): Promise<void>;
  /** Ends all sessions, as their lifetime does. */
  expireSessions(): Promise<void>;
}

export async function officeSite(): Promise<OfficeSite> {
  const database = await siteDatabase();
  const settings = siteSettings(database.url);
  const issuer = await developmentIssuer(settings['AUTH_CLIENT_SECRET'] ?? '');
  const aspirations = await aspirationsFixture({}, issuer);
  const environment = { ...settings, AUTH_ISSUER: issuer.url, ...servicesAt(aspirations.url) };
  const site = await startSite(environment);
  return {
    ...site,
    aspirations,
    database,
    issuerUrl: issuer.url,
    replica: () => startSite({ ...environment, WEB_PUBLIC_URL: site.url }),
    expireTokens: async () =>
      void (await database.query(sql`UPDATE web_session SET token_expires_at = now() - interval '1 s'`)),
    expireSessions: async () =>
      void (await database.query(sql`UPDATE web_session SET expires_at = now() - interval '1 s'`)),
    stop: async () => {
      await site.stop();
      await aspirations.stop();
      await database.drop();
    },
  };
}

/** The other services are not there: what the office sees of them is left out. */
function servicesAt(aspirations: string): Record<string, string> {
  const nowhere = 'http://127.0.0.1:9';
  return { REGISTRY_URL: nowhere, PUBLISHING_URL: nowhere, ASPIRATIONS_URL: aspirations };
}
