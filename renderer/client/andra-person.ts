import { create } from 'zustand';
import { AppError } from '../../shared/api/errors.ts';
import type { AndraPerson } from '../../shared/modules/andra-person/schema.ts';

/** What takes two people just now, and whether the second one may be asked by telephone. */
export interface Fraga {
  readonly vad: string;
  readonly telefon: boolean;
  readonly svara: (svar: AndraPerson | null) => void;
}

const useFraga = create<{ readonly fraga: Fraga | null }>(() => ({ fraga: null }));

/**
 * Asks for the second person of an act, in the one dialogue that there is for it. What is typed there goes into the call
 * and into no form, so that no draft ever holds a passphrase.
 * @throws AppError CANCELLED when nobody joined
 */
export async function askAndraPerson(fraga: Omit<Fraga, 'svara'>): Promise<AndraPerson> {
  const svar = await new Promise<AndraPerson | null>((resolve) => {
    useFraga.setState({
      fraga: {
        ...fraga,
        svara: (given) => {
          useFraga.setState({ fraga: null });
          resolve(given);
        },
      },
    });
  });
  if (svar === null) throw new AppError('CANCELLED', 'Ingen andra person deltog. Ingenting är gjort.');
  return svar;
}

/** What is asked for just now. */
export function useAndraPersonFraga(): Fraga | null {
  return useFraga(({ fraga }) => fraga);
}
