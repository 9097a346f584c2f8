import { describe, expect, it } from '@jest/globals';
import { UploadRoom } from './upload-room.js';

const forever = () => new Promise<never>(() => {});
const refused = (work: Promise<unknown>) => work.then(String, (error: { code: string }) => error.code);

describe('the room for uploads', () => {
  it('has place for two files of an account at once', async () => {
    const room = new UploadRoom();
    void room.within('budi', forever);
    const second = room.within('budi', () => Promise.resolve('kept'));
    expect(await refused(room.within('budi', forever))).toBe('too-many-requests');
    expect(await second).toBe('kept');
    expect(await room.within('budi', () => Promise.resolve('again'))).toBe('again');
  });

  it('has place for sixteen of all', async () => {
    const room = new UploadRoom();
    for (let account = 0; account < 16; account++) void room.within(String(account), forever);
    expect(await refused(room.within('late', forever))).toBe('temporarily-unavailable');
  });

  it('gives the place of a failed upload to the next', async () => {
    const room = new UploadRoom();
    for (let times = 0; times < 20; times++)
      await expect(room.within('budi', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await room.within('budi', () => Promise.resolve('kept'))).toBe('kept');
  });
});
