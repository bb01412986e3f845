import { pageDto } from '@kamerton/api-http';
import { RuntimeDto } from './runtime.dto.js';

export class RuntimesPageDto extends pageDto(RuntimeDto, 'RuntimesPage') {}
