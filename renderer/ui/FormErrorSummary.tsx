import { useEffect, useRef } from 'react';
import { Banner } from './Banner.tsx';
import { focusField } from './focus-field.ts';
import { Link } from './Link.tsx';

export interface FormError {
  /** Dotted path, the `name` of the field. */
  readonly falt: string;
  readonly mening: string;
  readonly label?: string | undefined;
}

export interface FormErrorSummaryProps {
  readonly errors: readonly FormError[];
  readonly title?: string | undefined;
}

/** After a submit that was refused: what is missing, each line leading to its field. Takes the focus when it appears. */
export function FormErrorSummary({ errors, title }: FormErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div ref={box} tabIndex={-1} className="ui-error-summary">
      <Banner kind="danger" title={title ?? 'Något saknas eller behöver rättas'}>
        <ul className="ui-error-list">
          {errors.map((error) => (
            <li key={`${error.falt} ${error.mening}`}>
              <Link quiet onPress={() => focusField(error.falt)}>
                {error.label === undefined ? error.mening : `${error.label}: ${error.mening}`}
              </Link>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}
