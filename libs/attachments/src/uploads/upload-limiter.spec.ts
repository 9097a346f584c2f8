import { describe, expect, it } from '@jest/globals';
import { UploadLimiter } from './upload-limiter.js';

const forever = () => new Promise<never>(() => {});
const rejected = (work: Promise<unknown>) => work.then(String, (error: { code: string }) => error.code);

describe('the limit of uploads', () => {
  it('allows two concurrent files of an account', async () => {
    const limiter = new UploadLimiter();
    void limiter.run('budi', false, forever);
    const second = limiter.run('budi', false, () => Promise.resolve('stored'));
    expect(await rejected(limiter.run('budi', false, forever))).toBe('too-many-requests');
    expect(await second).toBe('stored');
    expect(await limiter.run('budi', false, () => Promise.resolve('again'))).toBe('again');
  });

  it('allows sixteen concurrent files', async () => {
    const limiter = new UploadLimiter();
    for (let account = 0; account < 16; account++) void limiter.run(String(account), false, forever);
    expect(await rejected(limiter.run('late', false, forever))).toBe('temporarily-unavailable');
  });

  it('leaves half of them to accounts', async () => {
    const limiter = new UploadLimiter();
    for (let report = 0; report < 8; report++) void limiter.run(`report ${report}`, true, forever);
    expect(await rejected(limiter.run('report', true, forever))).toBe('temporarily-unavailable');
    expect(await limiter.run('budi', false, () => Promise.resolve('stored'))).toBe('stored');
  });

  it('releases the place of a failed upload', async () => {
    const limiter = new UploadLimiter();
    for (let times = 0; times < 20; times++)
      await expect(limiter.run('budi', false, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await limiter.run('budi', false, () => Promise.resolve('stored'))).toBe('stored');
  });
});
