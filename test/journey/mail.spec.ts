import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { caughtMails, Mailbox } from './mail.js';

const mail = (id: string, address: string) => ({
  to: [{ address, name: '' }],
  subject: 'KIM Mekar kini aktif',
  headers: { 'message-id': `<${id}@sambung>` },
});
/** What the catcher lists for a mail whose sender was killed before the end of its header. */
const cutOff = { html: '', headers: {}, priority: 'normal', to: [], from: [{ address: 'sambung@bogorkab.example' }] };

describe('Mailbox', () => {
  it('ignores incomplete mails and counts repeated ones once', async () => {
    const list = [
      mail('a', 'ketua.1@kim.example'),
      cutOff,
      mail('a', 'ketua.1@kim.example'),
      mail('b', 'lain@x.example'),
    ];
    const catcher = createServer((request, response) => {
      const skip = Number(new URL(request.url ?? '', 'http://catcher').searchParams.get('skip'));
      response.end(JSON.stringify(list.slice(skip)));
    });
    await new Promise<void>((resolve) => catcher.listen(0, '127.0.0.1', resolve));
    const api = `http://127.0.0.1:${(catcher.address() as AddressInfo).port}`;
    try {
      expect((await caughtMails(api, 0)).map(({ messageId }) => messageId)).toEqual([
        '<a@sambung>',
        '<a@sambung>',
        '<b@sambung>',
      ]);
      const box = await Mailbox.open(api);
      list.push(mail('c', 'ketua.1@kim.example'), cutOff, mail('c', 'ketua.1@kim.example'));
      expect((await box.sentTo('.1@kim.example')).map(({ messageId }) => messageId)).toEqual(['<c@sambung>']);
    } finally {
      catcher.closeAllConnections();
      await new Promise((resolve) => catcher.close(resolve));
    }
  });
});
