import { passwordOf, type SampleAccount } from './accounts.js';

/** The token request of a sample account. */
export function signInForm({ name: username }: Pick<SampleAccount, 'name'>): Record<string, string> {
  return { grant_type: 'password', client_id: 'journey', username, password: passwordOf({ name: username }) };
}

/** Returns an access token of a sample account. @throws Error with the response of the issuer */
export async function signIn(account: Pick<SampleAccount, 'name'>, tokenUrl: string): Promise<string> {
  const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(signInForm(account)) });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`the issuer returned ${response.status}`);
  return token;
}
