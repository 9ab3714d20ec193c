import pg from 'pg'

/** Where the tests' PostgreSQL is; made by `global-setup.ts`, given to every test file. */
export interface TestCluster {
  /** Superuser, on the database `postgres`. */
  adminUrl: string
  /** A migrated, empty database that `freshDatabase` copies. */
  template: string
  passwords: { owner: string; app: string; steward: string }
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
  }
}

/** One statement after the other as the administrator, each on its own. */
export async function asAdministrator(adminUrl: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
