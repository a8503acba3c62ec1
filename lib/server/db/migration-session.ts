import "server-only";

/** What the migration runner needs from an engine. */
export type MigrationSession = {
  /** Runs one transaction that excludes all other processes; rolled back if `work` throws. */
  exclusively<T>(work: (connection: MigrationConnection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export type MigrationConnection = {
  /** The relevant rows of `_prisma_migrations`; creates the table if it does not exist. */
  history(): Promise<{ name: string; checksum: string; isFinished: boolean }[]>;
  /** Runs a script of several statements. */
  run(sql: string): Promise<void>;
  record(row: {
    id: string;
    name: string;
    checksum: string;
    startedAt: Date;
    finishedAt: Date;
  }): Promise<void>;
};
