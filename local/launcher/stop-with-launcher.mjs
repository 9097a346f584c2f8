// Loaded into every child: when the launcher ends, even by kill -9, the channel closes, and the child stops.
const exitTimeoutMs = 8000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), exitTimeoutMs).unref();
});
// The listener alone would keep an idle child alive.
process.channel?.unref();
