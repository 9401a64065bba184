import type { AktId } from '../../../shared/lib/id.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import type { BannerKind } from '../../ui/Banner.tsx';
import { text } from './text.ts';

/** How a document's way out of the program ended. */
export interface Utfall {
  readonly kind: BannerKind;
  readonly title: string;
  readonly body?: string | undefined;
}

/** What the dialogue of each way out is given. */
export interface UtProps {
  readonly aktId: AktId;
  readonly rad: DokumentRad;
  readonly onClose: () => void;
  readonly onEnd: (utfall: Utfall) => void;
}

/** An intyg has one reader, and so has the client's own sheet; for everything else somebody must say who. */
export function usualMottagare({ mall }: DokumentRad): string {
  if (mall === 'lista') return text.klienten;
  return mall === 'intyg' ? text.skatteverket : '';
}
