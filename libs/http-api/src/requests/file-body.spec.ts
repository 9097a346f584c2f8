import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { fileBytes } from './file-body.js';

const kilobyte = Buffer.alloc(1024, 'x');

describe('the file of a request', () => {
  it('is read whole, in any number of chunks', async () => {
    const bytes = await fileBytes(Readable.from([kilobyte, Buffer.from('yz')]), 'table', 2048);
    expect(bytes.toString()).toBe(`${String(kilobyte)}yz`);
    expect(await fileBytes(Readable.from([]), 'table', 1)).toHaveLength(0);
  });

  it('may have the allowed number of bytes, and not one more', async () => {
    expect(await fileBytes(Readable.from([kilobyte]), 'table', 1024)).toHaveLength(1024);
    await expect(fileBytes(Readable.from([kilobyte]), 'table', 1023)).rejects.toMatchObject({
      code: 'payload-too-large',
    });
  });

  it('is not read to its end when it is far too large', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          sent++;
          yield kilobyte;
        }
      })(),
    );
    await expect(fileBytes(endless, 'table', 1024)).rejects.toMatchObject({ code: 'payload-too-large' });
    expect(sent).toBeLessThan(50);
  });

  it('is rejected with another media type', async () => {
    for (const body of [undefined, {}, [], 'text'])
      await expect(fileBytes(body, 'table', 1024)).rejects.toMatchObject({ code: 'unsupported-media-type' });
  });
});
