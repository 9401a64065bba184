import { CircleHelp, CircleMinus, CirclePlus, type LucideIcon } from 'lucide-react';
import { FORSLAG_NAMN } from '../../../shared/modules/arendetyp/namn.ts';
import type { Bedomt, Kriterieutfall } from '../../../shared/process/arendetyp.ts';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import './arendetyp.css';
import { text } from './text.ts';

/** What the program proposes, and which facts meet which criterion. */
export function ForslagView({ about, bedomt }: { readonly about: string; readonly bedomt: Bedomt }) {
  return (
    <Card title={text.proposal(about, FORSLAG_NAMN[bedomt.forslag])} level={4}>
      <p aria-live="polite">{bedomt.mening}</p>
      <Kriterier bedomt={bedomt} />
    </Card>
  );
}

/** The same, folded, for a judgement that has been made. */
export function ForslagDisclosure({ title, bedomt }: { readonly title: string; readonly bedomt: Bedomt }) {
  return (
    <Disclosure title={title}>
      <Kriterier bedomt={bedomt} />
    </Disclosure>
  );
}

function Kriterier({ bedomt }: { readonly bedomt: Bedomt }) {
  return (
    <ul className="arendetyp-kriterier" aria-label={text.criteria}>
      <Utfall word={text.met} icon={CirclePlus} kriterier={bedomt.uppfyllda} />
      <Utfall word={text.unknown} icon={CircleHelp} kriterier={bedomt.okanda} />
      <Utfall word={text.notMet} icon={CircleMinus} kriterier={bedomt.ejUppfyllda} />
    </ul>
  );
}

interface UtfallProps {
  readonly word: string;
  readonly icon: LucideIcon;
  readonly kriterier: readonly Kriterieutfall[];
}

function Utfall({ word, icon: Icon, kriterier }: UtfallProps) {
  return kriterier.map((one) => (
    <li key={one.kriterium} className="arendetyp-kriterium">
      <span className="arendetyp-utfall">
        <Icon className="ui-icon" aria-hidden="true" />
        {word}
      </span>
      <span>
        {one.text} <span className="ui-quiet">{one.fakta.join(' ')}</span>
      </span>
    </li>
  ));
}
