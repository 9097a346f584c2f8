// Loaded into every child: when the launcher is gone, even by kill -9, the channel to it breaks, and the child stops.
const patience = 8000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), patience).unref();
});
// A listener alone would keep a child from ending that has nothing left to do.
process.channel?.unref();
