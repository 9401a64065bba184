import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import {
  Column as AriaColumn,
  Row as AriaRow,
  Cell,
  Table,
  TableBody,
  TableHeader,
  type TableProps,
} from 'react-aria-components/Table';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import './data.css';

export interface Column<R> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  readonly align?: 'end' | undefined;
  readonly isRowHeader?: boolean | undefined;
  /** Codes, numbers, days: figures of one width, never broken over lines. */
  readonly isCode?: boolean | undefined;
  /** Ascending order; makes the column sortable. */
  readonly compare?: ((a: R, b: R) => number) | undefined;
}

export interface DataTableProps<R> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Enter or a double press on a row, and a press when nothing can be selected. */
  readonly onOpen?: ((row: R) => void) | undefined;
  readonly empty?: ReactNode;
}

type Sort = NonNullable<TableProps['sortDescriptor']>;

/** Rows and columns. One stop for Tab, arrow keys inside, Enter opens the row. */
export function DataTable<R>({ label, columns, rows, rowKey, onOpen, empty }: DataTableProps<R>) {
  const [sort, setSort] = useState<Sort | undefined>();
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const rowHeader = columns.find((column) => column.isRowHeader)?.id ?? columns[0]?.id;
  return (
    <div className="ui-table-frame">
      <Table
        className="ui-table"
        aria-label={label}
        {...defined({ sortDescriptor: sort })}
        onSortChange={setSort}
        onRowAction={(key) => {
          const row = sorted.find((candidate) => rowKey(candidate) === key);
          if (row !== undefined) onOpen?.(row);
        }}
      >
        <TableHeader>
          {columns.map((column) => (
            <AriaColumn
              key={column.id}
              id={column.id}
              isRowHeader={column.id === rowHeader}
              allowsSorting={column.compare !== undefined}
              className={cx('ui-th', column.align === 'end' && 'ui-align-text-end')}
            >
              {column.header}
              {sort?.column === column.id ? <SortArrow direction={sort.direction} /> : null}
            </AriaColumn>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => <div className="ui-table-empty">{empty ?? 'Inga rader.'}</div>}>
          {sorted.map((row) => (
            <AriaRow key={rowKey(row)} id={rowKey(row)} className={cx('ui-tr', onOpen !== undefined && 'ui-tr-opens')}>
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  className={cx('ui-td', column.align === 'end' && 'ui-align-text-end', column.isCode && 'ui-code')}
                >
                  {column.cell(row)}
                </Cell>
              ))}
            </AriaRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function SortArrow({ direction }: { readonly direction: Sort['direction'] }) {
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown;
  return <Arrow className="ui-icon ui-sort-arrow" aria-hidden="true" />;
}

function sortRows<R>(rows: readonly R[], columns: readonly Column<R>[], sort: Sort | undefined): readonly R[] {
  const compare = columns.find((column) => column.id === sort?.column)?.compare;
  if (sort === undefined || compare === undefined) return rows;
  const ascending = rows.toSorted(compare);
  return sort.direction === 'ascending' ? ascending : ascending.toReversed();
}
