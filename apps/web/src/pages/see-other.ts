import type { FastifyReply } from 'fastify';

/** Sends the browser on with a GET: what a route returns instead of a page, or a guard throws. */
export class SeeOther extends Error {
  constructor(readonly address: string) {
    super('the browser is sent on');
    this.name = 'SeeOther';
  }

  send(reply: FastifyReply): void {
    reply.header('cache-control', 'no-store').redirect(this.address, 303);
  }
}
