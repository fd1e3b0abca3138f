/** Tells of the cells that others cover whether the one at their left or the one above does. */
export class CoveredCells {
  /** Rows that a cell still reaches down, by column. */
  private readonly reach: number[] = [];
  private column = 0;
  /** Columns of this row that the last cell still covers. */
  private coveredByLeft = 0;

  openRow(): void {
    this.column = 0;
    this.coveredByLeft = 0;
  }

  /** Takes the next cell of the row in; `columns` and `rows` are what it spans. */
  take(isCovered: boolean, columns: number, rows: number): 'own' | 'left' | 'above' {
    const column = this.column;
    this.column += 1;
    if (isCovered && this.coveredByLeft > 0) {
      this.coveredByLeft -= 1;
      return 'left';
    }
    const below = this.reach[column] ?? 0;
    if (isCovered && below > 0) {
      this.reach[column] = below - 1;
      return 'above';
    }
    for (let at = column; at < column + columns; at += 1) this.reach[at] = rows - 1;
    this.coveredByLeft = columns - 1;
    return 'own';
  }
}
