import { hostPostgres } from '../hosted-postgres.ts';

/** A process that owns a Postgres, for the test that kills it. Takes the data directory as its argument. */
const [dataDirectory = ''] = process.argv.slice(2);
const { url } = await hostPostgres({ dataDirectory, password: 'secret', durable: false, disposable: null });
console.log(JSON.stringify({ url }));
