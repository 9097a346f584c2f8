import { once } from 'node:events';
import { startAgencyConsumer } from './agency-consumer.js';
import { readAgencySettings } from './settings.js';

const settings = readAgencySettings(process.env);
const log = (line: string) => process.stdout.write(`${new Date().toISOString()} ${line}\n`);

const consumer = await startAgencyConsumer(settings, {
  log,
  onAnswered: ({ trackingNumber }) => log(`${trackingNumber} answered`),
});
log(`${settings.agencyId} reads its ${consumer.reads === 'kafka' ? `topic in group ${settings.group}` : 'feed'}`);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await consumer.stop();
