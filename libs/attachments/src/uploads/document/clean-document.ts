import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { attachmentError } from '../../attachment.errors.js';
import type { Answer } from './answer-to.js';

const program = fileURLToPath(import.meta.resolve('./document.process.js'));

/** From when its process is ready: a hundred pages take a second, and a document that was made to take long ends here. */
const maxMs = 20_000;
const memory = '--max-old-space-size=256';
const stack = '--stack-size=4000';

const tooComplex: Answer = { refusal: 'attachment-too-complex' };

const limit = pLimit(2);

/**
 * Writes a PDF anew from what its pages paint (`rewriteDocument`), in a process with bounded time and memory and without our
 * settings: a document may be made to harm its reader. A thread would not do: V8 ends the whole process of a thread that
 * asks for too much at once.
 *
 * @throws 422 'attachment-unreadable', 'attachment-encrypted', 'attachment-form-not-drawn', 'attachment-too-complex'
 */
export async function cleanDocument(content: Buffer): Promise<Buffer> {
  const answer = await limit(() => rewritten(content));
  if ('refusal' in answer) throw attachmentError(answer.refusal);
  return Buffer.from(answer.content);
}

function rewritten(content: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(program, {
      env: {},
      execArgv: [...process.execArgv, memory, stack],
      killSignal: 'SIGKILL',
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let late: NodeJS.Timeout | undefined;
    const end = (answer: Answer) => {
      clearTimeout(late);
      resolve(answer);
      child.kill('SIGKILL');
    };
    // How long a busy machine takes to start a process does not depend on the document.
    child.once('message', () => {
      child.once('message', end);
      late = setTimeout(end, maxMs, tooComplex);
      child.send(content, () => {});
    });
    child.once('error', reject);
    // Beyond its memory or stack it ends by a signal or with another code.
    child.once('exit', (code) =>
      code === 0 ? reject(new Error('its process ended without an answer')) : end(tooComplex),
    );
  });
}
