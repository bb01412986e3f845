import type { Type } from '@nestjs/common';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Page } from '@kamerton/contract';

/** The DTO class of a page of items: `class ModelsPageDto extends pageDto(ModelDto, 'ModelsPage') {}`. */
export function pageDto<Item>(item: Type<Item>, name: string): Type<Page<Item>> {
  @ApiSchema({ name })
  class PageDto implements Page<Item> {
    @ApiProperty({ type: [item] })
    items: Item[];

    @ApiProperty({ type: String, nullable: true, description: 'Opaque; null on the last page' })
    next_cursor: string | null;
  }
  return PageDto;
}
