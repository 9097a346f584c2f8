/** Settings of the embedded server: small, and reachable only from this machine. */
export const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '64MB',
  dynamic_shared_memory_type: 'posix',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  autovacuum_max_workers: '2',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  password_encryption: 'scram-sha-256',
};

/** For disposable data: a crash of the machine may lose everything. */
export const temporarySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
