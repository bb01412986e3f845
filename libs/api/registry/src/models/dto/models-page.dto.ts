import { pageDto } from '@kamerton/api-http';
import { ModelDto } from './model.dto.js';

export class ModelsPageDto extends pageDto(ModelDto, 'ModelsPage') {}
