import { describe, expect, it } from '@jest/globals';
import { sampleDocument } from '#testing';
import { checkDocument } from './check-document.js';

const tail = (text: string) => Buffer.concat([sampleDocument(), Buffer.from(text, 'latin1')]);

describe('a document', () => {
  it('is accepted unchanged', () => {
    expect(() => checkDocument(sampleDocument())).not.toThrow();
    expect(() => checkDocument(tail('\r\n\0\0'))).not.toThrow();
  });

  it.each([
    ['a script', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >> '],
    ['a script by another spelling', '/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >> '],
    ['a launch action', '/OpenAction << /S /Launch /F (cmd.exe) >> '],
    ['embedded files', '/Names << /EmbeddedFiles 4 0 R >> '],
    ['film and sound', '/Annots [<< /Subtype /RichMedia >>] '],
    ['an XFA form', '/AcroForm << /XFA 5 0 R >> '],
  ])('with %s is refused', (_what, extra) => {
    expect(() => checkDocument(sampleDocument(extra))).toThrow('attachment-unsafe');
  });

  it('is rejected when it is an archive, too', () => {
    expect(() => checkDocument(tail(`PK\u0005\u0006${'\0'.repeat(18)}`))).toThrow('attachment-unsafe');
  });

  it.each([
    ['begins with other content', Buffer.concat([Buffer.from('<html>'), sampleDocument()])],
    ['has no end', sampleDocument().subarray(0, 100)],
    ['goes on after its end', tail('x'.repeat(2000))],
    ['is empty', Buffer.alloc(0)],
  ])('that %s is refused', (_what, content) => {
    expect(() => checkDocument(content)).toThrow('attachment-unreadable');
  });
});
