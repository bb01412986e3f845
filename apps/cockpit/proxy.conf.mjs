/** For the development server: what is not the Cockpit goes to the API, as it does on the one origin of the product. */
const target = process.env.KAMERTON_API_URL ?? 'http://127.0.0.1:4000';

export default Object.fromEntries(['/api', '/health', '/metrics'].map((path) => [path, { target, secure: false }]));
