import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { type AccessRule, accessOfAgency, accessOfServices, aclCommands, services } from '#contracts';
import type { BrokerAdmin } from '#messaging';
import { brokerSettings, readSettings, requireBrokers, SettingsError } from '#settings';
import type { CliContext } from '../cli-context.js';
import { exitCodes, Failure } from '../failure.js';
import { printResult } from '../print.js';

interface AccessOptions {
  readonly agency: readonly string[];
  readonly passwords?: string;
  readonly remove?: boolean;
  readonly json?: boolean;
}

const agencyOption = () =>
  new Option('--agency <id>', 'an agency that reads its topic; may be repeated')
    .argParser((id: string, before: readonly string[]) => [...before, id])
    .default([]);

/** `sambung broker`: the users and rules of a Kafka with an authorizer. */
export function brokerCommand(context: CliContext): Command {
  const command = new Command('broker').description('who may do what at Kafka / hak akses di Kafka');

  command
    .command('rules')
    .description('print the rules of all services as lines of kafka-acls.sh')
    .addOption(agencyOption())
    .option('--json', 'print JSON')
    .action((options: AccessOptions) => {
      const rules = rulesFor(options);
      printResult(context, options, rules, () => aclCommands(rules));
    });

  command
    .command('apply')
    .description('apply the rules of all services as the superuser of KAFKA_SASL_USERNAME, and set passwords')
    .addOption(agencyOption())
    .option('--passwords <file>', 'JSON with the password of each user: {"registry": "…", "agency.dpupr": "…"}')
    .option('--json', 'print JSON')
    .action((options: AccessOptions) =>
      administer(context, async (admin) => {
        const rules = rulesFor(options);
        const passwords = options.passwords === undefined ? {} : readPasswords(options.passwords, rules);
        const result = await admin.applyRules(rules);
        for (const [user, password] of Object.entries(passwords)) await admin.setPassword(user, password);
        const users = Object.keys(passwords).length;
        printResult(context, options, { ...result, users }, () => [
          `rules created: ${result.created}, removed: ${result.removed}; passwords set: ${users}`,
        ]);
      }),
    );

  command
    .command('remove')
    .description('remove the user of an agency with its rules')
    .argument('<agency>', 'the id of the agency')
    .action((agency: string) =>
      administer(context, async (admin) => {
        const [{ principal }] = rulesOfAgency(agency) as [AccessRule];
        await admin.remove(principal);
        context.out(`${principal} removed`);
      }),
    );
  return command;
}

function rulesFor({ agency }: AccessOptions): AccessRule[] {
  return [...accessOfServices(), ...agency.flatMap(rulesOfAgency)];
}

function rulesOfAgency(id: string): AccessRule[] {
  try {
    return accessOfAgency(id);
  } catch (error) {
    const what = `Instansi ${id} tidak mungkin ada`;
    throw new Failure(exitCodes.usage, (error as Error).message, what, 'use an id of GET /v1/agencies');
  }
}

/** Only users of the rules: a misspelt name would be a user without rights, and the right one without a password. */
function readPasswords(file: string, rules: readonly AccessRule[]): Record<string, string> {
  const passwords = z.record(z.string(), z.string().min(12)).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  const known = new Set([...services, ...rules.map(({ principal }) => principal)]);
  const unknown = Object.keys(passwords.data ?? {}).filter((user) => !known.has(user));
  if (passwords.success && unknown.length === 0) return passwords.data;
  throw new Failure(
    exitCodes.usage,
    unknown.length > 0 ? `Unknown users: ${unknown.join(', ')}` : 'A password is shorter than 12 characters',
    unknown.length > 0 ? `Pengguna tidak dikenal: ${unknown.join(', ')}` : 'Ada kata sandi di bawah 12 karakter',
    'name services, or agency.<id> together with --agency <id>',
  );
}

async function administer(context: CliContext, work: (admin: BrokerAdmin) => Promise<void>): Promise<void> {
  const settings = settingsOf(context);
  // Loaded on demand: the clients of Kafka would delay every other command.
  const { BrokerAdmin } = await import('#messaging');
  const admin = new BrokerAdmin(settings);
  try {
    await work(admin);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const why = (error as Error).message;
    throw new Failure(exitCodes.refused, `Kafka: ${why}`, `Kafka: ${why}`, 'check the KAFKA_ variables of a superuser');
  } finally {
    await admin.close();
  }
}

function settingsOf({ env }: CliContext) {
  try {
    return readSettings(requireBrokers(z.object(brokerSettings)), { ...env, SAMBUNG_BROKER: 'kafka' });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const what = 'Variabel lingkungan Kafka belum benar';
    throw new Failure(exitCodes.usage, error.message, what, 'see .env.example');
  }
}
