/** What a page posts to a waiting version when the person accepts the update. */
export const applyUpdateMessage = 'undertone:apply-update';
