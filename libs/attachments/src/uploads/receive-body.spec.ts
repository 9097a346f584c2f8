import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { receiveBody, receiveTimeoutMs } from './receive-body.js';

const request = (headers: Record<string, string> = {}) =>
  Object.assign(new PassThrough(), { headers }) as PassThrough & IncomingMessage;
const receive = (body: IncomingMessage, timeoutMs = 60_000) =>
  receiveBody(body, 10, timeoutMs).then(String, (error: { code: string }) => error.code);

describe('the body of a request', () => {
  it('is received whole', async () => {
    const body = request();
    const received = receive(body);
    body.write('12345');
    body.end('67890');
    expect(await received).toBe('1234567890');
  });

  it('is rejected unread when its Content-Length is too large', async () => {
    const body = request({ 'content-length': '11' });
    expect(await receive(body)).toBe('payload-too-large');
    expect(body.readableFlowing).toBeNull();
  });

  it('is rejected as soon as it is too large, and its socket stays open for the response', async () => {
    const body = request();
    const received = receive(body);
    body.write('12345678901');
    expect(await received).toBe('payload-too-large');
    expect(body.destroyed).toBe(false);
  });

  it('is rejected after the timeout', async () => {
    expect(await receive(request(), 1)).toBe('upload-too-slow');
  });

  it.each([
    [65_536, 60_000],
    [2_099_999, 60_000],
    [2_100_000, 60_000],
    [2_100_001, 60_001],
    [10_485_760, 299_594],
    [52_428_800, 1_497_966],
  ])('of at most %i bytes has %i ms, and a minute at least', (maxBytes, timeoutMs) => {
    expect(receiveTimeoutMs(maxBytes)).toBe(timeoutMs);
  });

  it('is rejected when the sender aborts', async () => {
    const body = request();
    const received = receive(body);
    body.destroy(new Error('aborted'));
    expect(await received).toBe('attachment-unreadable');
  });
});
