import { Eye, EyeOff } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { onConceal } from './conceal.ts';
import { cx } from './cx.ts';
import { sentenceOf } from './sentence.ts';
import './field.css';

const FAILED = 'Uppgiften kunde inte hämtas. Försök igen.';
const MASK = '•••••••••';

export interface ProtectedValueProps {
  readonly label: string;
  /** Fetches the value; the fetch itself is logged. A rejection shows its Swedish sentence when it carries one. */
  readonly reveal: () => Promise<string>;
  readonly seconds?: number | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly layout?: 'field' | 'inline' | undefined;
}

/** A protected value: masked, shown on demand for 30 s, masked again when the page is left, blanked or locked. */
export function ProtectedValue(props: ProtectedValueProps) {
  const { label, seconds = 30, layout = 'field' } = props;
  const { state, show, mask } = useReveal(props.reveal, seconds);
  const isShown = state.kind === 'shown';
  return (
    <div className={cx(layout === 'field' && 'ui-field')} data-protected={isShown ? 'shown' : 'masked'}>
      {layout === 'field' ? <span className="ui-label">{label}</span> : null}
      <span className="ui-protected">
        <span className={cx('ui-protected-value', !isShown && 'ui-protected-mask')} aria-live="polite">
          {isShown ? state.value : <span aria-hidden="true">{MASK}</span>}
        </span>
        <Button
          size="small"
          icon={isShown ? EyeOff : Eye}
          isDisabled={props.isDisabled}
          isPending={state.kind === 'fetching'}
          pendingText="Hämtar"
          aria-label={isShown ? `Dölj ${label.toLowerCase()}` : `Visa ${label.toLowerCase()} i ${seconds} sekunder`}
          onPress={isShown ? mask : show}
        >
          {isShown ? 'Dölj' : `Visa ${seconds} s`}
        </Button>
        {layout === 'field' ? <span className="ui-protected-note">Skyddad uppgift. Visning loggas.</span> : null}
      </span>
      {state.kind === 'failed' ? (
        <span className="ui-field-error" role="alert">
          {state.mening}
        </span>
      ) : null}
    </div>
  );
}

type RevealState =
  | { readonly kind: 'masked' }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'shown'; readonly value: string }
  | { readonly kind: 'failed'; readonly mening: string };

function useReveal(reveal: () => Promise<string>, seconds: number) {
  const [state, setState] = useState<RevealState>({ kind: 'masked' });
  // A fetch that answers after the value was masked, or the page left, must show nothing.
  const turn = useRef(0);
  const mask = useCallback(() => {
    turn.current += 1;
    setState({ kind: 'masked' });
  }, []);

  useEffect(() => onConceal(mask), [mask]);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  useEffect(() => {
    if (state.kind !== 'shown') return;
    const timer = setTimeout(mask, seconds * 1000);
    return () => clearTimeout(timer);
  }, [state.kind, seconds, mask]);

  async function show() {
    turn.current += 1;
    const mine = turn.current;
    setState({ kind: 'fetching' });
    const next: RevealState = await reveal().then(
      (value) => ({ kind: 'shown', value }),
      (error: unknown) => ({ kind: 'failed', mening: sentenceOf(error, FAILED) }),
    );
    if (turn.current === mine) setState(next);
  }

  return { state, show, mask };
}
