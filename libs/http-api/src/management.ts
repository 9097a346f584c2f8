import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** What operators and monitoring use, and no citizen. */
const managementRoute = /^\/(docs|metrics|messaging)(\/|$)/;
const probeRoute = /^\/health\//;

/** Sockets that came in by the management port. */
const managementSockets = new WeakSet<object>();

/** Gives each port its routes only: those of the other one do not exist there. Probes are at both. */
export function separateManagementRoutes(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const { url: route = '' } = request.routeOptions;
    const isManagement = managementSockets.has(request.raw.socket);
    if (request.is404 || probeRoute.test(route) || managementRoute.test(route) === isManagement) done();
    else reply.callNotFound();
  });
}

/**
 * Serves metrics, interactive documentation and the routes of operators at a port of their own, which a firewall can close to
 * the internet. The adapter has `separateManagement`. The port closes with the application.
 *
 * @returns the port
 */
export async function listenForManagement(app: NestFastifyApplication, host: string, port: number): Promise<number> {
  const fastify = app.getHttpAdapter().getInstance();
  const server = createServer((request, response) => fastify.routing(request, response));
  server.on('connection', (socket) => managementSockets.add(socket));
  fastify.addHook('onClose', (_instance, done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
  await app.init();
  await fastify.ready();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}
