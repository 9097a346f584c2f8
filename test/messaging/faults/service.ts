import 'reflect-metadata';
import { createBroker } from '#messaging/relay';
import { runService, startAfterRelay } from '#service/start';
import { PrefixedTopics } from './prefixed-topics.js';
import { readFaultSettings } from './service.settings.js';

// A complete service with one reaction, in a process of its own, so that a test can kill and pause it.

await runService('registry', async () => {
  const settings = readFaultSettings();
  const loading = () => import('./service.module.js');
  const service = await startAfterRelay({
    service: 'registry',
    settings,
    databaseUrl: settings.REGISTRY_DATABASE_URL,
    broker: new PrefixedTopics(createBroker(settings, 'faults'), settings.FAULT_PREFIX),
    port: settings.FAULT_PORT,
    module: async (relay) => (await loading()).faultModule(settings, relay),
  });
  (await loading()).publishOnRequest(service.app);
  return service;
});
