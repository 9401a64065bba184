import { NATVERKSHALLNING_NAMN } from '../../../shared/modules/natverk/namn.ts';
import type { Numrerad } from '../../../shared/modules/natverk/rules.ts';
import { BILD, layoutNatverk, type Plats } from './layout.ts';
import './natverk.css';
import { text } from './text.ts';

const RADIE = 15;
const LANGST = 18;

/** Heads of the three parts, where nobody stands. */
const RUBRIKER = [
  { hallning: 'stod', x: 8, y: 20, ankare: 'start' },
  { hallning: 'hot', x: BILD.bredd - 8, y: 20, ankare: 'end' },
  { hallning: 'oklart', x: 8, y: BILD.hojd - 10, ankare: 'start' },
] as const;

interface Props {
  readonly personer: readonly Numrerad[];
  readonly namnOf: (person: Numrerad) => string;
}

/** The list as a picture: sign and line tell the same as the words, so that it reads without colour. */
export function NatverkBild({ personer, namnOf }: Props) {
  const count = (hallning: Numrerad['hallning']) => personer.filter((person) => person.hallning === hallning).length;
  const platser = layoutNatverk(personer);
  return (
    <figure className="natverk-figur">
      <svg
        className="natverk-bild"
        viewBox={`0 0 ${BILD.bredd} ${BILD.hojd}`}
        role="img"
        aria-label={text.bild(personer.length, count('stod'), count('hot'), count('oklart'))}
      >
        {platser.map((plats) => (
          <Linje key={plats.person.nr} {...plats} />
        ))}
        <circle className="natverk-klient" cx={BILD.x} cy={BILD.y} r={34} />
        <text className="natverk-klienttext" x={BILD.x} y={BILD.y + 5} textAnchor="middle">
          {text.klient}
        </text>
        {RUBRIKER.map(({ hallning, x, y, ankare }) => (
          <text key={hallning} className="natverk-rubrik" x={x} y={y} textAnchor={ankare}>
            {`${NATVERKSHALLNING_NAMN[hallning]} (${count(hallning)})`}
          </text>
        ))}
        {platser.map((plats) => (
          <Person key={plats.person.nr} {...plats} namn={shorten(namnOf(plats.person))} />
        ))}
      </svg>
      <figcaption className="ui-quiet">
        {text.tecken} {text.linjer}
      </figcaption>
    </figure>
  );
}

function Linje({ person, x, y }: Plats) {
  if (person.vetVar === 'nej') return null;
  return (
    <line
      className={`natverk-linje natverk-${person.hallning}`}
      strokeDasharray={person.vetVar === 'oklart' ? '5 6' : undefined}
      x1={BILD.x}
      y1={BILD.y}
      x2={x}
      y2={y}
    />
  );
}

function Person({ person, x, y, namn }: Plats & { readonly namn: string }) {
  const { hallning, nr } = person;
  return (
    <g className={`natverk-person natverk-${hallning}`}>
      <Tecken hallning={hallning} x={x} y={y} />
      <text className="natverk-namn" x={x} y={y + RADIE + 15} textAnchor="middle">
        {`${nr} ${namn}`}
      </text>
    </g>
  );
}

function Tecken({
  hallning,
  x,
  y,
}: {
  readonly hallning: Numrerad['hallning'];
  readonly x: number;
  readonly y: number;
}) {
  const sign = (tecken: string, dy: number) => (
    <text className="natverk-tecken" x={x} y={y + dy} textAnchor="middle">
      {tecken}
    </text>
  );
  if (hallning === 'stod') {
    return (
      <>
        <circle cx={x} cy={y} r={RADIE} />
        {sign('+', 6)}
      </>
    );
  }
  if (hallning === 'hot') {
    return (
      <>
        <polygon points={`${x},${y - 18} ${x + 18},${y + 14} ${x - 18},${y + 14}`} />
        {sign('!', 9)}
      </>
    );
  }
  return (
    <>
      <rect x={x - 14} y={y - 14} width={28} height={28} />
      {sign('?', 6)}
    </>
  );
}

function shorten(namn: string): string {
  return namn.length <= LANGST ? namn : `${namn.slice(0, LANGST - 1).trimEnd()}…`;
}
