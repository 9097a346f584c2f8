import type { AddressInfo } from 'node:net';
import smpp, { type Pdu, type Session } from 'smpp';

export interface ReceivedText {
  readonly from: string;
  readonly to: string;
  /** Of one part; `texts` joins the parts. */
  readonly text: string;
  readonly coding: number;
}

/** What the SMSC does with the next requests, for tests. */
export interface SmscBehaviour {
  /** The `command_status` of a text; 0 accepts it. */
  status: (text: ReceivedText) => number;
  /** What happens instead of a response. */
  answer: 'respond' | 'stay-silent' | 'disconnect';
  /** The state in the receipt of an accepted text; undefined sends none. */
  receipt: string | undefined;
  /** The id in a receipt, from that of the response. */
  receiptId: (id: string) => string;
}

export interface Smsc {
  readonly port: number;
  readonly behaviour: SmscBehaviour;
  /** Whole texts, in order of their last part. */
  readonly texts: ReceivedText[];
  /** Every part as it came, also refused ones. */
  readonly parts: ReceivedText[];
  /** The `command_status` of what clients responded to receipts, replies and checks. */
  readonly responses: number[];
  readonly bound: number;
  reply(from: string, text: string): void;
  enquire(): void;
  /** Breaks every connection. */
  disconnect(): void;
  stop(): Promise<void>;
}

/** A short message centre that accepts the account `sambung`; on `npm start` it takes the place of a carrier. */
export async function startSmsc(password: string, port = 0): Promise<Smsc> {
  const sessions = new Set<Session>();
  const open = new Set<Session>();
  const joined = new Map<string, string[]>();
  let ids = 0xa0;

  const server = smpp.createServer((session) => {
    open.add(session);
    session.on('error', () => session.destroy());
    session.on('close', () => (sessions.delete(session), open.delete(session)));
    session.on('bind_transceiver', (pdu: Pdu) => {
      const known = pdu.system_id === 'sambung' && pdu.password === password;
      session.send(pdu.response({ command_status: known ? 0 : 0x0e, system_id: 'smsc' }));
      if (known) sessions.add(session);
    });
    session.on('unbind', (pdu: Pdu) => (session.send(pdu.response()), session.close()));
    session.on('enquire_link', (pdu: Pdu) => {
      if (smsc.behaviour.answer === 'respond') session.send(pdu.response());
    });
    session.on('submit_sm', (pdu: Pdu) => onSubmit(session, pdu));
  });

  function onSubmit(session: Session, pdu: Pdu): void {
    const message = pdu.short_message?.message ?? '';
    const [from, to] = [pdu.source_addr ?? '', pdu.destination_addr ?? ''];
    const part = { from, to, text: String(message), coding: pdu.data_coding ?? 0 };
    smsc.parts.push(part);
    if (smsc.behaviour.answer === 'disconnect') session.destroy();
    if (smsc.behaviour.answer !== 'respond') return;
    const status = smsc.behaviour.status(part);
    const id = (ids++).toString(16);
    session.send(pdu.response({ command_status: status, message_id: id }));
    if (status !== 0) return;
    join(part, pdu.short_message?.udh?.[0]);
    const { receipt, receiptId } = smsc.behaviour;
    if (pdu.registered_delivery === 1 && receipt)
      sendReceipt(session, { from: to, to: from, id: receiptId(id), receipt });
  }

  function join(part: ReceivedText, header: Buffer | undefined): void {
    if (!header) return void smsc.texts.push(part);
    const [reference = 0, total = 1, number = 1] = header.subarray(2);
    const key = `${part.to} ${reference}`;
    const parts = joined.get(key) ?? [];
    parts[number - 1] = part.text;
    joined.set(key, parts);
    if (Object.keys(parts).length < total) return;
    joined.delete(key);
    smsc.texts.push({ ...part, text: parts.join('') });
  }

  function sendReceipt(session: Session, about: { from: string; to: string; id: string; receipt: string }): void {
    const date = new Date(Date.now() + 7 * 3_600_000).toISOString().replaceAll(/\D/g, '').slice(2, 12);
    const text = `id:${about.id} sub:001 dlvrd:001 submit date:${date} done date:${date} stat:${about.receipt} err:000 text:`;
    deliver(session, { source_addr: about.from, destination_addr: about.to, esm_class: 4, short_message: text });
  }

  function deliver(session: Session, fields: object): void {
    session.deliver_sm({ data_coding: 0, ...fields }, (response) => smsc.responses.push(response.command_status));
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const smsc: Smsc = {
    port: (server.address() as AddressInfo).port,
    behaviour: { status: () => 0, answer: 'respond', receipt: 'DELIVRD', receiptId: (id) => id },
    texts: [],
    parts: [],
    responses: [],
    get bound() {
      return sessions.size;
    },
    reply: (from, text) => {
      const [session] = sessions;
      if (session) deliver(session, { source_addr: from, destination_addr: 'SAMBUNG', short_message: text });
    },
    enquire: () => {
      for (const session of sessions)
        session.enquire_link({}, (response) => smsc.responses.push(response.command_status));
    },
    disconnect: () => {
      for (const session of open) session.destroy();
    },
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const session of open) session.destroy();
      await closed;
    },
  };
  return smsc;
}
