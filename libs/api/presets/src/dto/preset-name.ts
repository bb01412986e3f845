import { Param, type PipeTransform } from '@nestjs/common';
import { profilePattern } from '@kamerton/contract';
import { unknownPreset } from '../presets/preset-problems.js';

const namePipe: PipeTransform<string, string> = {
  transform: (name) => {
    if (profilePattern.test(name)) return name;
    throw unknownPreset(name);
  },
};

/** Handler argument: the preset that the path names. What cannot be a name, names none. */
export const PresetParam = () => Param('preset', namePipe);
