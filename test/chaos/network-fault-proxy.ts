import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/** How connections fare. `blackhole`: what is asked arrives, and the answer is never heard. */
export type NetworkFault =
  | { readonly kind: 'none' | 'cut' | 'blackhole' }
  | {
      readonly kind: 'slow';
      /** By so much each chunk is held up, both ways. */
      readonly delayMs: number;
    };

const none: NetworkFault = { kind: 'none' };

/**
 * Stands between servers and their clients, and spoils all connections when told to. Faults of single bytes and answers are
 * the work of the fault proxy in `libs/testing`.
 */
export class NetworkFaultProxy {
  private readonly connections = new Set<Socket>();
  private fault: NetworkFault = none;
  private turn = 0;

  private constructor(
    private readonly server: Server,
    private readonly targets: () => readonly number[],
  ) {
    server.on('connection', (client) => this.connect(client));
  }

  /** @param targets ports of this machine: each connection goes to the next of them that takes it */
  static async open(targets: () => readonly number[]): Promise<NetworkFaultProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new NetworkFaultProxy(server, targets);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on. Connections that were cut or blackhole do not come back to life: they are closed. */
  apply(fault: NetworkFault): void {
    const broken = fault.kind === 'cut' || this.fault.kind === 'blackhole';
    this.fault = fault;
    if (broken) this.dropAll();
  }

  clear(): void {
    this.apply(none);
  }

  close(): Promise<void> {
    this.dropAll();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private dropAll(): void {
    for (const socket of this.connections) socket.destroy();
  }

  private connect(client: Socket): void {
    this.track(client);
    if (this.fault.kind === 'cut') return void client.destroy();
    const ports = this.targets();
    const from = this.turn++;
    this.tryNext(
      client,
      ports.map((_, place) => ports[(from + place) % ports.length]!),
    );
  }

  private tryNext(client: Socket, [port, ...others]: readonly number[]): void {
    if (port === undefined) return void client.destroy();
    const server = createConnection({ host: '127.0.0.1', port });
    this.track(server);
    const refused = () => this.tryNext(client, others);
    server.once('error', refused);
    server.once('connect', () => {
      server.off('error', refused);
      this.forward(client, server, false);
      this.forward(server, client, true);
    });
  }

  private track(socket: Socket): void {
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('close', () => this.connections.delete(socket));
    this.connections.add(socket);
  }

  /** One chunk after the other, so that a delay changes no order. */
  private forward(from: Socket, to: Socket, isAnswer: boolean): void {
    from.on('data', (chunk) => {
      if (isAnswer && this.fault.kind === 'blackhole') return;
      from.pause();
      const pass = () => to.destroyed || to.write(chunk, () => from.resume());
      if (this.fault.kind === 'slow') setTimeout(pass, this.fault.delayMs);
      else pass();
    });
    from.once('end', () => to.end());
    from.once('close', () => to.destroy());
    if (from.destroyed) to.destroy();
  }
}
