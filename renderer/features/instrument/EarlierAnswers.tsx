import { findAlternativ, type Instrument } from '../../../shared/instrument/define.ts';
import { findInstrument } from '../../../shared/instrument/registry.ts';
import { compare } from '../../../shared/instrument/score.ts';
import { type InstrumentSvar, visibleFragor } from '../../../shared/instrument/svar.ts';
import { datumOf, formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { Instrumentpost } from '../../../shared/modules/instrument/schema.ts';
import { personbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { useNamesShown } from '../../client/identity.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { FlagRow, ResultView } from './ResultView.tsx';
import { text } from './text.ts';

interface Props {
  /** Newest first, all of the same instrument. */
  readonly poster: readonly Instrumentpost[];
  readonly personer: readonly Person[];
}

/** Signed answers, each with what had changed since the time before. */
export function EarlierAnswers({ poster, personer }: Props) {
  const namesShown = useNamesShown();
  return (
    <Stack gap={2}>
      {poster.map((post, index) => {
        const person = personer.find(({ id }) => id === post.personId);
        const who = person === undefined ? null : personbenamning(person, personer, namesShown);
        const title = [formatTidpunkt(post.handelse), who, post.signeradAv].filter((part) => part !== null).join(' · ');
        const earlier = poster.slice(index + 1).find(({ personId }) => personId === post.personId) ?? null;
        return (
          <Disclosure key={post.id} title={title} startsOpen={index === 0}>
            <OneTime post={post} earlier={earlier} />
          </Disclosure>
        );
      })}
    </Stack>
  );
}

function OneTime({ post, earlier }: { readonly post: Instrumentpost; readonly earlier: Instrumentpost | null }) {
  const instrument = findInstrument(post.innehall.instrumentId, post.innehall.version);
  return (
    <Stack gap={3}>
      <ResultView
        resultat={post.innehall.resultat}
        flaggor={post.innehall.flaggor}
        egenSkattning={instrument?.egenSkattning === true ? post.innehall.egenSkattning : undefined}
      />
      {instrument === null ? <p>{text.unknownVersion}</p> : null}
      {instrument === null || earlier === null ? null : (
        <Changes instrument={instrument} post={post} earlier={earlier} />
      )}
      {instrument === null ? null : (
        <Disclosure title={text.answers}>
          <KeyValue items={answersOf(instrument, post.innehall)} />
        </Disclosure>
      )}
    </Stack>
  );
}

interface ChangesProps {
  readonly instrument: Instrument;
  readonly post: Instrumentpost;
  readonly earlier: Instrumentpost;
}

function Changes({ instrument, post, earlier }: ChangesProps) {
  const before = findInstrument(earlier.innehall.instrumentId, earlier.innehall.version);
  if (before === null) return null;
  const { antalJa, egenSkattning, andrade, nyaFlaggor, kvarstaendeFlaggor } = compare(
    { instrument: before, svar: earlier.innehall },
    { instrument, svar: post.innehall },
  );
  return (
    <section aria-label={text.since(formatDatum(datumOf(earlier.handelse)))}>
      <Stack gap={2}>
        <strong>{text.since(formatDatum(datumOf(earlier.handelse)))}</strong>
        {antalJa === null ? null : <span>{text.sinceYes(antalJa.fore, antalJa.nu)}</span>}
        {instrument.egenSkattning ? (
          <span>{text.sinceEstimate(estimate(egenSkattning.fore), estimate(egenSkattning.nu))}</span>
        ) : null}
        {nyaFlaggor.length === 0 ? null : <FlagRow label={text.newFlags} flaggor={nyaFlaggor} />}
        {kvarstaendeFlaggor.length === 0 ? null : <FlagRow label={text.keptFlags} flaggor={kvarstaendeFlaggor} />}
        {andrade.length === 0 ? (
          <span>{text.sinceSame}</span>
        ) : (
          <KeyValue
            items={andrade.map((one) => ({
              label: one.text,
              value: text.changedAnswer(one.fran ?? text.noAnswer, one.till ?? text.noAnswer),
            }))}
          />
        )}
      </Stack>
    </section>
  );
}

function estimate(tal: number | null): string {
  return tal === null ? text.estimateNone.toLowerCase() : String(tal);
}

/** The questions that were asked, with answer and comment. */
function answersOf(instrument: Instrument, svar: InstrumentSvar): { label: string; value: string }[] {
  return visibleFragor(instrument, svar).map((fraga) => {
    const given = svar.svar[fraga.id];
    if (given === undefined) return { label: fraga.text, value: text.noAnswer };
    const answer = findAlternativ(instrument, fraga, given.svar)?.text ?? given.svar;
    return { label: fraga.text, value: given.kommentar === '' ? answer : `${answer}. ${given.kommentar}` };
  });
}
