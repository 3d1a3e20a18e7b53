/** R3: whether DAPO's Parole Agents outside the Community Compliance Unit need the Deputy Director's approval. */
export const paroleAgentsChoices = ['approval-needed', 'all-eligible'] as const;
export type ParoleAgents = (typeof paroleAgentsChoices)[number] | 'undecided';
