import 'reflect-metadata';
import { z } from 'zod';
import { services } from '#contracts';
import { runProgram } from '#service/start';
import { databaseUrl, readSettings } from '#settings';
import { ensureDatabases, type ServiceDatabase } from '../postgres/databases.js';

// Creates what is missing of the roles and databases in each <SERVICE>_DATABASE_URL on POSTGRES_DATABASE_URL, and sets the roles'
// passwords. It may run at every start.
await runProgram('create-databases', async () => {
  const variables = services.map((service) => `${service.toUpperCase()}_DATABASE_URL`);
  const { POSTGRES_DATABASE_URL: server } = readSettings(z.object({ POSTGRES_DATABASE_URL: databaseUrl }));
  const urls = readSettings(z.object(Object.fromEntries(variables.map((name) => [name, databaseUrl]))));
  await ensureDatabases(server, Object.values(urls).map(databaseIn));
});

function databaseIn(address: string): ServiceDatabase {
  const { username, password, pathname } = new URL(address);
  const name = pathname.slice(1);
  if (username !== name) throw new Error(`the role ${username} and its database ${name} have different names`);
  return { name, password: decodeURIComponent(password) };
}
