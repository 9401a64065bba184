import type { ReactNode } from 'react';
import type { AktId } from '../../shared/lib/id.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { TakesFocus } from '../ui/TakesFocus.tsx';
import { type Aktutkast, useAktutkast } from './aktutkast.ts';

interface Props {
  readonly aktId: AktId;
  /** Under which the draft of the form lies in the akt. */
  readonly nyckel: string;
  readonly loadingText: string;
  /** False where the form stood from the start and nobody asked for it just now. */
  readonly takesFocus?: boolean;
  readonly children: (utkast: Aktutkast | null) => ReactNode;
}

/** A form of an akt on the page that it is asked for on, begun with what was typed before. */
export function UtkastVy({ aktId, nyckel, loadingText, takesFocus = true, children }: Props) {
  const utkast = useAktutkast(aktId, nyckel);
  return (
    <QueryView query={utkast} loadingText={loadingText}>
      {(found) => <TakesFocus isOn={takesFocus}>{children(found)}</TakesFocus>}
    </QueryView>
  );
}
