import { FLAGGOR, type FlaggId } from '../../../shared/instrument/flaggor.ts';
import type { Resultat } from '../../../shared/instrument/svar.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { text } from './text.ts';

interface Props {
  readonly resultat: Resultat;
  readonly flaggor: readonly FlaggId[];
  /** Undefined when the questions ask for no estimate. */
  readonly egenSkattning?: number | null | undefined;
}

/** What answers show, in words. Never a level, never a colour for the count. */
export function ResultView({ resultat, flaggor, egenSkattning }: Props) {
  const { kritiska, avstod, obesvarade, samtalsstod } = resultat;
  return (
    <Stack gap={3}>
      <p>
        {text.answered(resultat)} {obesvarade.length > 0 ? `${text.unanswered(obesvarade.length)} ` : ''}
        {avstod.length > 0 ? text.declined(avstod.length) : ''}
      </p>
      {egenSkattning === undefined ? null : <p>{text.estimateWas(egenSkattning)}</p>}
      {resultat.tolkning === '' ? null : <p>{resultat.tolkning}</p>}
      {kritiska.length === 0 ? null : (
        <Banner kind="danger" title={text.critical}>
          <ul>
            {kritiska.map((one) => (
              <li key={one.fraga}>
                {one.text} <strong>{one.svar}</strong>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {flaggor.length === 0 ? null : <FlagRow label={text.flags} flaggor={flaggor} />}
      {samtalsstod.length === 0 ? null : (
        <div>
          <strong>{text.talk}</strong>
          <ul>
            {samtalsstod.map((mening) => (
              <li key={mening}>{mening}</li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

/** Flags by their words; a critical one says so. */
export function FlagRow({ label, flaggor }: { readonly label: string; readonly flaggor: readonly FlaggId[] }) {
  return (
    <Row gap={2}>
      <span>{label}:</span>
      {flaggor.map((id) => (
        <Tag key={id} kind={FLAGGOR[id].kritisk ? 'danger' : 'neutral'}>
          {FLAGGOR[id].kritisk ? `${FLAGGOR[id].etikett} (${text.criticalFlag})` : FLAGGOR[id].etikett}
        </Tag>
      ))}
    </Row>
  );
}
