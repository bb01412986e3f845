import type { StoredPreset } from '@kamerton/api-database';
import type { PresetBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { ShippedPreset } from '@kamerton/presets';

export const presetBody = ({
  name,
  description,
  params,
  version,
  updatedAt,
  updatedBy,
}: Omit<StoredPreset, 'live'>): PresetBody => ({
  name,
  description,
  params,
  shipped: false,
  version,
  updated_at: updatedAt?.toISOString() ?? null,
  updated_by: updatedBy,
});

export const shippedBody = ({ name, description, params }: ShippedPreset, language: Language): PresetBody => ({
  name,
  description: description[language],
  params,
  shipped: true,
  version: 0,
  updated_at: null,
  updated_by: null,
});
