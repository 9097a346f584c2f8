import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

interface SenderOptions {
  readonly databaseUrl: string;
  readonly vaultKey: string;
  readonly smtpPort: number;
}

/** The service in processes of their own, which send what is due. */
export class SenderProcesses {
  private readonly senders: ChildProcess[] = [];
  private output = '';

  constructor(private readonly options: SenderOptions) {}

  get count(): number {
    return this.senders.length;
  }

  async start(): Promise<ChildProcess> {
    const nowhere = 'http://127.0.0.1:1';
    const { databaseUrl, vaultKey, smtpPort } = this.options;
    const child = spawn(
      process.execPath,
      ['--conditions=source', '--import', './local/typescript.mjs', 'apps/notifications/src/main.ts'],
      {
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'development',
          LOG_LEVEL: 'warn',
          SAMBUNG_BROKER: 'in-process',
          AUTH_ISSUER: nowhere,
          AUTH_JWKS_URL: `${nowhere}/jwks`,
          AUTH_TOKEN_URL: `${nowhere}/token`,
          AUTH_CLIENT_ID: 'notifications',
          AUTH_CLIENT_SECRET: 'secret',
          REGISTRY_URL: nowhere,
          ASPIRATIONS_URL: nowhere,
          NOTIFICATIONS_PORT: '0',
          NOTIFICATIONS_DATABASE_URL: databaseUrl,
          NOTIFICATIONS_VAULT_KEY: vaultKey,
          NOTIFICATIONS_PROBES: 'false',
          SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
          MAIL_FROM: 'Sambung <sambung@bogorkab.example>',
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    this.senders.push(child);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output = (this.output + String(chunk)).slice(-4_000)));
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(this.output)));
    ended.catch(() => undefined);
    await Promise.race([once(child, 'message'), ended]);
    return child;
  }

  async killAll(): Promise<void> {
    await Promise.all(this.senders.map(kill));
  }
}

/** kill -9; resolves when the process is gone. */
export async function kill(sender: ChildProcess): Promise<void> {
  if (sender.exitCode !== null || sender.signalCode !== null) return;
  const gone = once(sender, 'exit');
  sender.kill('SIGKILL');
  await gone;
}
