import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { depConstraints } from './tools/checks/dep-constraints.mjs';

const databaseOnly = {
  paths: ['typeorm', 'pg', '@nestjs/typeorm'].map((name) => ({
    name,
    message: 'Only libs/api/database speaks to Postgres.',
  })),
};

const testsOnly = {
  paths: ['@kamerton/testing', '@kamerton/api-testing'].map((name) => ({
    name,
    message: 'Only tests start servers of their own.',
  })),
};

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.angular', 'test-results', '.kamerton'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: true, allow: [], depConstraints }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Nest reads constructor types at run time: a type-only import would leave the injector without a token.
    files: ['**/*.ts'],
    ignores: ['libs/api/**', 'apps/api/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['libs/api/database/**'],
    rules: { 'no-restricted-imports': ['error', databaseOnly] },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['**/*.{spec,int-spec,e2e-spec}.ts', '**/src/testing/**', 'libs/api/testing/**', 'apps/*-e2e/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', testsOnly] },
  },
  {
    files: ['libs/cockpit/**/*.ts', 'apps/cockpit/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'kam', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'kam', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
    },
  },
  {
    files: ['libs/cockpit/**/*.html', 'apps/cockpit/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
      },
    },
  },
  { files: ['tools/**/*.{ts,mjs}'], rules: { 'no-console': 'off' } },
  prettier,
);
