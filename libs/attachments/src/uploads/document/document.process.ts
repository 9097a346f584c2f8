import { answerTo } from './answer-to.js';

// Runs in a process of its own: see clean-document.ts. It ends with its parent in any case.
process.once('disconnect', () => process.exit());
process.once('message', (content: Uint8Array) => {
  void answerTo(content).then((answer) => process.send?.(answer));
});
// A module that the parent's options load may have let go of the channel: without it, the process ends before the message.
process.channel?.ref();
process.send?.('ready');
