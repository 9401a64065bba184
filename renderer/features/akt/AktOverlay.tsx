import { endAktBegaran, type Overlays, useAktBegaran } from '../../client/aktbegaran.ts';
import type { PanelProps } from '../../client/panel.ts';

/** The dialogue that answers what some form of the akt asked for. */
export function AktOverlay({ overlays, ...given }: PanelProps & { readonly overlays: Overlays }) {
  const begaran = useAktBegaran();
  if (begaran === null) return null;
  // Another request is another dialogue, also when it is of the same kind.
  const key = JSON.stringify(begaran);
  const rest = { ...given, onClose: endAktBegaran };
  switch (begaran.kind) {
    case 'anteckning':
      return <overlays.anteckning key={key} {...rest} begaran={begaran} />;
    case 'erbjudande':
      return <overlays.erbjudande key={key} {...rest} begaran={begaran} />;
    case 'kontrasignera':
      return <overlays.kontrasignera key={key} {...rest} begaran={begaran} />;
    case 'granskning':
      return <overlays.granskning key={key} {...rest} begaran={begaran} />;
    case 'frist':
      return <overlays.frist key={key} {...rest} begaran={begaran} />;
    case 'dokument':
      return <overlays.dokument key={key} {...rest} begaran={begaran} />;
    case 'dokument-visa': {
      const Visa = overlays['dokument-visa'];
      return <Visa key={key} {...rest} begaran={begaran} />;
    }
    case 'bilaga-ny': {
      const Ny = overlays['bilaga-ny'];
      return <Ny key={key} {...rest} begaran={begaran} />;
    }
    case 'bilaga-visa': {
      const Visa = overlays['bilaga-visa'];
      return <Visa key={key} {...rest} begaran={begaran} />;
    }
    case 'bilaga-stryk': {
      const Stryk = overlays['bilaga-stryk'];
      return <Stryk key={key} {...rest} begaran={begaran} />;
    }
    case 'tilldelning':
      return <overlays.tilldelning key={key} {...rest} begaran={begaran} />;
  }
}
