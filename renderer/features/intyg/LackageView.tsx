import { SearchCheck } from 'lucide-react';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Tag } from '../../ui/Tag.tsx';
import './intyg.css';
import { text } from './text.ts';
import type { Lackage } from './useLackage.ts';
import { namnOfFalt } from './values.ts';

/** What stands in the certificate and may not leave: where, the line, what kind of datum, and the way there. */
export function LackageView({ lackage }: { readonly lackage: Lackage }) {
  if (lackage.state === 'none') return null;
  if (lackage.state === 'failed') return <Banner kind="due">{text.kontrollSaknas}</Banner>;
  if (lackage.traffar.length === 0) {
    return (
      <p className="intyg-rent" aria-live="polite">
        <SearchCheck className="ui-icon" aria-hidden="true" />
        {text.inga}
      </p>
    );
  }
  return (
    <Banner kind="danger" title={text.traffar(lackage.traffar.length)} isLive>
      <p>{text.traffarHelp}</p>
      <ul className="intyg-traffar">
        {lackage.traffar.map(({ falt, rad, utdrag, slag }) => (
          <li key={`${falt} ${rad} ${slag}`}>
            <strong>{text.traff(namnOfFalt(falt), rad)}</strong>
            <q>{utdrag}</q>
            <Tag kind="secret">{slag}</Tag>
            <Button
              size="small"
              aria-label={text.gaTillOf(namnOfFalt(falt), rad)}
              onPress={() => focusField(`innehall.${falt}`)}
            >
              {text.gaTill}
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
