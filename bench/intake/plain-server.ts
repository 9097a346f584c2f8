import { createCipheriv, createHash, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import fastify from 'fastify';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Pool, type PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { addWorkingDays, endOfJakartaDay, jakartaDate, workingDaysBefore } from '#calendar';
import { similarityKeyOf } from '#text';
import { NewAspiration } from '../../apps/aspirations/src/intake/intake.dto.js';
import { newTrackingNumber } from '#codes';
import { redactSubmission } from '../../apps/aspirations/src/intake/redacted-submission.js';
import { CitizenFingerprints } from '../../apps/aspirations/src/citizens/reporters/citizen-fingerprint.js';
import { Vault } from '#vault';
import { statements } from './plain-statements.js';

// The yardstick: the intake of an aspiration by a KIM, hand-written without a framework for this one route. It rejects what
// the service rejects and writes what the service writes.

const required = (name: string) => process.env[name] ?? '';

const pool = new Pool({ connectionString: required('PLAIN_DATABASE_URL'), max: 10 });
const keys = createRemoteJWKSet(new URL(required('AUTH_JWKS_URL')));
const masterKey = randomBytes(32).toString('base64');
const vault = new Vault(masterKey);
const fingerprints = new CitizenFingerprints(masterKey);
const secret = createHmac('sha256', masterKey).update('plain').digest();

class Refusal extends Error {
  constructor(readonly status: number) {
    super(String(status));
  }
}

const server = fastify({ logger: false });
server.get('/health/ready', () => 'ready');
server.post('/v1/aspirations', async (request, reply) => {
  const { sub = '' } = await verified(request.headers.authorization);
  const memberships = (await pool.query<{ kim_id: string }>(statements.memberships, [sub])).rows;
  const entered = NewAspiration.parse(request.body);
  if (!memberships.some((membership) => membership.kim_id === entered.kimId)) throw new Refusal(403);
  const key = String(request.headers['idempotency-key']);
  const bodyHash = createHash('sha256').update(JSON.stringify(request.body)).digest();
  const received = await inTransaction(async (client) => {
    const identity = createHash('sha256').update(`${sub}\nPOST /v1/aspirations\n${key}`).digest();
    const [lock] = await rows(client, statements.lock, [identity.readBigInt64BE().toString()]);
    if (!lock!['taken']) throw new Refusal(409);
    const [before] = await rows(client, statements.answered, [sub, 'POST /v1/aspirations', identity]);
    if (before) throw new Refusal(422);
    const { answer, remaining } = await receive(client, entered, sub);
    const stored = [sub, 'POST /v1/aspirations', identity, bodyHash, sealed(key, answer)];
    await rows(client, statements.remaining, [...remaining, ...stored]);
    return answer;
  });
  return reply
    .status(201)
    .header('etag', `"${received.version}"`)
    .header('location', `/v1/aspirations/${received.id}`)
    .header('cache-control', 'no-store')
    .send(received);
});
server.setErrorHandler((error, _request, reply) =>
  reply.status(error instanceof Refusal ? error.status : 500).send({ error: String(error) }),
);

async function verified(authorization = '') {
  const { payload } = await jwtVerify(authorization.slice('Bearer '.length), keys, {
    algorithms: ['ES256'],
    issuer: required('AUTH_ISSUER'),
    audience: 'sambung',
    requiredClaims: ['sub', 'exp'],
  });
  return payload;
}

async function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    const result = await work(client);
    await client.query('COMMIT');
    relay();
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

let relaying = false;
let hasMore = false;

/** Takes the committed events from the outbox, where the service gives them to a broker in its process; one batch at a time. */
function relay(): void {
  hasMore = true;
  if (relaying) return;
  relaying = true;
  void (async () => {
    while (hasMore) {
      hasMore = false;
      await pool.query(statements.relay);
    }
  })().finally(() => (relaying = false));
}

async function rows(client: PoolClient, text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  return (await client.query(text, values)).rows as Record<string, unknown>[];
}

async function receive(client: PoolClient, entered: NewAspiration, account: string) {
  const { kimId, villageCode, category, kind, body, anonymous, confidential, reporter } = entered;
  const { title, titleMasked, bodyMasked, personalData } = redactSubmission(entered);
  const now = new Date();
  const [id, trackingNumber] = [uuidv7(), newTrackingNumber()];
  const [checks] = await rows(client, statements.validateIntake, [
    kimId,
    villageCode,
    category,
    trackingNumber,
    jakartaDate(now),
  ]);
  if (!checks!['known'] || !checks!['active'] || !checks!['serves'] || !checks!['village'] || checks!['taken'])
    throw new Refusal(422);
  const accountHash = createHmac('sha256', secret).update(`account ${account}`).digest().subarray(0, 16);
  const since = new Date(now.getTime() - 86_400_000);
  const exceeded = await rows(client, statements.limits, [['account'], [accountHash], [1_000], now, id, since]);
  if (exceeded.length > 0) throw new Refusal(429);
  const { words, fingerprint, trigrams } = similarityKeyOf(title, body);
  const district = villageCode.slice(0, villageCode.lastIndexOf('.'));
  const place = [kind, category, villageCode, kimId];
  const texts = [title, titleMasked, body, bodyMasked];
  const columns = [id, trackingNumber, ...place, ...texts, anonymous, confidential, account, now];
  await rows(client, statements.received, [...columns, district, words, fingerprint, trigrams]);
  const startsOn = jakartaDate(now);
  const [found] = await rows(client, statements.deadline, ['VERIFICATION', startsOn]);
  const [policy] = found!['policies'] as { workingDays: number; warnBefore: number | null }[];
  const calendar = { years: new Set(found!['years'] as number[]), daysOff: new Set(found!['daysOff'] as string[]) };
  const dueOn = addWorkingDays(startsOn, policy!.workingDays, calendar);
  const warnAt = endOfJakartaDay(workingDaysBefore(dueOn, policy!.warnBefore!, calendar));
  const deadline = [
    uuidv7(),
    id,
    startsOn,
    policy!.workingDays,
    dueOn,
    endOfJakartaDay(dueOn),
    policy!.warnBefore,
    warnAt,
  ];
  const event = JSON.stringify([eventRow(entered, id, trackingNumber, now)]);
  const wrapped = vault.newKey();
  const identity = [wrapped, fingerprints.of(reporter!), vault.seal(wrapped, reporter!, id), now];
  const pin = String(randomInt(100_000_000)).padStart(8, '0');
  const hash = createHmac('sha256', secret).update(`${id}\n${pin}`).digest();
  return {
    answer: { id, version: 1, trackingNumber, pin, status: 'RECEIVED', verifyBy: dueOn },
    remaining: [...deadline, event, category, personalData, ...identity, hash],
  };
}

function eventRow(entered: NewAspiration, aspirationId: string, trackingNumber: string, now: Date) {
  const { kind, category, villageCode, kimId, anonymous, confidential } = entered;
  const id = uuidv7();
  const type = 'sambung.aspirations.AspirationReceived.v1';
  const data = { kind, category, villageCode, kimId, anonymous, confidential, receivedAt: now.toISOString() };
  const traceparent = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  return {
    id,
    shard: randomInt(16),
    topic: 'aspirations.aspiration.v1',
    key: aspirationId,
    type,
    headers: {
      ce_specversion: '1.0',
      ce_id: id,
      ce_type: type,
      ce_source: '/sambung/aspirations',
      ce_subject: aspirationId,
      ce_time: now.toISOString(),
      ce_dataschema: `http://localhost:4101/events/schemas/${type}`,
      ce_sequence: '0000000001',
      ce_correlationid: id,
      'content-type': 'application/json',
      traceparent,
      ce_traceparent: traceparent,
    },
    payload: JSON.stringify({ aspirationId, version: 1, trackingNumber, ...data }),
  };
}

function sealed(key: string, answer: object): Buffer {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(hkdfSync('sha256', key, salt, 'plain', 32)), nonce);
  const box = Buffer.concat([cipher.update(JSON.stringify(answer)), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), box]);
}

process.once('SIGTERM', () => process.exit());
process.once('disconnect', () => process.exit());
await server.listen({ host: '127.0.0.1', port: Number(required('PLAIN_PORT')) });
