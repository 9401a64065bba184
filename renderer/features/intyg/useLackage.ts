import { useEffect, useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import type { Lackagetraff } from '../../../shared/modules/intyg/schema.ts';
import { client } from '../../client/live.ts';
import { type IntygValues, textsToCheck } from './values.ts';

/** What the check found in what stands in the form just now. */
export type Lackage =
  | { readonly state: 'none' }
  | { readonly state: 'failed' }
  | { readonly state: 'checked'; readonly traffar: readonly Lackagetraff[] };

const PAUSE_MS = 800;

/** Looks for protected data of the akt in the texts, after each pause in the typing. Nothing is stored by it. */
export function useLackage(aktId: AktId, innehall: IntygValues['innehall']): Lackage {
  const [lackage, setLackage] = useState<Lackage>({ state: 'none' });
  const texts = JSON.stringify(textsToCheck(innehall));
  useEffect(() => {
    let isWanted = true;
    const check = async () => {
      const found: Lackage =
        texts === '{}'
          ? { state: 'none' }
          : await client.intyg.check({ aktId, innehall: JSON.parse(texts) }).then(
              (traffar) => ({ state: 'checked', traffar }) as const,
              () => ({ state: 'failed' }) as const,
            );
      if (isWanted) setLackage(found);
    };
    const timer = setTimeout(() => void check(), PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [aktId, texts]);
  return lackage;
}
