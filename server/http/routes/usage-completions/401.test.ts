import { refusesStrangers } from '../../../../test/usage-refusals.ts';

refusesStrangers('/v1/organization/usage/completions');
