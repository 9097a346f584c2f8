import smpp, { type Pdu, type Session } from 'smpp';

export interface SmppEndpoint {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly systemId: string;
  readonly password: string;
}

export interface SmppTimes {
  /** To connect and bind, and for every response. */
  readonly responseMs: number;
  /** Between two checks of a connection. */
  readonly enquireMs: number;
}

/** A response, or why there is none: `unsent` is certain, `lost` and `timeout` may have been carried out. */
export type SmppResponse = Pdu | 'unsent' | 'lost' | 'timeout';

/** Rejects to have the SMSC send it again later. */
export type OnDeliver = (pdu: Pdu) => Promise<void>;

const [accepted, temporaryError] = [0, 0x64];

/**
 * One bound connection. The package answers no `enquire_link` of the SMSC, which then drops the connection (its issue 204),
 * calls no callback of what was in flight when a connection ends, and reads nothing more after a PDU that it cannot parse.
 * Here every request ends, and a connection in doubt is closed and never used again.
 */
export class SmppConnection {
  /** Resolves when the connection has ended, by either side. */
  readonly ended: Promise<void>;
  private readonly inFlight = new Set<(response: SmppResponse) => void>();
  private enquiring: NodeJS.Timeout | undefined;

  private constructor(
    private readonly session: Session,
    private readonly times: SmppTimes,
    onDeliver: OnDeliver,
  ) {
    this.ended = new Promise((resolve) => session.once('close', resolve));
    void this.ended.then(() => this.onEnd());
    session.on('error', () => session.destroy());
    session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu: Pdu) => {
      session.send(pdu.response());
      session.close();
    });
    session.on('deliver_sm', (pdu: Pdu) => {
      onDeliver(pdu).then(
        () => session.send(pdu.response({ command_status: accepted })),
        () => session.send(pdu.response({ command_status: temporaryError })),
      );
    });
  }

  /** @throws Error when the SMSC cannot be reached in time or refuses the account */
  static async open(endpoint: SmppEndpoint, times: SmppTimes, onDeliver: OnDeliver): Promise<SmppConnection> {
    const { host, port, tls, systemId, password } = endpoint;
    const session = smpp.connect({ host, port, tls });
    const connection = new SmppConnection(session, times, onDeliver);
    const late = setTimeout(() => session.destroy(), times.responseMs);
    try {
      const connected = new Promise<true>((resolve) =>
        session.once(tls ? 'secureConnect' : 'connect', () => resolve(true)),
      );
      if ((await Promise.race([connected, connection.ended])) !== true) throw new Error('unreachable');
    } finally {
      clearTimeout(late);
    }
    const bind = { system_id: systemId, password, interface_version: 0x34 };
    const response = await connection.request((onResponse) => session.bind_transceiver(bind, onResponse));
    if (typeof response === 'string' || response.command_status !== accepted) {
      session.destroy();
      throw new Error(typeof response === 'string' ? `bind: ${response}` : `bind refused: ${response.command_status}`);
    }
    connection.enquiring = setInterval(() => void connection.enquire(), times.enquireMs);
    return connection;
  }

  submit(fields: object): Promise<SmppResponse> {
    return this.request((onResponse) => this.session.submit_sm(fields, onResponse));
  }

  /** Unbinds, so that the SMSC sends receipts to another connection, and closes in any case. */
  async close(): Promise<void> {
    await this.request((onResponse) => this.session.unbind(onResponse));
    this.session.destroy();
    await this.ended;
  }

  private request(send: (onResponse: (pdu: Pdu) => void) => boolean): Promise<SmppResponse> {
    return new Promise((resolve) => {
      const settle = (response: SmppResponse) => {
        clearTimeout(late);
        this.inFlight.delete(settle);
        resolve(response);
      };
      const late = setTimeout(() => settle('timeout'), this.times.responseMs);
      this.inFlight.add(settle);
      if (!send(settle)) settle('unsent');
    });
  }

  private async enquire(): Promise<void> {
    const response = await this.request((onResponse) => this.session.enquire_link({}, onResponse));
    if (typeof response === 'string') this.session.destroy();
  }

  private onEnd(): void {
    clearInterval(this.enquiring);
    for (const settle of this.inFlight) settle('lost');
  }
}
