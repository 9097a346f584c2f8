import { Command } from 'commander';
import { z } from 'zod';
import type { MessageBroker } from '#messaging';
import { brokerSettings, readSettings, requireBrokers, SettingsError } from '#settings';
import type { Manifest } from '../backup/manifest.js';
import { databaseUrls } from '../backup/service-databases.js';
import type { Backup } from '../backup/take-backup.js';
import type { CliContext } from '../cli-context.js';
import { exitCodes, Failure } from '../failure.js';
import { printResult } from '../print.js';

interface BackupOptions {
  readonly json?: boolean;
  readonly replace?: boolean;
}

/** `sambung backup`. */
export function backupCommand(context: CliContext): Command {
  return new Command('backup')
    .description('write all databases, as of one moment, into a new folder / cadangkan semua basis data')
    .argument('<folder>', 'a folder that does not exist')
    .option('--json', 'print the manifest')
    .action((folder: string, options: BackupOptions) =>
      withPlatform(context, folder, async (backup) => {
        const { takeBackup } = await import('../backup/take-backup.js');
        report(context, options, await takeBackup(backup));
      }),
    );
}

/** `sambung restore`. */
export function restoreCommand(context: CliContext): Command {
  return new Command('restore')
    .description('fill an empty platform from a backup, while no service runs / pulihkan dari cadangan')
    .argument('<folder>', 'a folder that `sambung backup` wrote')
    .option('--replace', 'replace what the databases hold, and leave the events that Kafka has')
    .option('--json', 'print the manifest')
    .action((folder: string, options: BackupOptions) =>
      withPlatform(context, folder, async (backup) => {
        const { restoreBackup } = await import('../backup/restore-backup.js');
        report(context, options, await restoreBackup({ ...backup, replace: options.replace === true }));
      }),
    );
}

function report(context: CliContext, options: BackupOptions, manifest: Manifest): void {
  printResult(context, options, manifest, () => [
    `as of ${manifest.at}`,
    ...Object.entries(manifest.databases).map(([service, { tables }]) => {
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      return `${service}: ${tables.length} tables, ${rows} rows`;
    }),
    `events not handled everywhere: ${manifest.unread.rows}`,
  ]);
}

async function withPlatform(
  context: CliContext,
  folder: string,
  work: (backup: Backup) => Promise<void>,
): Promise<void> {
  const urls = databaseUrls(context);
  const broker = await brokerOf(context);
  try {
    await work({ folder, urls, broker });
  } finally {
    await broker.close();
  }
}

/** The default of the services, a broker in their process, would leave out what is on its way in Kafka without a word. */
async function brokerOf({ env }: CliContext): Promise<MessageBroker> {
  if (!env['SAMBUNG_BROKER']) {
    const [en, id] = ['SAMBUNG_BROKER is not set', 'SAMBUNG_BROKER belum diisi'];
    throw new Failure(exitCodes.usage, en, id, 'set SAMBUNG_BROKER and the KAFKA_ variables as the services have them');
  }
  try {
    const settings = readSettings(requireBrokers(z.object(brokerSettings)), env);
    // Loaded on demand: the clients of Kafka would delay every other command.
    const { createBroker } = await import('#messaging');
    return createBroker(settings, 'sambung-backup');
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const what = 'Variabel lingkungan Kafka belum benar';
    throw new Failure(exitCodes.usage, error.message, what, 'see .env.example');
  }
}
