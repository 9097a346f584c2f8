import { spawn } from 'node:child_process';

// `read` fails when the other end of the pipe is closed, that is, when our process has ended. In a container without an
// init process nothing reaps the dead: they stay visible to `kill -0`.
const script = `
alive() { kill -0 "$1" 2>/dev/null && ! grep -qs '^State:[[:space:]]*Z' "/proc/$1/status"; }
read -r _ && exit 0
kill -s "$1" "$2" 2>/dev/null
tries=0
while alive "$2" && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
kill -s KILL "$2" 2>/dev/null
[ -z "$3" ] || rm -rf -- "$3"`;

/**
 * Ensures that process `pid` ends together with this one, even by kill -9: a shell in its own session waits on a pipe.
 *
 * @returns a function that releases the guard after the process has ended
 */
export function guard(pid: number, signal: 'INT' | 'TERM', removeFolder = ''): () => void {
  const shell = spawn('/bin/sh', ['-c', script, 'sambung-guard', signal, String(pid), removeFolder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.stdin.on('error', () => {});
  shell.on('error', () => {});
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return () => shell.stdin.end('done\n');
}
