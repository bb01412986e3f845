import { applyDecorators, Param, type PipeTransform } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { malformedRequest } from '@kamerton/api-http';
import { profilePattern } from '@kamerton/contract';
import { IsString, Matches } from 'class-validator';

/** A name that a profile may have. */
export const ProfileName = () =>
  applyDecorators(
    ApiProperty({ pattern: profilePattern.source, example: 'summariser' }),
    Matches(profilePattern),
    IsString(),
  );

const profilePipe: PipeTransform<string, string> = {
  transform: (text) => {
    if (profilePattern.test(text)) return text;
    const pattern = profilePattern.source;
    throw malformedRequest('profile', { en: `must match ${pattern}`, pl: `musi pasować do wzorca ${pattern}` });
  },
};

/** Handler argument: the profile that the path names. */
export const ProfileParam = () => Param('profile', profilePipe);
