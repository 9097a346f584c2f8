import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/** How connections fare. `deaf`: what is asked arrives, and the answer is never heard. */
export type Weather =
  | { readonly kind: 'fair' | 'cut' | 'deaf' }
  | {
      readonly kind: 'slow';
      /** By so much each chunk is held up, both ways. */
      readonly delayMs: number;
    };

const fair: Weather = { kind: 'fair' };

/**
 * Stands between servers and their clients, and spoils all connections when told to. Faults of single bytes and answers are
 * the work of the fault proxy in `libs/testing`.
 */
export class WeatherProxy {
  private readonly connections = new Set<Socket>();
  private weather: Weather = fair;
  private turn = 0;

  private constructor(
    private readonly server: Server,
    private readonly targets: () => readonly number[],
  ) {
    server.on('connection', (client) => this.connect(client));
  }

  /** @param targets ports of this machine: each connection goes to the next of them that takes it */
  static async open(targets: () => readonly number[]): Promise<WeatherProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new WeatherProxy(server, targets);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on. Connections that were cut or deaf do not come back to life: they are closed. */
  become(weather: Weather): void {
    const broken = weather.kind === 'cut' || this.weather.kind === 'deaf';
    this.weather = weather;
    if (broken) this.dropAll();
  }

  clearUp(): void {
    this.become(fair);
  }

  close(): Promise<void> {
    this.dropAll();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private dropAll(): void {
    for (const socket of this.connections) socket.destroy();
  }

  private connect(client: Socket): void {
    this.keep(client);
    if (this.weather.kind === 'cut') return void client.destroy();
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
    this.keep(server);
    const refused = () => this.tryNext(client, others);
    server.once('error', refused);
    server.once('connect', () => {
      server.off('error', refused);
      this.carry(client, server, false);
      this.carry(server, client, true);
    });
  }

  private keep(socket: Socket): void {
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('close', () => this.connections.delete(socket));
    this.connections.add(socket);
  }

  /** One chunk after the other, so that a delay changes no order. */
  private carry(from: Socket, to: Socket, isAnswer: boolean): void {
    from.on('data', (chunk) => {
      if (isAnswer && this.weather.kind === 'deaf') return;
      from.pause();
      const pass = () => to.destroyed || to.write(chunk, () => from.resume());
      if (this.weather.kind === 'slow') setTimeout(pass, this.weather.delayMs);
      else pass();
    });
    from.once('end', () => to.end());
    from.once('close', () => to.destroy());
    if (from.destroyed) to.destroy();
  }
}
