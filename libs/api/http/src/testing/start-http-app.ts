import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Logger, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsInt, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Module } from '@nestjs/common';
import type { HttpOptions } from '../http-options.js';
import { HttpModule } from '../http.module.js';
import { PagingQuery } from '../paging/paging.query.js';
import { ProblemException } from '../problems/problem-exception.js';
import { checkVersion, entityTag, IfMatch, type VersionCondition } from '../request/if-match.js';
import { createFastifyAdapter } from '../server/create-fastify-adapter.js';
import { BooleanQuery } from '../validation/query-values.js';
import { memoryStore } from './memory-store.js';

class NoteDto {
  @IsString()
  @MaxLength(10)
  text: string;

  @IsOptional()
  @IsInt()
  size?: number;

  @IsOptional()
  @IsObject()
  params?: Record<string, unknown>;
}

class NotesQuery extends PagingQuery {
  @BooleanQuery('Only those that are open')
  open?: boolean;
}

export class DatabaseGone extends Error {}

@Controller('notes')
class NotesController {
  static writes = 0;

  @Get()
  list(@Query() query: NotesQuery) {
    return query;
  }

  @Get(':id')
  one(@Param('id') id: string) {
    if (id === 'gone') throw new DatabaseGone('no route to the database');
    if (id === 'broken') throw new TypeError('secret: hunter2');
    return { id };
  }

  @Post()
  @HttpCode(200)
  async create(@Body() note: NoteDto, @Res({ passthrough: true }) reply: FastifyReply) {
    await pause(50);
    if (note.text === 'refuse') throw new ProblemException('INVALID_PARAMETERS');
    NotesController.writes += 1;
    void reply.header('etag', entityTag(NotesController.writes));
    return { writes: NotesController.writes, note };
  }

  @Patch(':id')
  change(@IfMatch() condition: VersionCondition) {
    checkVersion(condition, 7);
    return { condition };
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

/** A small API on this library, without a database. */
export async function startHttpApp(overrides: Partial<HttpOptions> = {}): Promise<NestFastifyApplication> {
  NotesController.writes = 0;
  const options: HttpOptions = {
    requireIfMatch: false,
    translators: [
      (error) =>
        error instanceof DatabaseGone
          ? new ProblemException('DATABASE_UNAVAILABLE', { headers: { 'retry-after': '2' } })
          : null,
    ],
    callerOf: () => 'somebody',
    idempotency: memoryStore(),
    ...overrides,
  };
  const http = HttpModule.forRootAsync({ useFactory: () => options });
  const adapter = createFastifyAdapter();
  Logger.overrideLogger(false);
  const app = await NestFactory.create<NestFastifyApplication>({ module: NotesModule, imports: [http] }, adapter, {
    bodyParser: false,
    abortOnError: false,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
