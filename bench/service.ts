import 'reflect-metadata';
import { z } from 'zod';
import { runService, startAfterRelay } from '#service/start';
import { readSettings } from '#settings';
import { standaloneSettings } from '../local/test-servers/standalone-service.js';

// A complete service with at most one reaction, in a process of its own, so that it can be killed. It publishes events on
// request.

await runService('registry', async () => {
  const settings = readSettings(z.object(standaloneSettings));
  const loading = () => import('./service.module.js');
  const service = await startAfterRelay({
    service: 'registry',
    settings,
    databaseUrl: settings.REGISTRY_DATABASE_URL,
    port: 0,
    module: async (relay) => (await loading()).benchModule(settings, relay),
  });
  (await loading()).publishOnRequest(service.app);
  return service;
});
