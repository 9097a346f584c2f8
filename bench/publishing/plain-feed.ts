import { readFileSync } from 'node:fs';
import fastify from 'fastify';

// The yardstick: a server without a framework that sends the bytes of a feed, which it has in memory.

const bytes = readFileSync(process.env['PLAIN_FEED'] ?? '');
const server = fastify({ logger: false });
server.get('/health/ready', () => 'ready');
server.get('/v1/feed.atom', (_request, reply) => reply.type('application/atom+xml; charset=utf-8').send(bytes));

process.once('SIGTERM', () => process.exit());
process.once('disconnect', () => process.exit());
await server.listen({ host: '127.0.0.1', port: Number(process.env['PLAIN_PORT']) });
