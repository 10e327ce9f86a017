/**
 * What happened, as a child would be told it, by the field that holds its day. Only what belongs to the story of a life, in
 * words that blame nobody; whoever reads it with the child says the rest.
 */
export const toldToChild: Readonly<Record<string, string>> = {
  cine_referral_date: 'Somebody was worried about how things were for you and asked us to help.',
  cina_assessment_start_date: 'A social worker began to find out what you and your family needed.',
  earl_episode_start_date: 'A family support worker began to help you and your family.',
  cinp_cin_plan_start_date: 'We made a plan with your family to help you.',
  s47e_s47_start_date: 'We looked into whether you were safe.',
  icpc_icpc_date: 'People who know you met to agree how to keep you safe.',
  cppl_cp_plan_start_date: 'A plan to keep you safe began.',
  cppl_cp_plan_end_date: 'The plan to keep you safe ended.',
  clap_cla_placement_start_date: 'You moved to a new home.',
  clae_cla_episode_ceased_date: 'You stopped being in our care.',
  clar_cla_review_date: 'There was a meeting about your care, to ask how things were going.',
  perm_matched_date: 'A family was found for you.',
  perm_placed_for_adoption_date: 'You moved in with your new family.',
  perm_permanence_order_date: 'A court decided where you would grow up.',
  invo_involvement_start_date: 'A new person began to work with you.',
  ehcn_named_plan_start_date: 'You got a plan that says what help you have for learning.',
  cine_close_date: 'We stopped working with you and your family.',
}
