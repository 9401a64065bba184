import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';
import { lockVault } from '../../electron/store/vault-lock.ts';

/** A process that takes the vault whose folder it is told and keeps it until it is killed. */
await lockVault(sqlcipherDriver, process.argv[2] ?? '');
process.stdout.write('held');
setInterval(() => {}, 60_000);
