/** Texts about markers that a person sets in a recording. */
export const markers = {
  title: 'Markers',
  add: 'Add a marker here',
  comment: (time: string) => `Comment at ${time}`,
  placeholder: 'Comment',
  remove: (time: string) => `Delete the marker at ${time}`,
  save: 'Save markers',
  saveNote: 'As an Audacity label track. Markers are also in the JSON export.',
} as const;
