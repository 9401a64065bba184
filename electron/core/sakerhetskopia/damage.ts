import { AppError } from '../../../shared/api/errors.ts';
import { LAGRINGSFEL, type Lagringsfel } from '../../store/storage-error.ts';
import { newerProgramNeeded } from '../../vault/fault.ts';

/** Faults of the machine or of this program: the files may well be whole, and a backup would not help. */
const NOT_THE_FILES: readonly Lagringsfel[] = [
  'upptagen',
  'full',
  'skrivskyddad',
  'disk',
  'installning',
  'bygge',
  'framtid',
  'historik',
  'valvUpptaget',
];
const OTHER_SENTENCES: ReadonlySet<string> = new Set([
  ...NOT_THE_FILES.map((fel) => LAGRINGSFEL[fel]),
  newerProgramNeeded().mening,
]);

/** Whether what stopped an unlock with the right passphrase is damage to the vault's own files. */
export function saysDamage(error: unknown): boolean {
  return error instanceof AppError && error.kod === 'STORAGE' && !OTHER_SENTENCES.has(error.mening);
}
