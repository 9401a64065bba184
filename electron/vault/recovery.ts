import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { AppError } from '../../shared/api/errors.ts';
import { SVENSKA_ORD } from '../../shared/lib/ordlista-svensk.ts';

export const RECOVERY_SECRET_BYTES = 32;
export const RECOVERY_WORDS = 24;

/**
 * The 24 words for a 256-bit secret: BIP-39's encoding with our Swedish list, whose last word carries 8 bits of
 * checksum. Words are lower-case and composed (NFC).
 */
export function recoveryWords(secret: Uint8Array): string[] {
  if (secret.length !== RECOVERY_SECRET_BYTES) throw new RangeError('a recovery secret has 32 bytes');
  return entropyToMnemonic(secret, decomposedList())
    .split(' ')
    .map((word) => word.normalize('NFC'));
}

/**
 * The secret behind words typed from paper. Upper case, extra spaces, line breaks and decomposed å ä ö do not matter.
 * @throws AppError VALIDATION: not 24 words; a word that is not in the list (`falt` is `ord.<n>`, n from 1); or words
 * that are all in the list but not these
 */
export function recoverySecret(words: string | readonly string[]): Uint8Array {
  const typed = (typeof words === 'string' ? words : words.join(' '))
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word.length > 0);
  if (typed.length !== RECOVERY_WORDS) throw fault('Skriv alla 24 ord från återställningsbladet.', 'ord');
  const known = new Set(SVENSKA_ORD.map((word) => word.normalize('NFC')));
  const wrong = typed.findIndex((word) => !known.has(word));
  // Only the number is named: the words are the key to everything, and error texts end up on screens.
  if (wrong >= 0) throw fault(`Ord ${wrong + 1} finns inte i ordlistan. Kontrollera stavningen.`, `ord.${wrong + 1}`);
  try {
    const joined = typed.map((word) => word.normalize('NFKD')).join(' ');
    return Uint8Array.from(mnemonicToEntropy(joined, decomposedList()));
  } catch {
    throw fault('Orden stämmer inte med varandra. Något av dem är fel, eller står på fel plats.', 'ord');
  }
}

/** BIP-39 compares in NFKD. */
function decomposedList(): string[] {
  return SVENSKA_ORD.map((word) => word.normalize('NFKD'));
}

function fault(mening: string, falt: string): AppError {
  return new AppError('VALIDATION', mening, [{ falt, mening }]);
}
