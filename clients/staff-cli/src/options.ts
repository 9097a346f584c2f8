import { type Command, InvalidArgumentError, Option } from 'commander';
import { ServiceClient } from './service-client.js';
import { type ServiceName, services, type CliContext } from './cli-context.js';

export interface CommonOptions {
  readonly url?: string;
  readonly json?: boolean;
}

export interface ServiceOptions extends CommonOptions {
  readonly service: ServiceName;
}

export const serviceOption = () => new Option('-s, --service <service>', 'the service').choices(services);
export const reasonOption = () => new Option('--reason <text>', 'the reason, for the record');

/** Options of every command. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--url <address>', 'address of the service; by default that of the running platform')
    .option('--json', 'print JSON');
}

/** A command for one service. */
export function onService(command: Command): Command {
  return withCommonOptions(command).addOption(serviceOption().makeOptionMandatory());
}

export function parsePosition(text: string): string {
  if (!/^[1-9]\d{0,17}$/.test(text)) throw new InvalidArgumentError('Use a position from `list`.');
  return text;
}

export function parseTime(text: string): string {
  if (text === 'earliest') return text;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)))
    return new Date(text).toISOString();
  throw new InvalidArgumentError('Use `earliest` or a time with a zone, such as 2026-11-24T08:00:00+07:00.');
}

export function clientFor(context: CliContext, { url }: CommonOptions): ServiceClient {
  return new ServiceClient(context, url);
}
