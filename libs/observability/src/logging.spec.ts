import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { pinoHttp } from 'pino-http';
import { logOptions } from './logging.js';

describe('a log line', () => {
  it('contains the type and origin of an error', () => {
    let output = '';
    const stream = new Writable({
      write: (chunk: Buffer, _, done) => {
        output += chunk.toString();
        done();
      },
    });
    const { logger } = pinoHttp(logOptions('registry', 'info'), stream);
    logger.warn({ err: Object.assign(new TypeError('nothing there'), { parameters: ['Siti'] }) }, 'it failed');
    const line = JSON.parse(output) as { err: { stack: string } };
    expect(line.err.stack).toContain('logging.spec');
    expect(line).toMatchObject({
      service: 'registry',
      msg: 'it failed',
      err: { type: 'TypeError', message: 'nothing there' },
    });
    expect(output).not.toContain('Siti');
  });

  it('contains no key of an integrator', () => {
    let output = '';
    const stream = new Writable({ write: (chunk: Buffer, _, done) => done(void (output += chunk.toString())) });
    const { logger } = pinoHttp(logOptions('aspirations', 'info'), stream);
    logger.info({ api_key: 'kunci-rahasia', body: { apiKey: 'kunci-rahasia' } }, 'a form');
    expect(output).toContain('[redacted]');
    expect(output).not.toContain('kunci-rahasia');
  });
});
