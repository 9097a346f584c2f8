import { createServer } from 'node:http';
import { createTransport } from 'nodemailer';
import { v7 as uuidv7 } from 'uuid';
import { mailConnections } from '../../apps/notifications/src/channels/email/email.driver.js';

// The yardstick: nodemailer with its pool, as many connections as the service has, and nothing else.

interface Order {
  readonly count: number;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const transport = createTransport({ url: process.env['SMTP_URL'] ?? '', pool: true, maxConnections: mailConnections });

async function send({ count, ...content }: Order): Promise<void> {
  let next = 0;
  const sender = async () => {
    while (next < count) {
      const to = { name: 'Siti Contoh', address: `siti-${next++}@warga.example` };
      const headers = { 'Auto-Submitted': 'auto-generated' };
      const from = 'Sambung <sambung@bench.example>';
      await transport.sendMail({ messageId: `<${uuidv7()}@sambung>`, from, to, ...content, headers });
    }
  };
  await Promise.all(Array.from({ length: mailConnections }, sender));
}

process.on('message', (order: Order) => void send(order).then(() => process.send?.({ answer: order.count })));
createServer((_request, response) => response.end('ready')).listen(Number(process.env['RAW_PORT']), '127.0.0.1');
