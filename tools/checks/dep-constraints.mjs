/**
 * Who may import whom, by the tags in each project.json. One rule per tag, none of them a wildcard;
 * `boundaries.mjs` beside this file fails when a project lacks a tag or a rule is widened to everything.
 *
 * `type:tool` stands where tests need a real Postgres or a started process (`@kamerton/testing`); that only tests import it
 * is a lint rule of its own in eslint.config.mjs.
 */
/** @param {string} sourceTag @param {...string} onlyDependOnLibsWithTags */
const within = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });
const frameworks = ['@nestjs/*', '@angular/*', 'typeorm', 'pg', 'fastify', '@fastify/*'];

export const depConstraints = [
  within('scope:shared', 'scope:shared'),
  within('scope:api', 'scope:api', 'scope:shared'),
  within('scope:cockpit', 'scope:cockpit', 'scope:shared'),
  within('scope:adapter', 'scope:adapter', 'scope:shared'),
  within('scope:demo', 'scope:demo', 'scope:shared'),
  within('scope:cli', 'scope:cli', 'scope:shared'),

  { ...within('type:domain', 'type:domain'), bannedExternalImports: [...frameworks, 'rxjs'] },
  within('type:util', 'type:util', 'type:domain'),
  within('type:data-access', 'type:tool', 'type:data-access', 'type:util', 'type:domain'),
  { ...within('type:ui', 'type:ui', 'type:util', 'type:domain'), bannedExternalImports: ['@angular/common/http'] },
  within('type:feature', 'type:tool', 'type:data-access', 'type:ui', 'type:util', 'type:domain'),
  within('type:app', 'type:tool', 'type:feature', 'type:data-access', 'type:ui', 'type:util', 'type:domain'),
  { ...within('type:sdk', 'type:domain'), bannedExternalImports: frameworks },
  within('type:tool', 'type:tool', 'type:domain'),
  within('type:e2e', 'type:tool', 'type:sdk', 'type:domain'),

  within('npm:public', 'npm:public'),
  within('npm:private', 'npm:public', 'npm:private'),
];
