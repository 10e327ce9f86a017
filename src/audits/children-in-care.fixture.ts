/** Children of these numbers, each in care since the same day: the tables of a delivery as they are drawn. */
export const childrenInCare = (numbers: readonly string[]): Record<'ssd_person' | 'ssd_cla_episodes', string> => {
  return {
    ssd_person: `
      pers_person_id | pers_forename | pers_surname | pers_dob
      ---------------+---------------+--------------+-----------
      ${numbers.map((number) => `${number} | Ada | Brook | 2012-02-04`).join('\n')}
    `,
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date
      --------------------+----------------+----------------------------
      ${numbers.map((number) => `E${number} | ${number} | 2026-01-01`).join('\n')}
    `,
  }
}
