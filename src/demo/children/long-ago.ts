import type { SsdRows } from '../../children/index.ts'

/** Records of long ago that the case system has deleted since its first delivery: they have been kept long enough. */
export const longAgo: SsdRows = {
  ssd_person: [
    {
      pers_person_id: 'ALD-10204',
      pers_forename: 'Winifred',
      pers_surname: 'Askew',
      pers_dob: '1949-05-02',
      pers_sex: 'F',
    },
    {
      pers_person_id: 'ALD-10377',
      pers_forename: 'Rowan',
      pers_surname: 'Tindall',
      pers_dob: '2011-09-14',
      pers_sex: 'M',
    },
    {
      pers_person_id: 'ALD-10412',
      pers_forename: 'Lorna',
      pers_surname: 'Pask',
      pers_dob: '1998-02-20',
      pers_sex: 'F',
    },
    {
      pers_person_id: 'ALD-10450',
      pers_forename: 'Idris',
      pers_surname: 'Callow',
      pers_dob: '2012-12-01',
      pers_sex: 'M',
    },
  ],
  ssd_cla_episodes: [
    {
      clae_cla_episode_id: 'ALD-E-10204',
      clae_person_id: 'ALD-10204',
      clae_cla_id: 'ALD-P-10204',
      clae_cla_episode_start_date: '1958-03-11',
      clae_cla_episode_ceased_date: '1967-05-02',
    },
  ],
  ssd_early_help_episodes: [
    {
      earl_episode_id: 'ALD-H-10377',
      earl_person_id: 'ALD-10377',
      earl_episode_start_date: '2018-01-15',
      earl_episode_end_date: '2018-09-30',
    },
    {
      earl_episode_id: 'ALD-H-10450',
      earl_person_id: 'ALD-10450',
      earl_episode_start_date: '2018-11-05',
      earl_episode_end_date: '2019-06-28',
    },
  ],
  ssd_cin_episodes: [
    {
      cine_referral_id: 'ALD-R-10412',
      cine_person_id: 'ALD-10412',
      cine_referral_date: '2013-04-08',
      cine_close_date: '2013-10-25',
    },
  ],
}
