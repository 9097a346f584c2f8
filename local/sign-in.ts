import { passwordOf, type SampleAccount } from './accounts.js';

/** An access token of a sample account. @throws Error that says what the issuer answers */
export async function signIn({ name: username }: Pick<SampleAccount, 'name'>, tokenUrl: string): Promise<string> {
  const form = { grant_type: 'password', client_id: 'journey', username, password: passwordOf({ name: username }) };
  const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`the issuer answers ${response.status}`);
  return token;
}
