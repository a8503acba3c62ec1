import "server-only";

/** What the migration runner asks of an engine. */
export type MigrationSession = {
  /** One transaction, alone among all processes; rolled back when `work` throws. */
  exclusively<T>(work: (connection: MigrationConnection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export type MigrationConnection = {
  /** The rows of `_prisma_migrations` that count; makes the table when there is none. */
  history(): Promise<{ name: string; checksum: string; isFinished: boolean }[]>;
  /** Runs a script of many statements. */
  run(sql: string): Promise<void>;
  record(row: {
    id: string;
    name: string;
    checksum: string;
    startedAt: Date;
    finishedAt: Date;
  }): Promise<void>;
};
