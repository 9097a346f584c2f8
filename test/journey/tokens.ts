import { z } from 'zod';

/** The sample accounts of the development issuer that the journey uses. */
export type Account =
  | 'warga'
  | 'penghubung'
  | 'penghubung-dlh'
  | 'anggota'
  | 'ketua'
  | 'ketua-muda'
  | 'sekretaris'
  | 'bendahara'
  | 'verifikator'
  | 'editor'
  | 'redaktur'
  | 'penyunting'
  | 'koordinator'
  | 'admin'
  | 'desa'
  | 'kecamatan'
  | 'ppid'
  | 'atasan-ppid'
  | 'dpo'
  | 'integrator';

const answer = z.object({ access_token: z.string(), expires_in: z.number().default(60) });
const claims = z.object({ sub: z.uuid(), grants: z.array(z.string()) });
export type Claims = z.infer<typeof claims>;

/** Access tokens from the issuer by the password grant, cached until shortly before they expire. */
export class Tokens {
  private readonly cached = new Map<Account, { value: string; staleAt: number }>();

  constructor(private readonly tokenUrl: string) {}

  async of(account: Account): Promise<string> {
    const known = this.cached.get(account);
    if (known && Date.now() < known.staleAt) return known.value;
    const form = { grant_type: 'password', client_id: 'journey', username: account, password: `${account}-sambung` };
    const response = await fetch(this.tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
    if (!response.ok) throw new Error(`no token for ${account}: ${response.status} ${await response.text()}`);
    const { access_token: value, expires_in: seconds } = answer.parse(await response.json());
    this.cached.set(account, { value, staleAt: Date.now() + (seconds - 10) * 1000 });
    return value;
  }

  /** The claims of the token, which only the services verify. */
  async claims(account: Account): Promise<Claims> {
    const payload = (await this.of(account)).split('.')[1] ?? '';
    return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  }

  /** The village that an account is granted. */
  async village(account: Account): Promise<string> {
    const { grants } = await this.claims(account);
    for (const grant of grants) {
      const village = /@area:(\d{2}\.\d{2}\.\d{2}\.\d{4})$/.exec(grant)?.[1];
      if (village) return village;
    }
    throw new Error(`${account} is granted no village, only ${grants.join(', ')}`);
  }
}
