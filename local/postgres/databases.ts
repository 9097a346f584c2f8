import { Client } from 'pg';

/** The database of a service, with a role of the same name that owns it. */
export interface ServiceDatabase {
  readonly name: string;
  readonly password: string;
}

/**
 * Creates missing roles and databases, sets the roles' passwords, and revokes all other access. It finishes what an
 * interrupted run began, and two runs at once wait for each other.
 *
 * @param address of any database on the server, for a user who may create roles and databases
 */
export async function ensureDatabases(address: string, databases: readonly ServiceDatabase[]): Promise<void> {
  const admin = new Client({ connectionString: address });
  await admin.connect();
  try {
    await admin.query(`SELECT pg_advisory_lock(hashtext('ensure_databases'))`);
    for (const database of databases) await ensureDatabase(admin, database);
  } finally {
    await admin.end();
  }
}

/** The address of a service's database on the same server. */
export function addressOf(server: string, { name, password }: ServiceDatabase): string {
  const url = new URL(server);
  url.username = name;
  // The setter itself leaves a percent sign as it is.
  url.password = encodeURIComponent(password);
  url.pathname = `/${name}`;
  return String(url);
}

/**
 * The locale of every database, whatever that of its server is: indexes on texts find prefixes, texts are sorted alike everywhere, and
 * an upgrade of the operating system leaves indexes valid.
 */
export const textsByBytes = `ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'`;

function wrongLocale(name: string): string {
  return `the database ${name} does not sort texts by bytes: dump it, create it anew with ${textsByBytes}, and restore it`;
}

async function ensureDatabase(admin: Client, { name, password }: ServiceDatabase): Promise<void> {
  const [id, secret] = [admin.escapeIdentifier(name), admin.escapeLiteral(password)];
  const role = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  await admin.query(`${role.rowCount ? 'ALTER' : 'CREATE'} ROLE ${id} LOGIN PASSWORD ${secret}`);
  // Unless the administrator is a superuser, only a member of the role may create databases for it.
  await admin.query(`GRANT ${id} TO CURRENT_USER`);
  const database = await admin.query<{ byte_order: boolean }>(
    `SELECT datlocprovider = 'b' OR (datlocprovider = 'c' AND datcollate IN ('C', 'POSIX')) AS byte_order
       FROM pg_database WHERE datname = $1`,
    [name],
  );
  if (!database.rowCount) await admin.query(`CREATE DATABASE ${id} OWNER ${id} TEMPLATE template0 ${textsByBytes}`);
  else if (database.rows[0]?.byte_order === false) throw new Error(wrongLocale(name));
  else await admin.query(`ALTER DATABASE ${id} OWNER TO ${id}`);
  await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${id} FROM PUBLIC`);
}
